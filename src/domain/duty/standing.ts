import { workingDaysUntil, type IsWorkingDay } from '../shared/working-days';
import type { CivilDate } from '../shared/civil-date';
import type { BasisLine, DutyRecord } from './decision/duty-record';
import type { Proposal } from './proposal';
import { isEarlier } from './radar';

/** A fact that reads otherwise than when somebody decided. Null: it was not there, or is no more. */
export interface BasisChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** One matter on the radar: what is proposed, and what was decided. At least one of the two is there. */
export interface Matter {
  readonly ref: string;
  /** Null where nothing that is held proposes it any more; what was decided stays. */
  readonly proposal: Proposal | null;
  /** Null where nobody has decided or tried to. */
  readonly record: DutyRecord | null;
  /** `due-again`: deferred until a day that has come. */
  readonly standing: 'open' | 'taken' | 'due-again' | 'decided';
  /** What changed since the decision; empty where nothing did, or nobody decided. */
  readonly changed: readonly BasisChange[];
  /** About an earlier year than the latest. */
  readonly earlier: boolean;
  /** Working days left until its day, 0 on the day; negative after it; null without a day. */
  readonly daysLeft: number | null;
}

export interface Now {
  readonly today: CivilDate;
  readonly works: IsWorkingDay;
}

/** The proposals beside what named persons decided about them. Decisions stand, whatever changed since. */
export function mattersOf(
  proposals: readonly Proposal[],
  records: readonly DutyRecord[],
  now: Now,
): readonly Matter[] {
  const byRef = new Map(records.map((record) => [record.id, record]));
  const proposed = new Set(proposals.map(({ ref }) => ref));
  const left = records.filter(({ id, revision }) => !proposed.has(id) && revision > 0);
  return [
    ...proposals.map((proposal): Matter => {
      const record = byRef.get(proposal.ref) ?? null;
      return { ...matterOf(proposal, record, now), earlier: isEarlier(proposal, proposals) };
    }),
    ...left.map((record) => matterOf(null, record, now)),
  ];
}

/** What a Monitoring Officer has to look at: whatever is not decided, and decisions about facts that changed since. */
export function isWaiting({ standing, changed }: Matter): boolean {
  return standing !== 'decided' || changed.length > 0;
}

/** The facts of a proposal as a decision keeps them. */
export function basisOf({ reasons }: Proposal): readonly BasisLine[] {
  return reasons.map(({ key, said }) => ({ key, said }));
}

function matterOf(proposal: Proposal | null, record: DutyRecord | null, now: Now): Matter {
  const due = proposal?.due;
  return {
    ref: proposal?.ref ?? record?.id ?? '',
    proposal,
    record,
    standing: standingOf(record, now.today),
    changed:
      record === null || record.revision === 0 || record.state === 'open'
        ? []
        : changesSince(proposal, record),
    earlier: false,
    daysLeft: due?.kind === 'by' ? daysLeft(due.date, now) : null,
  };
}

function standingOf(record: DutyRecord | null, today: CivilDate): Matter['standing'] {
  switch (record?.state) {
    case undefined:
    case 'open':
      return 'open';
    case 'taken':
      return 'taken';
    case 'deferred':
      return record.until !== null && record.until <= today ? 'due-again' : 'decided';
    case 'reported':
    case 'not-needed':
      return 'decided';
  }
}

function changesSince(proposal: Proposal | null, { basis }: DutyRecord): readonly BasisChange[] {
  const now = new Map(proposal?.reasons.map(({ key, said }) => [key, said]));
  const then = new Map(basis.map(({ key, said }) => [key, said]));
  const keys = [...new Set([...then.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const change = { before: then.get(key) ?? null, after: now.get(key) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function daysLeft(date: CivilDate, { today, works }: Now): number {
  return date >= today
    ? workingDaysUntil(today, date, works)
    : -workingDaysUntil(date, today, works);
}
