import { createHash } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import type { UploadOutcome } from '../../app/outcome/uploads';
import type { Outcome } from '../../app/outcome';
import type { Actor, Request } from '../../app/request';
import { TOO_MANY_FILES } from '../../present/letters/upload-text';
import { say, type Reply } from '../../present/reply';
import type { Answering } from '../answers/create-answering';
import type { Later } from '../answers/later';
import { encodeReply } from '../encode-reply';
import { droppedFiles, type DroppedFile } from './dropped-files';
import { fetchFile, type FetchRules } from './fetch-file';
import { isWebPage } from './is-web-page';

/** As many files of one message are read. */
const MOST_FILES = 5;

/** As many are fetched and read at a time; the others wait. */
const MOST_AT_ONCE = 2;

export interface ReceivingParts {
  readonly handle: (request: Request, actor: Actor) => Promise<Outcome>;
  readonly present: (outcome: Outcome, actor: Actor) => Reply;
  readonly answering: Answering;
  readonly later: Later;
  /** Null where nobody set up where files may be fetched from. */
  readonly fetching: FetchRules | null;
  readonly apologise: (error: unknown) => Reply;
}

/** Says at once that a dropped file is read, and puts the reading in the place of that message when it is done. */
export function createFileReceiver(
  parts: ReceivingParts,
): (context: TurnContext, actor: Actor) => Promise<void> {
  const atOnce = createGate(MOST_AT_ONCE);
  return async (context, actor) => {
    const { activity } = context;
    const files = droppedFiles(activity);
    for (const file of files.slice(0, MOST_FILES)) {
      const { name } = file;
      const canFetch = parts.fetching !== null;
      const outcome = await parts.handle({ kind: 'drop-file', name, canFetch }, actor);
      const reply = parts.present(outcome, actor);
      const sent = await context.sendActivity(encodeReply(reply, { publicUrl: null }));
      // What holds for one of them holds for all.
      if (outcome.kind !== 'upload-received') return;
      const work = (): Promise<void> =>
        atOnce(() => readOne(parts, file, { actor, activity, instead: sent?.id }));
      void parts.later.run(work);
    }
    if (files.length > MOST_FILES)
      await context.sendActivity(encodeReply(say(TOO_MANY_FILES), { publicUrl: null }));
  };
}

interface Dropped {
  readonly actor: Actor;
  readonly activity: Activity;
  /** The message that says that it is read; undefined where Teams gave no id. */
  readonly instead: string | undefined;
}

async function readOne(
  parts: ReceivingParts,
  file: DroppedFile,
  { actor, activity, instead }: Dropped,
): Promise<void> {
  const reply = await replyTo(parts, file, actor).catch(parts.apologise);
  await parts.answering.say(activity, { reply, actor }, instead);
}

async function replyTo(
  parts: ReceivingParts,
  { name, url }: DroppedFile,
  actor: Actor,
): Promise<Reply> {
  const lost = (
    problem: Extract<UploadOutcome, { kind: 'upload-not-fetched' }>['problem'],
  ): Reply => parts.present({ kind: 'upload-not-fetched', name, problem }, actor);
  if (url === undefined || parts.fetching === null) return lost('unreachable');
  const fetched = await fetchFile(url, parts.fetching);
  if (!fetched.ok) return lost(fetched.problem);
  const bytes = fetched.value;
  if (isWebPage(name, bytes)) return lost('web-page');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const outcome = await parts.handle({ kind: 'read-upload', file: { name, bytes, sha256 } }, actor);
  return parts.present(outcome, actor);
}

/** Runs what it is given, so many at a time, the first come first. */
function createGate(most: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      await work();
    } finally {
      // Whoever waits takes the place over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
