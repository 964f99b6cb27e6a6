import {
  isUnstaffed,
  officesThatMay,
  type SettingArea,
} from '../../domain/remedy/policy/may-change';
import type { Office } from '../../domain/remedy/moves/move';
import { officesOf } from '../../domain/remedy/policy/people';
import type { RemedySettings } from '../../domain/remedy/policy/remedy-settings';
import type { Person } from '../../domain/remedy/remedy';
import type { Roster } from '../ports/people';
import type { Actor } from '../request';

/** What whoever runs the product decided, besides what a council sets. */
export interface Installation {
  /** Entra ids, in small letters, of administrators of every council served here, whatever it sets. */
  readonly admins: readonly string[];
  /** On one's own machine nobody's identity is checked: until somebody is appointed, everybody may set everything. */
  readonly trial: boolean;
  /** Absent where nobody can be looked up. */
  readonly roster?: Roster;
}

/** An installation with neither administrators nor a trial. */
export const NO_INSTALLATION: Installation = { admins: [], trial: false };

/** Whether somebody may change a setting. Without an account nobody may. */
export function mayChange(
  settings: RemedySettings,
  area: SettingArea,
  { actor, installation }: { readonly actor: Actor; readonly installation: Installation },
): boolean {
  const { person } = actor;
  if (person === null) return false;
  if (installation.admins.includes(person.toLowerCase()) || isOpenTrial(settings, installation))
    return true;
  const held = officesOf(settings.people, person);
  return officesThatMay(area, settings.people).some((office) => held.includes(office));
}

/** The offices that whoever asks holds; in an open trial everybody is as an administrator. None without an account. */
export function officesOfActor(
  settings: RemedySettings,
  { actor, installation }: { readonly actor: Actor; readonly installation: Installation },
): readonly Office[] {
  const { person } = actor;
  if (person === null) return [];
  const isStanding =
    installation.admins.includes(person.toLowerCase()) || isOpenTrial(settings, installation);
  return [...officesOf(settings.people, person), ...(isStanding ? (['admin'] as const) : [])];
}

/** Whether everybody may change everything, since it is a trial in which nobody is appointed. */
export function isOpenTrial({ people }: RemedySettings, { trial }: Installation): boolean {
  return trial && isUnstaffed(people);
}

/** Who holds the offices that may change a setting, each once. */
export function holdersWhoMay({ people }: RemedySettings, area: SettingArea): readonly Person[] {
  const { linkOfficer, monitoringOfficer, admins } = people;
  const holders = officesThatMay(area, people).flatMap((office) => {
    if (office === 'link-officer') return linkOfficer ? [linkOfficer] : [];
    if (office === 'monitoring-officer') return monitoringOfficer ? [monitoringOfficer] : [];
    return office === 'admin' ? admins : [];
  });
  return [...new Map(holders.map((person) => [person.id, person])).values()];
}
