import type { ServiceArea } from '../../facts/measure';
import type { Office } from '../moves/move';
import type { Person, Remedy } from '../remedy';

/** Who holds which office in a council. What nobody holds is passed over. */
export interface People {
  readonly linkOfficer: Person | null;
  readonly monitoringOfficer: Person | null;
  /** Those who look after the product; they may do what the Link Officer may. */
  readonly admins: readonly Person[];
  readonly serviceLeads: Readonly<Partial<Record<ServiceArea, Person>>>;
}

export const NOBODY: People = {
  linkOfficer: null,
  monitoringOfficer: null,
  admins: [],
  serviceLeads: {},
};

/** The offices that a person holds; none without an id. */
export function officesOf(people: People, id: string | null): readonly Office[] {
  if (id === null) return [];
  const held: readonly (readonly [Office, boolean])[] = [
    ['link-officer', people.linkOfficer?.id === id],
    ['monitoring-officer', people.monitoringOfficer?.id === id],
    ['admin', people.admins.some((admin) => admin.id === id)],
  ];
  return held.filter(([, holds]) => holds).map(([office]) => office);
}

/** People to whom somebody could give a remedy: those who hold an office, and its deputy. */
export function colleaguesOf(
  people: People,
  { deputy }: Pick<Remedy, 'deputy'>,
  person: string | null,
): readonly Person[] {
  const { linkOfficer, monitoringOfficer, serviceLeads } = people;
  const named = [deputy, linkOfficer, monitoringOfficer, ...Object.values(serviceLeads)];
  const others = named.flatMap((one) => (one && one.id !== person ? [[one.id, one] as const] : []));
  return [...new Map(others).values()];
}
