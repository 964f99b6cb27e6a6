import type { DutyRecord } from '../../domain/duty/decision/duty-record';
import type { Tenant } from '../../domain/shared/tenant';
import type { Created, Saved, Versioned } from '../versioned';

/** What was decided about the proposals of the radar of one tenant, each with its history inside it. */
export interface DutyStore {
  add(record: DutyRecord): Promise<Created>;
  find(tenant: Tenant, ref: string): Promise<Versioned<DutyRecord> | undefined>;
  save(record: DutyRecord, version: string): Promise<Saved>;
  list(tenant: Tenant): Promise<readonly DutyRecord[]>;
}
