import { createHash } from 'node:crypto';
import { Fault } from '../../app/fault';
import type { Holdings } from '../../app/archive';
import { canonicalJson } from '../../domain/audit/canonical-json';
import type { Documents, ScannedDocument, StoredDocument } from '../documents';

/** Documents in memory at a time. A letter may take a megabyte and more. */
const PAGE = 100;

/** Marks of `Store.check` are no part of what is kept. */
const NOT_KEPT = 'check';

/** All documents, ordered by partition and id, whichever database they are in. Throws: Fault `store-damaged`. */
export async function* everyDocument(documents: Documents): AsyncGenerator<StoredDocument> {
  for (const partition of await documents.partitionsOf()) {
    let after = '';
    for (;;) {
      const page = await documents.scan(partition, '', { after, limit: PAGE });
      for (const document of page) if (document.kind !== NOT_KEPT) yield whole(document);
      const last = page.at(-1);
      if (!last) break;
      after = last.id;
    }
  }
}

function whole(document: ScannedDocument): StoredDocument {
  if (document.body !== undefined) return document;
  const name = `${document.partition}/${document.id}`;
  throw new Fault('store-damaged', `The document ${name} in the store is damaged.`);
}

/** The order of documents, by partition and id: negative when `a` comes first. */
export function compare(a: StoredDocument, b: StoredDocument): number {
  if (a.partition !== b.partition) return a.partition < b.partition ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** A document as one line: the same text for the same document, whichever database kept it. */
export function lineOf({ partition, id, kind, due, body }: StoredDocument): string {
  return canonicalJson({ partition, id, kind, body, ...(due === undefined ? {} : { due }) });
}

/** Counts lines and hashes them, one after the other. */
export function counting(): { add(line: string): void; holdings(): Holdings } {
  const hash = createHash('sha256');
  let documents = 0;
  return {
    add(line) {
      hash.update(line).update('\n');
      documents += 1;
    },
    holdings: () => ({ documents, sha256: hash.copy().digest('hex') }),
  };
}

/** Everything that a store holds, counted and hashed. */
export async function holdingsOf(documents: Documents): Promise<Holdings> {
  const count = counting();
  for await (const document of everyDocument(documents)) count.add(lineOf(document));
  return count.holdings();
}

/** Whether two hold the same. */
export function isSame(a: Holdings, b: Holdings): boolean {
  return a.documents === b.documents && a.sha256 === b.sha256;
}
