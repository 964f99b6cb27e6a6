import type { Tenant } from '../../src/domain/shared/tenant';

/** A tenant that nobody has to vouch for, since only tests know it. */
export function tenantNamed(id: string): Tenant {
  return id as Tenant;
}
