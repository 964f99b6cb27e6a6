import { journaledOf, type Recorded, type Source } from '../../domain/audit/recorded';
import type { StoredDocument } from '../documents';
import { documentId, key } from '../document-key';
import { dueTime } from '../due-time';

/** A document that keeps its own history. It is due from its last entry on, until the journal holds all of them. */
export function historyDocument(source: Source, body: Recorded): StoredDocument {
  const { tenant, id, history } = body;
  const document = { partition: key(tenant), id: documentId(source, id), kind: source, body };
  const last = history.at(-1);
  return last === undefined || history.length <= journaledOf(body)
    ? document
    : { ...document, due: dueTime(last.at) };
}
