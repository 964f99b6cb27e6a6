import type { Container } from '@azure/cosmos';
import type { Documents, StoredDocument } from '../documents';
import { isPassing, statusOf } from './cosmos-failure';
import { documentFrom, queryRows, readRow, withDeadline, type Row } from './cosmos-rows';
import { settled, type Pause } from './settled';

const SAME_PARTITION = 'c["partition"] = @partition';

export interface CosmosParts {
  readonly container: Container;
  readonly newId: () => string;
  readonly pause: Pause;
}

/** What the client threw, when the write may yet be done or was done by somebody else; anything else is thrown. */
async function failureOf(
  write: Promise<unknown>,
  expected: readonly number[],
): Promise<{ status?: number } | undefined> {
  try {
    await write;
    return undefined;
  } catch (error) {
    const status = statusOf(error);
    if (status !== undefined && expected.includes(status)) return { status };
    if (isPassing(error)) return {};
    throw error;
  }
}

function byPlace(a: Row, b: Row): number {
  if (a.partition !== b.partition) return a.partition < b.partition ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function byDue(a: Row, b: Row): number {
  const [left = '', right = ''] = [a.due, b.due];
  if (left !== right) return left < right ? -1 : 1;
  return byPlace(a, b);
}

type Writes = Pick<Documents, 'create' | 'replace' | 'put' | 'remove'>;

/** After any doubtful answer the document itself says, by its `op`, whether this write is the one that made it. */
function writes({ container, newId, pause }: CosmosParts): Writes {
  const item = ({ partition, id }: StoredDocument) => container.item(id, partition);
  return {
    create(document) {
      const op = newId();
      return settled(async () => {
        const write = container.items.create({ ...document, op }, withDeadline());
        if (!(await failureOf(write, [409]))) return 'created';
        const held = await readRow(container, document.partition, document.id);
        return held && (held.op === op ? 'created' : 'exists');
      }, pause);
    },

    replace(document, version) {
      const op = newId();
      const options = { accessCondition: { type: 'IfMatch', condition: version } };
      return settled(async () => {
        const write = item(document).replace(
          { ...document, op },
          { ...options, ...withDeadline() },
        );
        const failure = await failureOf(write, [404, 412]);
        if (!failure) return 'saved';
        if (failure.status === 404) return 'conflict';
        const held = await readRow(container, document.partition, document.id);
        if (held?.op === op) return 'saved';
        // Still the version that was to be replaced: it was not done, or is not to be seen yet.
        return held?._etag === version ? undefined : 'conflict';
      }, pause);
    },

    async put(document) {
      const op = newId();
      await settled(async () => {
        const write = container.items.upsert({ ...document, op }, withDeadline());
        return (await failureOf(write, [])) ? undefined : 'put';
      }, pause);
    },

    remove(partition, id, version) {
      const condition =
        version === undefined ? {} : { accessCondition: { type: 'IfMatch', condition: version } };
      let doubtful = false;
      return settled(async () => {
        const write = container.item(id, partition).delete({ ...condition, ...withDeadline() });
        const failure = await failureOf(write, [404, 412]);
        if (!failure) return 'removed';
        if (failure.status === 404) return doubtful ? 'removed' : 'none';
        if (failure.status === 412) return 'none';
        doubtful = true;
        return undefined;
      }, pause);
    },
  };
}

type Reads = Pick<Documents, 'get' | 'list' | 'listKind' | 'listDue'>;

/** Only what needs no composite index: lists over all partitions are put in order here. */
function reads({ container, pause }: CosmosParts): Reads {
  const rows = (
    query: string,
    parameters: Readonly<Record<string, string | number>>,
    partition?: string,
  ) => {
    const named = Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value }));
    return settled(() => queryRows(container, { query, parameters: named }, partition), pause);
  };
  return {
    async get(partition, id) {
      const held = await settled(
        async () => (await readRow(container, partition, id)) ?? null,
        pause,
      );
      return held === null ? undefined : documentFrom(held);
    },

    async list(partition, idPrefix) {
      const query = `SELECT * FROM c WHERE ${SAME_PARTITION} AND STARTSWITH(c.id, @idPrefix) ORDER BY c.id`;
      return (await rows(query, { partition, idPrefix }, partition)).map(documentFrom);
    },

    async listKind(kind) {
      const found = await rows('SELECT * FROM c WHERE c.kind = @kind', { kind });
      return found.sort(byPlace).map(documentFrom);
    },

    async listDue(kind, notAfter, limit) {
      const query =
        'SELECT TOP @limit * FROM c WHERE c.kind = @kind AND c.due <= @notAfter ORDER BY c.due';
      return (await rows(query, { kind, notAfter, limit })).sort(byDue).map(documentFrom);
    },
  };
}

/** Documents in one container with the partition key `/partition`; a version is an ETag. */
export function cosmosDocuments(parts: CosmosParts): Omit<Documents, 'close'> {
  return { ...reads(parts), ...writes(parts) };
}
