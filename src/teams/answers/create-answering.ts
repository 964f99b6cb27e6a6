import type { Activity, TurnContext } from 'botbuilder';
import type { DrawPng } from '../../app/ports/drawing';
import type { Actor } from '../../app/request';
import type { AnswerReading } from '../../domain/question/answer-reading';
import type { Reply } from '../../present/reply';
import { isSaid } from '../decode-card-action';
import { encodeReply } from '../encode-reply';
import { isLocalClient } from '../local-client';
import type { Offering } from '../files/offer-files';
import { endsWithin, within, type Later } from './later';
import type { Reach } from './reach';
import { withPicture } from './with-picture';

/** A reply, and to whom. */
export interface Answered {
  readonly reply: Reply;
  readonly actor: Actor;
}

/** How long a turn waits for its work. Teams gives a click some five seconds, and shows nothing meanwhile. */
export interface Patience {
  readonly clickMs: number;
  readonly messageMs: number;
}

export const PATIENCE: Patience = { clickMs: 1_500, messageMs: 2_500 };

export interface AnsweringParts {
  readonly reach: Reach;
  readonly later: Later;
  readonly patience: Patience;
  /** Where people reach our pages; null where nobody said so. */
  readonly publicUrl: string | null;
  /** Absent where nothing is drawn. */
  readonly draw?: DrawPng;
  /** Adds the offer of a file where a reply names one. */
  readonly offer: Offering['offer'];
  /** Told of each answer that a thumb may be put to. Never fails. */
  readonly remember: (
    actor: Actor,
    sent: { readonly message: string; readonly reading: AnswerReading },
  ) => Promise<void>;
  /** The words for a failure, once it is logged. */
  readonly apologise: (error: unknown) => Reply;
}

/** The ways in which an activity is answered; slow work is answered at once, and finished in the conversation. */
export interface Answering {
  /** Says a reply where the activity came from, in place of another message of ours where one is named. */
  say(activity: Activity, answered: Answered, instead?: string): Promise<void>;
  message(context: TurnContext, work: Promise<Answered>): Promise<void>;
  click(context: TurnContext, work: Promise<Answered>): Promise<void>;
  /** A thumb: the answer that Teams expects is an empty object. */
  noted(context: TurnContext, work: Promise<Answered> | undefined): Promise<void>;
  /** The same for a failure within a turn; nothing more can be done when that fails too. */
  failed(context: TurnContext, error: unknown): Promise<void>;
}

export function createAnswering(parts: AnsweringParts): Answering {
  return {
    say: (activity, answered, instead) => sayLater(parts, { activity, ...answered }, instead),
    message: (context, work) => answerMessage(parts, context, work),
    click: (context, work) => answerClick(parts, context, work),
    noted: (context, work) => answerThumb(parts, context, work),
    failed: (context, error) => tellFailure(parts, context, error),
  };
}

/** Sends a reply within a turn, in place of another message where one is named. */
async function sendIn(
  { publicUrl, draw, remember, offer }: AnsweringParts,
  context: TurnContext,
  {
    reply,
    actor,
    person,
    instead,
  }: Answered & { readonly person: string; readonly instead?: string },
): Promise<void> {
  const alone = actor.place.scope === 'personal' && { person };
  const local = isLocalClient(context.activity);
  const words = encodeReply(reply, { publicUrl, local, ...alone });
  const drawn = await withPicture(words, reply, {
    draw,
    form: local ? 'card' : 'attachment',
  });
  // The local client has no OneDrive to put a file into.
  const message = local ? drawn : await offer(drawn, reply, actor);
  if (instead !== undefined) await context.updateActivity({ ...message, id: instead });
  const id = instead ?? (await context.sendActivity(message))?.id;
  if (reply.reading && id) await remember(actor, { message: id, reading: reply.reading });
}

function sayLater(
  parts: AnsweringParts,
  { activity, ...answered }: Answered & { readonly activity: Activity },
  instead?: string,
): Promise<void> {
  const sent = { ...answered, person: activity.from.id, ...(instead !== undefined && { instead }) };
  return parts.reach(activity, (context) => sendIn(parts, context, sent));
}

/** Finishes what a turn does not wait for; a failure is told in the conversation. */
function finish(
  parts: AnsweringParts,
  activity: Activity,
  work: Promise<Answered>,
  instead?: (answered: Answered) => string | undefined,
): Promise<void> {
  return parts.later.run(async () => {
    try {
      const answered = await work;
      await sayLater(parts, { activity, ...answered }, instead?.(answered));
    } catch (error) {
      const apology = encodeReply(parts.apologise(error), { publicUrl: null });
      await parts.reach(activity, (context) => context.sendActivity(apology));
    }
  });
}

async function answerMessage(
  parts: AnsweringParts,
  context: TurnContext,
  work: Promise<Answered>,
): Promise<void> {
  const { activity } = context;
  const done = await within(work, parts.patience.messageMs);
  if (done) {
    await sendIn(parts, context, { ...done, person: activity.from.id });
    return;
  }
  void finish(parts, activity, work);
  // Channels show no such thing.
  if (activity.conversation.conversationType !== 'channel')
    await context.sendActivity({ type: 'typing' });
}

async function answerClick(
  parts: AnsweringParts,
  context: TurnContext,
  work: Promise<Answered>,
): Promise<void> {
  const { activity } = context;
  const { clickMs } = parts.patience;
  if (isSaid(activity)) {
    const told = await endsWithin(finish(parts, activity, work), clickMs);
    await respond(context, textOf(told ? 'The answer is below.' : 'The answer comes below.'));
    return;
  }
  const done = await within(work, clickMs);
  if (done) {
    await respond(context, bodyOf(done.reply));
    return;
  }
  void finish(parts, activity, work, ({ reply }) =>
    reply.kind === 'card' ? activity.replyToId : undefined,
  );
  await respond(context, textOf('This takes a moment; the card is changed when it is done.'));
}

async function answerThumb(
  { later, patience }: AnsweringParts,
  context: TurnContext,
  work: Promise<Answered> | undefined,
): Promise<void> {
  const kept = later.run(async () => {
    await work;
  });
  await endsWithin(kept, patience.clickMs);
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
}

async function tellFailure(
  { apologise }: AnsweringParts,
  context: TurnContext,
  error: unknown,
): Promise<void> {
  const reply = apologise(error);
  const told =
    context.activity.type === 'invoke'
      ? respond(context, bodyOf(reply))
      : context.sendActivity(encodeReply(reply, { publicUrl: null }));
  await told.then(
    () => undefined,
    () => undefined,
  );
}

/** Answers a click in the response to it. Never with an empty body, since Teams then sends the click again. */
async function respond(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({
    type: 'invokeResponse',
    value: { status: 200, body: { statusCode: 200, ...body } },
  });
}

function textOf(value: string): object {
  return { type: 'application/vnd.microsoft.activity.message', value };
}

function bodyOf(reply: Reply): object {
  if (reply.kind === 'text') return textOf(reply.text);
  return { type: 'application/vnd.microsoft.card.adaptive', value: reply.card };
}
