import { SERVICES, type ServiceArea } from '../../facts/measure';
import { failed, ok, type Result } from '../../shared/result';
import type { Person } from '../remedy';
import type { People } from './people';

/** What people can be appointed to. */
export const APPOINTMENTS = [
  'link-officer',
  'monitoring-officer',
  'service-lead',
  'admin',
] as const;

export type AppointProblem =
  | { readonly kind: 'unknown-office'; readonly given: string }
  | { readonly kind: 'no-person' }
  | { readonly kind: 'unknown-service'; readonly given: string };

/** Who is appointed to what; `person` null: nobody holds it any more (of the admins, whoever `id` names). */
export interface Appointing {
  readonly office: string;
  /** Of a service lead. */
  readonly service?: string;
  readonly person: Person | null;
  readonly id?: string;
}

/** The people of a council after an appointment, or what is wrong with it. */
export function appoint(people: People, change: Appointing): Result<People, AppointProblem> {
  const office = APPOINTMENTS.find((name) => name === change.office);
  if (!office) return failed({ kind: 'unknown-office', given: change.office });
  const { person } = change;
  if (person?.id.trim() === '') return failed({ kind: 'no-person' });
  switch (office) {
    case 'link-officer':
      return ok({ ...people, linkOfficer: person });
    case 'monitoring-officer':
      return ok({ ...people, monitoringOfficer: person });
    case 'admin': {
      const others = people.admins.filter(({ id }) => id !== (person?.id ?? change.id));
      return ok({ ...people, admins: person ? [...others, person] : others });
    }
    case 'service-lead':
      return withLead(people, change);
  }
}

function withLead(
  people: People,
  { service = '', person }: Appointing,
): Result<People, AppointProblem> {
  const area = SERVICES.find((name) => name === service);
  if (!area) return failed({ kind: 'unknown-service', given: service });
  const others = Object.entries(people.serviceLeads).filter(([name]) => name !== area);
  const serviceLeads: Partial<Record<ServiceArea, Person>> = {
    ...Object.fromEntries(others),
    ...(person ? { [area]: person } : {}),
  };
  return ok({ ...people, serviceLeads });
}
