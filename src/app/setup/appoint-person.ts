import type { Person } from '../../domain/remedy/remedy';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { SetupProblem } from '../outcome/setup';
import type { Ports } from '../ports';
import { setPerson, type Change } from '../remedies/change-settings';
import type { SetupChange } from '../request/setup';
import { resolvePerson } from './resolve-person';
import type { AllowedSetter, Done } from './setter';
import { isOpenTrial } from './who-may';

type Appointment = Extract<SetupChange, { what: 'office' }>;

/** Says who holds an office of the council, or that nobody does. */
export async function appointPerson(
  ports: Ports,
  { office, service, who, ends }: Appointment,
  setter: AllowedSetter,
): Promise<Result<Done, SetupProblem>> {
  const { actor, installation, settings } = setter;
  const found = await resolvePerson({ ...ports, roster: installation.roster }, who, actor);
  if (!found.ok) return found;
  const person = ends ? null : found.value;
  const change = { tenant: actor.tenant, by: actor.person ?? actor.name };
  const { admins } = settings.people;
  if (office === 'admin' && person === null)
    return endAdmin(ports, change, { admins, meant: found.value });
  const appointing = { office, person, ...(service && { service }) };
  const set = await setPerson(ports, change, appointing);
  if (!set.ok) return failed({ kind: 'unclear', about: 'service', said: service ?? '' });
  const repeated = JSON.stringify(set.value.people) === JSON.stringify(settings.people);
  const done = { what: 'office', ...appointing } as const;
  return ok({
    done,
    repeated,
    ...((await becomesAdmin(ports, setter, person)) && { becameAdmin: true }),
  });
}

async function endAdmin(
  ports: Ports,
  change: Change,
  { admins, meant }: { readonly admins: readonly Person[]; readonly meant: Person | null },
): Promise<Result<Done, SetupProblem>> {
  const admin = admins.find(({ id }) => id === meant?.id);
  if (!admin) return failed({ kind: 'not-admin', name: meant?.name ?? null });
  await setPerson(ports, change, { office: 'admin', person: null, id: admin.id });
  const done = { what: 'office', office: 'admin', person: null, ended: admin } as const;
  return ok({ done, repeated: false });
}

/** Whoever appoints somebody else first in a trial could not go on otherwise: from then on the offices count. */
async function becomesAdmin(
  ports: Ports,
  { actor, installation, settings }: AllowedSetter,
  person: Person | null,
): Promise<boolean> {
  const { tenant, person: id, name } = actor;
  const standsOut = id === null || installation.admins.includes(id.toLowerCase());
  if (!isOpenTrial(settings, installation) || standsOut || person?.id === id) return false;
  await setPerson(ports, { tenant, by: id }, { office: 'admin', person: { id, name } });
  return true;
}
