import type { Documents } from '../documents';
import { documentId, key } from '../document-key';
import type { Tenant } from '../../domain/shared/tenant';

/** Somebody else counted at the same moment: then again, but not for ever, since losing one loses nothing. */
export const MOST_TRIES = 20;

interface Held {
  readonly held: number;
}

/** A kind of documents of which a tenant may have only so many. */
export interface Places {
  /** The kind of the one document that says how many there are. */
  readonly kind: string;
  readonly most: number;
}

/** Takes a place for a new document before it is written, so that there are never more documents than places. */
export async function takePlace(
  documents: Documents,
  tenant: Tenant,
  { kind, most }: Places,
): Promise<boolean> {
  const partition = key(tenant);
  const id = documentId(kind);
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const book = await documents.get(partition, id);
    const { held } = (book?.body as Held | undefined) ?? { held: 0 };
    if (held >= most) return false;
    const next = { partition, id, kind, body: { held: held + 1 } };
    const done = book ? await documents.replace(next, book.version) : await documents.create(next);
    if (done === 'saved' || done === 'created') return true;
  }
  return false;
}

/** Gives all places back, once the documents are gone. */
export async function freePlaces(
  documents: Documents,
  tenant: Tenant,
  { kind }: Places,
): Promise<void> {
  await documents.remove(key(tenant), documentId(kind));
}
