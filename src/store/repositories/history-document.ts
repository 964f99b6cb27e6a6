import { Fault } from '../../app/fault';
import {
  packedLength,
  packHistory,
  unpackHistory,
  type PackedDocument,
} from '../../domain/audit/packed-history';
import { journaledOf, type Recorded, type Source } from '../../domain/audit/recorded';
import { recordedFrom } from '../../domain/audit/stored-shape';
import type { StoredDocument } from '../documents';
import { documentId, key } from '../document-key';
import { dueTime } from '../due-time';
import { sha256 } from '../sha256';

/** A document with its own history, as it is stored: the history is packed. */
export function historyDocument(source: Source, { history, ...beside }: Recorded): StoredDocument {
  const packed: PackedDocument = { ...beside, record: packHistory(history, sha256) };
  return placed(source, packed, { length: history.length, last: () => history.at(-1) });
}

/** Where a body belongs that is stored already, packed or as it was before histories were. */
export function storedHistory(source: Source, body: PackedDocument | Recorded): StoredDocument {
  if ('history' in body) {
    const { history } = body;
    return placed(source, body, { length: history.length, last: () => history.at(-1) });
  }
  const { record } = body;
  const last = () => unpackHistory(record)?.at(-1);
  return placed(source, body, { length: packedLength(record), last });
}

interface Extent {
  readonly length: number;
  readonly last: () => { readonly at: string } | undefined;
}

/** It is due from its last entry on, until the journal holds all of them. */
function placed(
  source: Source,
  body: PackedDocument | Recorded,
  { length, last }: Extent,
): StoredDocument {
  const { tenant, id } = body;
  const document = { partition: key(tenant), id: documentId(source, id), kind: source, body };
  const entry = length <= journaledOf(body) ? undefined : last();
  return entry === undefined ? document : { ...document, due: dueTime(entry.at) };
}

/** A stored body with its history unpacked. Throws: Fault `store-damaged`. */
export function recordedOf(id: string, body: unknown): Recorded {
  const recorded = recordedFrom(body);
  if (recorded) return recorded;
  throw new Fault(
    'store-damaged',
    `The history in ${id} is not as it was written; "upheld audit verify" names what is wrong.`,
  );
}
