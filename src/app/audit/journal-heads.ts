import { endOf, type JournalHead } from '../../domain/audit/journal';
import type { Tenant } from '../../domain/shared/tenant';
import type { Ports } from '../ports';

/** How far the journal of each tenant, or of one, goes now: one head for each that has entries. */
export async function journalHeads(ports: Ports, tenant?: Tenant): Promise<readonly JournalHead[]> {
  const { journal } = ports.store;
  const at = ports.now();
  const parts = tenant === undefined ? await journal.parts() : [journal.partOf(tenant)];
  const heads: JournalHead[] = [];
  for (const part of parts) {
    const last = await journal.lastPage(part);
    if (last) heads.push({ tenant: last.value.tenant, ...endOf(last.value), at });
  }
  return heads;
}
