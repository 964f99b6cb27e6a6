import { capacitiesOf } from '../../domain/remedy/moves/capacities';
import { firstBrokenEntry } from '../../domain/remedy/history';
import { officesOf, type People } from '../../domain/remedy/policy/people';
import type { Person, Remedy } from '../../domain/remedy/remedy';
import { londonTime } from '../../domain/shared/civil-date';
import type { RemediesPage } from '../outcome/pages';
import type { Ports } from '../ports';
import { settingsOf } from '../remedies/remedy-settings';
import type { SignedIn } from './sign-in';

/**
 * The remedies of somebody's council, with the history of each: all of them for whoever holds an office there; for
 * everybody else those that are theirs, or of a service that they lead.
 */
export async function remediesPage(
  ports: Pick<Ports, 'now' | 'sha256' | 'store'>,
  { tenant, person }: SignedIn,
): Promise<RemediesPage> {
  const { people } = await settingsOf(ports, tenant);
  const offices = officesOf(people, person);
  const all = await ports.store.remedies.list(tenant);
  const seesAll = offices.length > 0;
  const theirs = seesAll ? all : all.filter((remedy) => isTheirs(remedy, people, person));
  return {
    today: londonTime(ports.now()).date,
    scope: seesAll ? 'council' : 'own',
    remedies: [...theirs].sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id)),
    broken: theirs
      .filter((remedy) => firstBrokenEntry(remedy, ports.sha256) !== undefined)
      .map(({ id }) => id),
    names: namesIn(theirs, people),
  };
}

function isTheirs(remedy: Remedy, { serviceLeads }: People, person: string): boolean {
  const capacities = capacitiesOf(remedy, { id: person, offices: [] });
  return capacities.length > 0 || serviceLeads[remedy.service]?.id === person;
}

/** What people are called, as far as it is known here. */
function namesIn(remedies: readonly Remedy[], people: People): ReadonlyMap<string, string> {
  const { linkOfficer, monitoringOfficer, admins, serviceLeads } = people;
  const named: readonly (Person | null)[] = [
    ...remedies.flatMap(({ owner, deputy, offeredTo }) => [owner, deputy, offeredTo]),
    ...[linkOfficer, monitoringOfficer, ...admins, ...Object.values(serviceLeads)],
  ];
  return new Map(named.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
}
