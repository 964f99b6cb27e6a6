import type { Ports } from '../../../src/app/ports';
import { pageFrom } from '../../../src/domain/audit/stored-shape';

/** What a tenant's journal holds, in order: `remedy/r-1#2`. */
export async function journalEntries({ store }: Ports, tenant: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { body } of store.journal.scan(store.journal.partOf(tenant), 'journal')) {
    for (const { source, id, entry } of pageFrom(body)?.entries ?? []) {
      found.push(`${source}/${id}#${String(entry)}`);
    }
  }
  return found;
}
