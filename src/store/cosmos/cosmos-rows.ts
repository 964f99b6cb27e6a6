import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { Fault } from '../../app/fault';
import type { StoredDocument, VersionedDocument } from '../documents';

/**
 * A document as it stands in the container. `ops` names the writes that made it, the last one first, so that after a
 * doubtful answer a write knows whether it was done, also when others have written since.
 */
export interface Row extends StoredDocument {
  readonly ops: readonly string[];
  readonly _etag: string;
}

/** Writes that a document remembers. */
const OPS_KEPT = 5;

/** Longest that one call may take. */
const DEADLINE_MS = 15_000;

/** A session that this replica has not caught up with also comes as 404; it does not mean absence. */
const SESSION_NOT_AVAILABLE = 1002;

export function withDeadline(): { readonly abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(DEADLINE_MS) };
}

/** A version is the ETag, and the writes that led to it, for whoever replaces it: ETags hold no spaces. */
export function versionOf({ _etag, ops }: Pick<Row, '_etag' | 'ops'>): string {
  return [_etag, ...ops].join(' ');
}

export function documentFrom(row: Row): VersionedDocument {
  const { partition, id, kind, body, due } = row;
  const version = versionOf(row);
  return { partition, id, kind, body, version, ...(due === undefined ? {} : { due }) };
}

/** What a write needs to know of the version that it builds on. */
export interface Base {
  readonly etag: string;
  readonly ops: readonly string[];
}

export function baseOf(version: string): Base {
  const [etag = '', ...ops] = version.split(' ');
  return { etag, ops };
}

/** Exactly what is stored: a caller's value may carry more than a document has. */
export function rowOf(document: StoredDocument, op: string, before: readonly string[]): object {
  const { partition, id, kind, body, due } = document;
  const ops = [op, ...before].slice(0, OPS_KEPT);
  return { partition, id, kind, body, ops, ...(due === undefined ? {} : { due }) };
}

export async function readRow(
  container: Container,
  partition: string,
  id: string,
): Promise<Row | undefined> {
  const answer = await container.item(id, partition).read<Row>(withDeadline());
  if (answer.substatus === SESSION_NOT_AVAILABLE) {
    throw new Fault('store-unavailable', 'The store has not caught up with its own writes.', {
      retryable: true,
    });
  }
  return answer.resource;
}

/** Queries name the partition in their text as well, so that isolation never hangs on an option alone. */
export async function queryRows<T>(
  container: Container,
  query: SqlQuerySpec,
  partition?: string,
): Promise<T[]> {
  const within = partition === undefined ? {} : { partitionKey: partition };
  const answer = await container.items.query<T>(query, { ...withDeadline(), ...within }).fetchAll();
  return answer.resources;
}
