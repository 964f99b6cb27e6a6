import type { Instant } from '../../domain/shared/civil-date';
import type { Created } from '../versioned';
import type { Tenant } from '../../domain/shared/tenant';

/** What came in already, so that nothing is taken twice. Ids are hashes of ours. */
export interface SeenStore {
  /** Remembers it for as long as `until`; `exists` when it is remembered already. */
  add(tenant: Tenant, id: string, until: Instant): Promise<Created>;
  /** Forgets what is too old to come again, at most so many. Gives how many were forgotten. */
  forget(at: Instant, limit: number): Promise<number>;
}
