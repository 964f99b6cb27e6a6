import type { Activity, TurnContext } from 'botbuilder';
import type { FoundFigures, LetterRecord } from '../../app/outcome/pages';
import type { Log } from '../../app/ports';
import { letterItem } from '../../present/extension/letter-item';
import { nothingFound } from '../../present/extension/nothing-found';
import { figureItem } from '../../present/extension/search-item';
import { recordIn } from '../../present/links';
import { tenantOf } from '../gate/checked-tenant';
import { encodeItems, encodeWords, type ExtensionBody } from './encode-extension';
import { typedWords, urlIn } from './decode-extension';
import type { Tenant } from '../../domain/shared/tenant';

/** What the message extension is made of. Published figures only, whoever asks. */
export interface ExtensionParts {
  /** `tenant`: as it is called in the store; it says which council is ours. */
  readonly search: (text: string, tenant: Tenant) => Promise<FoundFigures>;
  readonly letterRecord: (sha256: string) => Promise<LetterRecord | undefined>;
  readonly tenantKey: (tenant: Tenant) => Promise<Tenant>;
  /** Our own address; null: nothing is linked and nothing unfurled. */
  readonly publicUrl: string | null;
  readonly log: Log;
  /** Teams waits some seconds; a person who types waits less. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 1_500;

/** Answers what Teams asks while somebody writes a message: always, never empty, and in time. */
export function createExtension(parts: ExtensionParts): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const body = await inTime(answer(parts, context.activity), parts);
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  };
}

/** Whether an activity is one of the message extension's. */
export function isExtension({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(
    activity.type === 'invoke' && activity.name?.startsWith('composeExtension/') === true,
  );
}

function answer(parts: ExtensionParts, activity: Activity): Promise<ExtensionBody> {
  const { name } = activity;
  if (name === 'composeExtension/query') return search(parts, activity);
  if (name === 'composeExtension/queryLink' || name === 'composeExtension/anonymousQueryLink')
    return unfurl(parts, urlIn(activity));
  return Promise.resolve(encodeWords('This is not something that I can do in a message.'));
}

async function search(parts: ExtensionParts, activity: Activity): Promise<ExtensionBody> {
  const typed = typedWords(activity);
  const found = await parts.search(typed, await parts.tenantKey(tenantOf(activity)));
  const base = parts.publicUrl ?? undefined;
  return found.figures.length > 0
    ? encodeItems(found.figures.map((figure) => figureItem(figure, base)))
    : encodeWords(nothingFound(typed, found));
}

/** Addresses of our own letters, and no others: whoever pastes one could have opened it. */
async function unfurl(parts: ExtensionParts, url: string): Promise<ExtensionBody> {
  const { publicUrl } = parts;
  const sha256 = publicUrl === null ? undefined : recordIn(url, publicUrl);
  const record = sha256 === undefined ? undefined : await parts.letterRecord(sha256);
  return publicUrl !== null && record
    ? encodeItems([letterItem(record, publicUrl)])
    : encodeWords('There is no public letter at this address.');
}

/** The answer, or a sentence where it takes too long or fails. */
async function inTime(
  answering: Promise<ExtensionBody>,
  { log, patienceMs = PATIENCE_MS }: ExtensionParts,
): Promise<ExtensionBody> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<ExtensionBody>((resolve) => {
    timer = setTimeout(
      () => resolve(encodeWords('That takes longer than usual. Type on, or try again.')),
      patienceMs,
    );
  });
  const answered = answering.catch((error: unknown) => {
    const cause = error instanceof Error ? error.message : 'unknown';
    log.error('extension failed', { cause });
    return encodeWords('Something went wrong here. Please try again.');
  });
  const body = await Promise.race([answered, tooLate]);
  clearTimeout(timer);
  return body;
}
