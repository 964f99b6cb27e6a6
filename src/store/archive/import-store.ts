import { Fault } from '../../app/fault';
import type { Holdings, Imported } from '../../app/archive';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Documents, StoredDocument } from '../documents';
import { compare, everyDocument, holdingsOf, isSame, lineOf } from './holdings';
import { isUnfit, readExport } from './read-export';
import { exists } from './whole-file';

/** Documents on their way at a time. */
const AT_ONCE = 16;

/**
 * Puts all documents of an export into a store. The file is read to its end first, and the store must hold nothing but
 * documents of it: so nothing is written from a damaged file or over other data, and an import that was interrupted is
 * finished by importing again.
 */
export async function importStore(
  documents: Documents,
  file: string,
): Promise<Result<Imported, string>> {
  if (!(await exists(file))) return failed(`There is no file ${file}.`);
  const checked = await check(documents, file);
  if (!checked.ok) return checked;
  const added = await addAll(documents, file);
  const held = await holdingsOf(documents);
  if (!isSame(held, checked.value)) {
    throw new Fault(
      'store-damaged',
      'The store does not hold what was imported; was a server running on it? Empty it, and import again.',
    );
  }
  return ok({ ...held, added });
}

/** Whether the file is whole and the store holds nothing else; gives what the file holds. Changes nothing. */
async function check(documents: Documents, file: string): Promise<Result<Holdings, string>> {
  try {
    const { holdings, stranger } = await compareWith(documents, file);
    if (stranger === undefined) return ok(holdings);
    return failed(
      `The store holds data that is not in ${file} (such as ${stranger}); import into an empty store. Nothing was changed.`,
    );
  } catch (error) {
    if (!isUnfit(error)) throw error;
    return failed(SENTENCES[error.unfit](file));
  }
}

const SENTENCES = {
  'no-export': (file: string) => `${file} was not written by "upheld store export".`,
  damaged: (file: string) =>
    `${file} is damaged or was cut short; nothing of it was imported. Export again.`,
} as const;

interface Comparison {
  /** What the file holds. */
  readonly holdings: Holdings;
  /** A document of the store that the file does not hold just so. */
  readonly stranger: string | undefined;
}

/** Both are in order, so one pass over each shows it. */
async function compareWith(documents: Documents, file: string): Promise<Comparison> {
  const held = everyDocument(documents);
  let mine = await held.next();
  let stranger: string | undefined;
  const lines = readExport(file);
  let theirs = await lines.next();
  for (; !theirs.done; theirs = await lines.next()) {
    if (stranger !== undefined || mine.done) continue;
    const order = compare(mine.value, theirs.value);
    if (order > 0) continue;
    if (order < 0 || lineOf(mine.value) !== lineOf(theirs.value)) stranger = nameOf(mine.value);
    else mine = await held.next();
  }
  stranger ??= mine.done ? undefined : nameOf(mine.value);
  return { holdings: theirs.value, stranger };
}

function nameOf({ partition, id }: StoredDocument): string {
  return `${partition}/${id}`;
}

async function addAll(documents: Documents, file: string): Promise<number> {
  let added = 0;
  let together: StoredDocument[] = [];
  const flush = async (): Promise<void> => {
    const outcomes = await Promise.allSettled(together.map((document) => add(documents, document)));
    // Whoever is told that it failed may look at what is there: nothing may still be under way then.
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') throw outcome.reason;
      if (outcome.value === 'created') added += 1;
    }
    together = [];
  };
  for await (const document of readExport(file)) {
    together.push(document);
    if (together.length === AT_ONCE) await flush();
  }
  await flush();
  return added;
}

async function add(documents: Documents, document: StoredDocument): Promise<'created' | 'exists'> {
  try {
    return await documents.create(document);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, message, retryable } = error;
    const told = `${message} That was about ${nameOf(document)}; import again to go on.`;
    throw new Fault(code, told, { retryable, cause: error });
  }
}
