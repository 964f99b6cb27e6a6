import type { Documents, DocumentVersion } from '../documents';
import type { CosmosParts } from './cosmos-writes';
import { documentFrom, queryRows, readRow, versionOf, type Row } from './cosmos-rows';
import { settled } from './settled';

/** Prefixes that one query looks for. */
const PREFIXES = 100;

const SAME_PARTITION = 'c["partition"] = @partition';

function byPlace(a: Row, b: Row): number {
  if (a.partition !== b.partition) return a.partition < b.partition ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function byDue(a: Row, b: Row): number {
  const [left = '', right = ''] = [a.due, b.due];
  if (left !== right) return left < right ? -1 : 1;
  return byPlace(a, b);
}

type Reads = Pick<Documents, 'get' | 'list' | 'versions' | 'listKind' | 'listDue' | 'anyDue'>;
type Scans = Pick<Documents, 'last' | 'scan' | 'partitionsOf'>;

type Parameters = Readonly<Record<string, string | number>>;

/** Asks with named parameters, again and again until there is an answer. */
function asking({ container, pause }: CosmosParts) {
  return <T>(query: string, parameters: Parameters, partition?: string): Promise<T[]> => {
    const named = Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value }));
    return settled(() => queryRows<T>(container, { query, parameters: named }, partition), pause);
  };
}

/** Only what needs no composite index: lists over all partitions are put in order here. */
export function cosmosReads(parts: CosmosParts): Reads {
  const { container, pause } = parts;
  const ask = asking(parts);
  const rows = (query: string, parameters: Parameters, partition?: string) =>
    ask<Row>(query, parameters, partition);
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

    async versions(partition, idPrefixes) {
      const found: DocumentVersion[] = [];
      for (let from = 0; from < idPrefixes.length; from += PREFIXES) {
        const some = idPrefixes.slice(from, from + PREFIXES);
        const names = some.map((prefix, n) => [`p${String(n)}`, prefix] as const);
        const begins = names.map(([name]) => `STARTSWITH(c.id, @${name})`).join(' OR ');
        const query = `SELECT c.id, c.ops, c._etag FROM c WHERE ${SAME_PARTITION} AND (${begins})`;
        const held = await rows(query, { partition, ...Object.fromEntries(names) }, partition);
        found.push(...held.map((row) => ({ id: row.id, version: versionOf(row) })));
      }
      return found;
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

    async anyDue(bounds) {
      const kinds = Object.entries(bounds);
      const some = kinds.map(
        (_, n) => `(c.kind = @kind${String(n)} AND c.due <= @due${String(n)})`,
      );
      const parameters = kinds.flatMap(([kind, due], n) => [
        [`kind${String(n)}`, kind],
        [`due${String(n)}`, due],
      ]);
      const query = `SELECT TOP 1 c.kind FROM c WHERE ${some.join(' OR ')}`;
      return (await ask(query, Object.fromEntries(parameters) as Parameters)).length > 0;
    },
  };
}

/** What the audit reads with. A container holds JSON or nothing, so no document is damaged as text can be. */
export function cosmosScans(parts: CosmosParts): Scans {
  const ask = asking(parts);
  return {
    async last(partition, idPrefix) {
      const query = `SELECT TOP 1 * FROM c WHERE ${SAME_PARTITION} AND STARTSWITH(c.id, @idPrefix) ORDER BY c.id DESC`;
      return (await ask<Row>(query, { partition, idPrefix }, partition)).map(documentFrom)[0];
    },

    async scan(partition, idPrefix, { after, limit }) {
      const query = `SELECT TOP @limit * FROM c WHERE ${SAME_PARTITION} AND STARTSWITH(c.id, @idPrefix) AND c.id > @after ORDER BY c.id`;
      const found = await ask<Row>(query, { partition, idPrefix, after, limit }, partition);
      return found.map(documentFrom);
    },

    async partitionsOf(kind) {
      const ofKind = kind === undefined ? '' : 'c.kind = @kind AND ';
      const query = `SELECT TOP 1 c["partition"] FROM c WHERE ${ofKind}c["partition"] > @after ORDER BY c["partition"]`;
      const found: string[] = [];
      // One step over a whole partition at a time: there are many more documents than partitions.
      for (;;) {
        const after = { after: found.at(-1) ?? '', ...(kind === undefined ? {} : { kind }) };
        const [next] = await ask<{ readonly partition: string }>(query, after);
        if (!next) return found;
        found.push(next.partition);
      }
    },
  };
}
