import { authorityById } from '../../domain/facts/authorities/authorities';
import type { Authority, AuthorityId } from '../../domain/facts/authority';
import type { Ports } from '../ports';
import { settingsOf } from '../remedies/remedy-settings';
import type { Tenant } from '../../domain/shared/tenant';

/** The council that a tenant said it is, or else that of the installation; null where neither is set. */
export async function homeOf(
  ports: Pick<Ports, 'store'>,
  tenant: Tenant,
  installation: AuthorityId | null,
): Promise<AuthorityId | null> {
  return (await settingsOf(ports, tenant)).home ?? installation;
}

/** A council by its id, with its names; null where there is none. */
export function councilOf(id: AuthorityId | null): Authority | null {
  return authorityById(id ?? '') ?? null;
}
