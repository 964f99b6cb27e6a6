import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { Fault } from '../../app/fault';
import type { StoredDocument, VersionedDocument } from '../documents';

/** A document as it stands in the container. `op` names the write that made it, to recognise it by. */
export interface Row extends StoredDocument {
  readonly op: string;
  readonly _etag: string;
}

/** Longest that one call may take, with all that the client repeats by itself. */
const DEADLINE_MS = 15_000;

/** A session that this replica has not caught up with also comes as 404; it does not mean absence. */
const SESSION_NOT_AVAILABLE = 1002;

export function withDeadline(): { readonly abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(DEADLINE_MS) };
}

export function documentFrom(row: Row): VersionedDocument {
  const { partition, id, kind, body, due, _etag } = row;
  return { partition, id, kind, body, version: _etag, ...(due === undefined ? {} : { due }) };
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
export async function queryRows(
  container: Container,
  query: SqlQuerySpec,
  partition?: string,
): Promise<Row[]> {
  const within = partition === undefined ? {} : { partitionKey: partition };
  const answer = await container.items
    .query<Row>(query, { ...withDeadline(), ...within })
    .fetchAll();
  return answer.resources;
}
