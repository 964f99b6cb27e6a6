import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder';
import type { WantedReport } from '../../app/report/file/report-for-file';
import type { Actor } from '../../app/request';
import { failed, type Result } from '../../domain/shared/result';
import type { Tenant } from '../../domain/shared/tenant';
import { FILE_SENT, FILE_TROUBLE, type FileTrouble } from '../../present/report/file-words';
import type { Reply } from '../../present/reply';
import type { Later } from '../answers/later';
import type { Reach } from '../answers/reach';
import type { FetchRules } from './fetch-file';
import { consentCard, decodeConsent, sentCard, type Consent, type PutFile } from './file-consent';
import { sendFile } from './send-file';

const OFFERED_MS = 24 * 3_600_000;

export interface OfferingParts {
  /** The file that somebody wants, made now. */
  readonly reportFile: (
    wanted: WantedReport,
    actor: Actor,
  ) => Promise<Result<Uint8Array, FileTrouble>>;
  /** Takes an offer; false where it was taken before. */
  readonly takeOffer: (tenant: Tenant, offer: string) => Promise<boolean>;
  /** Where files may go; null where nobody set that up. */
  readonly fetching: FetchRules | null;
  readonly reach: Reach;
  readonly later: Later;
  readonly now: () => number;
  readonly newId: () => string;
  /** Told of what nobody expected. */
  readonly onFailure: (error: unknown) => void;
}

/** How files are offered, and sent once somebody agrees. */
export interface Offering {
  /** A message with the offer of the file that its reply names, where files can be sent. */
  readonly offer: (
    message: Partial<Activity>,
    reply: Reply,
    actor: Actor,
  ) => Promise<Partial<Activity>>;
  /** What somebody said to an offer. Teams waits for the answer for some seconds, so that the sending goes on after it. */
  readonly consent: (context: TurnContext, actor: Actor) => Promise<void>;
}

/** Files go into the OneDrive of whoever agreed, in a chat between two: bots can send none elsewhere. */
export function createOffering(parts: OfferingParts): Offering {
  return {
    async offer(message, reply, actor) {
      const wanted = reply.kind === 'text' ? reply.offer : undefined;
      if (!wanted || parts.fetching === null || actor.place.scope !== 'personal') return message;
      const made = await parts.reportFile(wanted, actor);
      if (!made.ok) return message;
      const context = { ...wanted, offer: parts.newId(), at: parts.now() };
      const card = consentCard(fileName(wanted), made.value.length, context);
      return { ...message, attachments: [...(message.attachments ?? []), card] };
    },

    async consent(context, actor) {
      const { activity } = context;
      const consent = decodeConsent(activity);
      void parts.later.run(async () => {
        const end = await finish(parts, consent, actor).catch((error: unknown) => {
          parts.onFailure(error);
          return failed('unreachable' as const);
        });
        await parts.reach(activity, (again) => replace(again, activity.replyToId, end));
      });
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
    },
  };
}

function fileName({ authority, period, version }: WantedReport): string {
  return `annual-report-${authority}-${period}-version-${String(version)}.docx`;
}

async function finish(
  parts: OfferingParts,
  consent: Consent | undefined,
  actor: Actor,
): Promise<Result<PutFile, FileTrouble>> {
  if (consent === undefined) return failed('damaged');
  if (consent.action === 'decline') return failed('declined');
  const { context, uploadUrl, file } = consent;
  const age = parts.now() - context.at;
  if (age < 0 || age > OFFERED_MS) return failed('old');
  const address = URL.parse(uploadUrl);
  if (parts.fetching === null || !address || !parts.fetching.allows(address))
    return failed('not-listed');
  if (!(await parts.takeOffer(actor.tenant, context.offer))) return failed('taken');
  const { authority, period, version } = context;
  const made = await parts.reportFile({ authority, period, version }, actor);
  if (!made.ok) return made;
  const sent = await sendFile(uploadUrl, made.value, parts.fetching);
  return sent.ok ? { ok: true, value: file } : sent;
}

/** In the place of the offer, so that nobody can click on it again; beside it for a second click. */
async function replace(
  context: TurnContext,
  offer: string | undefined,
  end: Result<PutFile, FileTrouble>,
): Promise<void> {
  const text = end.ok ? FILE_SENT : FILE_TROUBLE[end.problem];
  const attachments = end.ok ? [sentCard(end.value)] : [];
  const message = { type: ActivityTypes.Message, text, textFormat: 'markdown', attachments };
  const isSecond = !end.ok && end.problem === 'taken';
  if (offer === undefined || isSecond) await context.sendActivity(message);
  else await context.updateActivity({ ...message, id: offer });
}
