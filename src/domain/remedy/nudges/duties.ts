import { authorityById } from '../../facts/authorities/authorities';
import { londonTime, mondayOf, type CivilDate, type Instant } from '../../shared/civil-date';
import { workingDayFrom } from '../../shared/working-days';
import { isLive, isOpen, type Remedy } from '../remedy';
import { escalationsOf } from './escalations';
import type { Duty, Nudge } from './nudge';
import { planNudge, type Rules } from './plan-nudge';
import { deskOrNext, ownerOrNext, rungOrNext, type Recipient, type Staff } from './recipient';

/** A council on a day: its rules, and who is there. */
export interface Office {
  readonly rules: Rules;
  readonly staff: Staff;
  readonly today: CivilDate;
}

/**
 * Everything that somebody is to be told of one remedy on a day, with the latest occasion of each line, whether or not
 * it was told before. What nobody is there for is left out until somebody is.
 */
export function dutiesOf(remedy: Remedy, office: Office): readonly Duty[] {
  if (!isOpen(remedy)) return [];
  const desk = [
    ...transferred(remedy, office),
    ...timeRequested(remedy, office),
    ...withoutOwner(remedy, office),
    ...offered(remedy, office),
  ];
  if (!isLive(remedy)) return desk;
  const { rules, staff, today } = office;
  const nudge = planNudge(remedy, rules, today);
  const owner = nudge
    ? duty(remedy, `owner ${remedy.owner.id}`, nudge, ownerOrNext(remedy, staff))
    : [];
  const above = lastOfEachLine(escalationsOf(remedy, rules, today)).flatMap((escalation) =>
    duty(remedy, escalation.line, escalation, rungOrNext(remedy, escalation.rung, staff)),
  );
  const again = reopened(remedy, office);
  return [...owner, ...above, ...desk]
    .filter(({ occasion }) => !(occasion < again.day))
    .concat(again.duties);
}

/** The Link Officer's list, on the first working day of each week. */
export function overviewDuty({ rules, staff, today }: Office): readonly Duty[] {
  const occasion = workingDayFrom(mondayOf(today), rules.works);
  if (occasion > today) return [];
  const why =
    'The Link Officer gets what is open, overdue or waiting on the first working day of each week.';
  return duty(null, 'overview', { kind: 'overview', occasion, why }, deskOrNext(staff));
}

/** Whoever has to work on it again is told; what they were told before is over. */
function reopened(
  remedy: Remedy,
  { rules, staff, today }: Office,
): { readonly day: CivilDate; readonly duties: readonly Duty[] } {
  const { reopenedAt } = remedy;
  if (reopenedAt === null) return { day: '', duties: [] };
  const day = londonTime(reopenedAt).date;
  const occasion = firstDayFrom(reopenedAt, rules);
  if (occasion > today) return { day, duties: [] };
  const why = 'It was taken up again, because there is more to do.';
  const nudge = { kind: 'reopened', occasion, why } as const;
  return { day, duties: duty(remedy, `reopened ${reopenedAt}`, nudge, ownerOrNext(remedy, staff)) };
}

/** Whoever owned it still does, and is told once that another council answers for it. */
function transferred(remedy: Remedy, { rules, staff, today }: Office): readonly Duty[] {
  const { council, transferredAt } = remedy;
  if (transferredAt === null || council === null) return [];
  const occasion = firstDayFrom(transferredAt, rules);
  if (occasion > today) return [];
  const name = authorityById(council)?.name ?? council;
  const why = `${name} has taken over from the council that agreed to it. It stays yours, with its dates and its history.`;
  const nudge = { kind: 'transferred', occasion, why } as const;
  return duty(remedy, `transferred ${transferredAt}`, nudge, ownerOrNext(remedy, staff));
}

function timeRequested(remedy: Remedy, { rules, staff, today }: Office): readonly Duty[] {
  const { timeRequest } = remedy;
  if (timeRequest === null) return [];
  const occasion = firstDayFrom(timeRequest.at, rules);
  if (occasion > today) return [];
  const why = 'The owner asks for more time; the Link Officer records what the Ombudsman agreed.';
  return duty(
    remedy,
    `time-request ${timeRequest.at}`,
    { kind: 'time-requested', occasion, why },
    deskOrNext(staff),
  );
}

function withoutOwner(remedy: Remedy, { rules, staff, today }: Office): readonly Duty[] {
  if (remedy.awaitingOwnerSince === null) return [];
  const occasion = firstDayFrom(remedy.awaitingOwnerSince, rules);
  if (occasion > today) return [];
  const why = 'The owner says that it is not theirs; the Link Officer finds its owner.';
  return duty(
    remedy,
    `awaiting-owner ${remedy.awaitingOwnerSince}`,
    { kind: 'awaiting-owner', occasion, why },
    deskOrNext(staff),
  );
}

/** Only the colleague can accept, so nobody is told in their absence. */
function offered(remedy: Remedy, { rules, staff, today }: Office): readonly Duty[] {
  const { offeredTo } = remedy;
  if (offeredTo === null || staff.backOn(offeredTo.id) !== undefined) return [];
  const occasion = firstDayFrom(offeredTo.at, rules);
  if (occasion > today) return [];
  const why = `${remedy.owner.name} wants to pass it on to you, and stays responsible until you accept.`;
  const recipient = { person: offeredTo.id, level: 'owner', because: '' } as const;
  return duty(
    remedy,
    `offered ${offeredTo.id} ${offeredTo.at}`,
    { kind: 'offered', occasion, why },
    recipient,
  );
}

function duty(
  remedy: Remedy | null,
  line: string,
  { kind, occasion, why }: Nudge,
  recipient: Recipient | undefined,
): readonly Duty[] {
  if (!recipient) return [];
  const { person, level, because } = recipient;
  return [
    { remedy: remedy?.id ?? null, line, kind, level, occasion, why: `${why}${because}`, person },
  ];
}

function lastOfEachLine<T extends { readonly line: string; readonly occasion: CivilDate }>(
  items: readonly T[],
): readonly T[] {
  const last = new Map<string, T>();
  for (const item of items) {
    const held = last.get(item.line);
    if (!held || held.occasion < item.occasion) last.set(item.line, item);
  }
  return [...last.values()];
}

function firstDayFrom(at: Instant, { works }: Rules): CivilDate {
  return workingDayFrom(londonTime(at).date, works);
}
