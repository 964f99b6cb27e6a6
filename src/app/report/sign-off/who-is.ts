import type { Named, SignOff } from '../../../domain/report/sign-off/sign-off';
import type { Tenant } from '../../../domain/shared/tenant';
import type { Ports } from '../../ports';
import { settingsOf } from '../../remedies/remedy-settings';

/** A person as somebody named them; `known` false: nobody here is called so, and the name stands for its own id. */
export interface NamedPerson extends Named {
  readonly known: boolean;
}

/**
 * Whom a text means: `NAME`, `ENTRA-OBJECT-ID` or `NAME <ENTRA-OBJECT-ID>`, among those who hold an office, answer for
 * a remedy or take part in a round.
 */
export async function whoIs(
  ports: Pick<Ports, 'store'>,
  tenant: Tenant,
  given: string,
): Promise<NamedPerson> {
  const [, called = '', id = ''] = /^(.*?)\s*<([^<>]+)>$/.exec(given.trim()) ?? [];
  if (id !== '') return { id: id.trim(), name: called.trim() || id.trim(), known: true };
  const people = await peopleKnown(ports, tenant);
  const words = given.trim();
  const same = people.find((person) => person.id === words);
  if (same) return { ...same, known: true };
  const ids = new Map(
    people
      .filter(({ name }) => name.toLowerCase() === words.toLowerCase())
      .map((person) => [person.id, person]),
  );
  const [only, ...others] = ids.values();
  return only && others.length === 0
    ? { ...only, known: true }
    : { id: words, name: words, known: false };
}

async function peopleKnown(
  { store }: Pick<Ports, 'store'>,
  tenant: Tenant,
): Promise<readonly Named[]> {
  const { people } = await settingsOf({ store }, tenant);
  const { linkOfficer, monitoringOfficer, admins, serviceLeads } = people;
  const offices = [linkOfficer, monitoringOfficer, ...admins, ...Object.values(serviceLeads)];
  const owners = (await store.remedies.list(tenant)).flatMap(({ owner, deputy }) => [
    owner,
    deputy,
  ]);
  const asked = (await store.signOffs.list(tenant)).flatMap(inRound);
  return [...offices, ...owners, ...asked].filter((one) => one != null);
}

function inRound({ openedBy, contributors }: SignOff): readonly Named[] {
  return [openedBy, ...contributors.map(({ person }) => person)];
}
