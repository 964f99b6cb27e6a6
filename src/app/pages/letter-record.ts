import { londonTime } from '../../domain/shared/civil-date';
import type { LetterRecord } from '../outcome/pages';
import type { Ports } from '../ports';
import { checkedDocument } from './checked-document';
import { publicRecords } from './for-public';

/**
 * A document by its hash, with every figure of it that may be told; undefined where none is held, and before the day on
 * which it is public.
 */
export async function letterRecord(
  ports: Pick<Ports, 'now' | 'store'>,
  sha256: string,
): Promise<LetterRecord | undefined> {
  const held = await ports.store.figures.ofDocument(sha256);
  const records = publicRecords(held, londonTime(ports.now()).date);
  const [first] = records;
  if (first === undefined) return undefined;
  const parts = records.map((record) => ({ ...checkedDocument(record), facts: record.facts }));
  return { source: first.source, parts };
}

const ENTERED = 'documents-by-hash';

/** Stores from before letters had pages do not find documents by their hash: enters what they hold, once. */
export async function enterDocuments({ store }: Pick<Ports, 'store'>): Promise<void> {
  if ((await store.settings.get(ENTERED)) !== undefined) return;
  for (const record of await store.figures.all()) await store.figures.add(record, 'quiet');
  await store.settings.settle(ENTERED, 'yes');
}
