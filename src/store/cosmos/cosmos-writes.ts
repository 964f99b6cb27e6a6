import type { Container } from '@azure/cosmos';
import type { Documents, StoredDocument } from '../documents';
import { isPassing, statusOf } from './cosmos-failure';
import { baseOf, readRow, rowOf, withDeadline, type Base, type Row } from './cosmos-rows';
import { settled, type Pause } from './settled';

export interface CosmosParts {
  readonly container: Container;
  readonly newId: () => string;
  readonly pause: Pause;
}

/** Somebody else was faster, or the document is not there: the answer of a write that the database understood. */
const DECLINED: readonly number[] = [404, 409, 412];

interface Failure {
  readonly error: unknown;
}

/**
 * What a write failed with, when the document itself has to say what became of it; undefined when it was done.
 * Anything that is certain and no answer to the write is thrown; so is throttling, which did nothing.
 */
async function failureOf(
  write: Promise<unknown>,
): Promise<{ readonly error: unknown } | undefined> {
  try {
    await write;
    return undefined;
  } catch (error) {
    const status = statusOf(error);
    if (status === 429) throw error;
    if ((status !== undefined && DECLINED.includes(status)) || isPassing(error)) return { error };
    throw error;
  }
}

/** Passes on what the database asked for; where it only declined, nothing. The write was not done, and is tried again. */
function assertDeclined({ error }: Failure): void {
  if (isPassing(error)) throw error;
}

function ifMatch(etag: string) {
  return { accessCondition: { type: 'IfMatch', condition: etag }, ...withDeadline() };
}

type Writes = Pick<Documents, 'create' | 'replace' | 'put' | 'remove'>;

/**
 * Writes that are done once however the database answers. Each has a name that its document remembers; after any
 * doubtful answer the document is read again, and says by its `ops` whether the write is the one that made it.
 */
export function cosmosWrites(parts: CosmosParts): Writes {
  const { container, newId, pause } = parts;
  const read = (document: Pick<StoredDocument, 'partition' | 'id'>) =>
    readRow(container, document.partition, document.id);
  const createRow = (document: StoredDocument, op: string) =>
    failureOf(container.items.create(rowOf(document, op, []), withDeadline()));
  const replaceRow = (document: StoredDocument, op: string, { etag, ops }: Base) => {
    const item = container.item(document.id, document.partition);
    return failureOf(item.replace(rowOf(document, op, ops), ifMatch(etag)));
  };

  return {
    create(document) {
      const op = newId();
      return settled(async () => {
        const failure = await createRow(document, op);
        if (!failure) return 'created';
        const held = await read(document);
        if (held) return held.ops.includes(op) ? 'created' : 'exists';
        assertDeclined(failure);
        return undefined;
      }, pause);
    },

    replace(document, version) {
      const op = newId();
      const base = baseOf(version);
      return settled(async () => {
        const failure = await replaceRow(document, op, base);
        if (!failure) return 'saved';
        const held = await read(document);
        if (held?.ops.includes(op)) return 'saved';
        if (held?._etag !== base.etag) return 'conflict';
        // Still the version that was to be replaced: it was not done, or is not to be seen yet.
        assertDeclined(failure);
        return undefined;
      }, pause);
    },

    put: (document) => putRow({ document, read, createRow, replaceRow }, newId(), pause),

    remove: (partition, id, version) =>
      removeRow(parts, { partition, id }, version === undefined ? undefined : baseOf(version).etag),
  };
}

/** Others that may come between while something is put. */
const TURNS = 30;

interface Putting {
  readonly document: StoredDocument;
  readonly read: (document: StoredDocument) => Promise<Row | undefined>;
  readonly createRow: (document: StoredDocument, op: string) => Promise<Failure | undefined>;
  readonly replaceRow: (
    document: StoredDocument,
    op: string,
    base: Base,
  ) => Promise<Failure | undefined>;
}

/** Every try stands on what was read, so that one that comes late cannot undo what others have put since. */
async function putRow(
  { document, read, createRow, replaceRow }: Putting,
  op: string,
  pause: Pause,
): Promise<void> {
  await settled(async () => {
    let held = await read(document);
    for (let turn = 0; turn < TURNS; turn++) {
      if (held?.ops.includes(op)) return 'put';
      const failure = held
        ? await replaceRow(document, op, { etag: held._etag, ops: held.ops })
        : await createRow(document, op);
      if (!failure) return 'put';
      assertDeclined(failure);
      held = await read(document);
    }
    return undefined;
  }, pause);
}

type Place = Pick<Row, 'partition' | 'id'>;

/** A document that is gone remembers nothing: after a doubtful answer its absence counts as having removed it. */
function removeRow(
  { container, pause }: CosmosParts,
  { partition, id }: Place,
  etag: string | undefined,
): Promise<'removed' | 'none'> {
  const options = etag === undefined ? withDeadline() : ifMatch(etag);
  let doubtful = false;
  return settled(async () => {
    const failure = await failureOf(container.item(id, partition).delete(options));
    if (!failure) return 'removed';
    if (statusOf(failure.error) === 404) return doubtful ? 'removed' : 'none';
    doubtful = true;
    const held = await readRow(container, partition, id);
    if (etag !== undefined && held && held._etag !== etag) return 'none';
    assertDeclined(failure);
    return undefined;
  }, pause);
}
