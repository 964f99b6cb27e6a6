import { settingsOf } from '../app/remedies/remedy-settings';
import type { Office } from '../domain/remedy/moves/move';
import { isUnstaffed } from '../domain/remedy/policy/may-change';
import { officesOf, type People } from '../domain/remedy/policy/people';
import type { Person } from '../domain/remedy/remedy';
import { textOption, type CommandContext } from './command';

/** A person by name, with the offices that they hold. */
export interface NamedPerson {
  readonly by: Person;
  readonly offices: readonly Office[];
}

/**
 * The person that `--by` names, by id or by a name that only one has; a sentence where nobody is named, or nobody of that
 * name holds an office. While a council has appointed nobody, the name is taken as it is given.
 */
export async function namedPerson(context: CommandContext): Promise<NamedPerson | string> {
  const given = textOption(context, 'by')?.trim() ?? '';
  if (given === '') return 'say who: --by NAME. Nothing is recorded here without a named person.';
  const { people } = await settingsOf(await context.ports(), context.config.tenant);
  if (isUnstaffed(people)) return { by: { id: given, name: given }, offices: ['admin'] };
  const person = holderNamed(given, people);
  return person
    ? { by: person, offices: officesOf(people, person.id) }
    : `nobody called "${given}" holds an office; "upheld people" shows who does.`;
}

function holderNamed(given: string, people: People): Person | undefined {
  const { linkOfficer, monitoringOfficer, admins } = people;
  const known = [linkOfficer, monitoringOfficer, ...admins].filter((one) => one !== null);
  const same = known.find(({ id }) => id === given);
  const named = known.filter(({ name }) => name.toLowerCase() === given.toLowerCase());
  const [first, ...others] = new Map(named.map((one) => [one.id, one])).values();
  return same ?? (others.length === 0 ? first : undefined);
}
