import { officesOf } from '../../../domain/remedy/policy/people';
import { isUnstaffed } from '../../../domain/remedy/policy/may-change';
import type { Tenant } from '../../../domain/shared/tenant';
import type { Ports } from '../../ports';
import { settingsOf } from '../../remedies/remedy-settings';

/**
 * Whether somebody leads rounds of sign-off: who holds an office of the council does. On the command line of a council
 * that appointed nobody it is whoever is named.
 */
export async function leadsSignOff(
  ports: Pick<Ports, 'store'>,
  tenant: Tenant,
  { person, commandLine }: { readonly person: string | null; readonly commandLine: boolean },
): Promise<boolean> {
  if (person === null) return false;
  const { people } = await settingsOf(ports, tenant);
  return officesOf(people, person).length > 0 || (commandLine && isUnstaffed(people));
}
