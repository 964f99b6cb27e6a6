import { writeDate, type CivilDate } from '../../shared/civil-date';
import type { People } from '../policy/people';
import { RUNGS, type RungName } from '../policy/remedy-policy';
import type { Person, Remedy } from '../remedy';
import type { Level } from './nudge';

/** Who is there to be told on a day. */
export interface Staff {
  readonly people: People;
  /** The day on which a person is back; undefined for whoever is there. */
  readonly backOn: (person: string) => CivilDate | undefined;
}

export interface Recipient {
  readonly person: string;
  readonly level: Level;
  /** Why it comes to this person and not to whom the rule names; empty where it does. */
  readonly because: string;
}

const NAMES: Readonly<Record<Level, string>> = {
  owner: 'owner',
  deputy: 'deputy',
  'service-lead': 'service lead',
  'link-officer': 'Link Officer',
  'monitoring-officer': 'Monitoring Officer',
};

/** The owner, or in their absence the first above them who is there; undefined when nobody is. */
export function ownerOrNext(remedy: Remedy, staff: Staff): Recipient | undefined {
  const rungs: readonly Level[] =
    remedy.awaitingOwnerSince === null
      ? ['owner', ...RUNGS]
      : ['link-officer', 'monitoring-officer', 'owner'];
  const because =
    remedy.awaitingOwnerSince === null ? '' : ' It has no owner, so the Link Officer is told.';
  const found = firstThere(remedy, rungs, staff);
  return found && { ...found, because: `${because}${found.because}` };
}

/** Whoever stands on a rung, or on the next that is filled, other than the owner; undefined when nobody is there. */
export function rungOrNext(remedy: Remedy, rung: RungName, staff: Staff): Recipient | undefined {
  const above = RUNGS.slice(RUNGS.indexOf(rung));
  const others = above.filter(
    (name) => holderOf(remedy, name, staff.people)?.id !== remedy.owner.id,
  );
  return firstThere(remedy, others, staff);
}

/** The Link Officer, or in their absence the Monitoring Officer. */
export function deskOrNext(staff: Staff): Recipient | undefined {
  return firstThere(null, ['link-officer', 'monitoring-officer'], staff);
}

function firstThere(
  remedy: Remedy | null,
  rungs: readonly Level[],
  { people, backOn }: Staff,
): Recipient | undefined {
  const reasons: string[] = [];
  for (const level of rungs) {
    const holder = holderOf(remedy, level, people);
    if (!holder) {
      reasons.push(`no ${NAMES[level]} is set`);
      continue;
    }
    const back = backOn(holder.id);
    if (back === undefined) {
      const because =
        reasons.length === 0
          ? ''
          : ` It comes to you as ${NAMES[level]}, because ${reasons.join(' and ')}.`;
      return { person: holder.id, level, because };
    }
    reasons.push(`${holder.name} is away and back on ${writeDate(back)}`);
  }
  return undefined;
}

function holderOf(remedy: Remedy | null, level: Level, people: People): Person | null {
  switch (level) {
    case 'owner':
      return remedy?.owner ?? null;
    case 'deputy':
      return remedy?.deputy ?? null;
    case 'service-lead':
      return (remedy && people.serviceLeads[remedy.service]) ?? null;
    case 'link-officer':
      return people.linkOfficer;
    case 'monitoring-officer':
      return people.monitoringOfficer;
  }
}
