import type { Person } from '../../../domain/remedy/remedy';
import type { Ports } from '../../ports';
import { settingsOf } from '../remedy-settings';
import type { Tenant } from '../../../domain/shared/tenant';

/**
 * A person of the council by Entra object id, with the name under which the council set them, or under which they wrote
 * to us. Undefined for people of whom neither is known: they could not be reached.
 */
export async function personNamed(
  ports: Pick<Ports, 'store'>,
  tenant: Tenant,
  id: string,
): Promise<Person | undefined> {
  const { people } = await settingsOf(ports, tenant);
  const { linkOfficer, monitoringOfficer, admins, serviceLeads } = people;
  const set = [linkOfficer, monitoringOfficer, ...admins, ...Object.values(serviceLeads)];
  const named = set.find((person) => person?.id === id);
  if (named) return named;
  const known = await ports.store.channels.findPerson(tenant, id);
  return known && { id, name: known.name ?? id };
}
