import type { AuthorityId } from '../facts/authority';
import type { FigureRecord } from '../facts/figure-record';
import { isLate, isOpen, isOverdue, type Remedy } from '../remedy/remedy';
import { addDays, mondayOf, type CivilDate } from '../shared/civil-date';
import { workingDayFrom, type IsWorkingDay } from '../shared/working-days';
import { concerns, type Interest } from './interest';

export type PeriodTopic = 'weekly' | 'annual';

/** What a conversation is told at the beginning of a week or of a financial year. Counts only: it may be a channel. */
export interface PeriodDigest {
  readonly topic: PeriodTopic;
  /** The day that it belongs to. */
  readonly day: CivilDate;
  /** The first day of the week or year that it looks back on. */
  readonly since: CivilDate;
  readonly open: number;
  readonly overdue: number;
  /** Open, and due within the next seven days. */
  readonly dueSoon: number;
  /** Done, and the Ombudsman has not said that it is satisfied. */
  readonly awaitingAcceptance: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly accepted: number;
  readonly notComplied: number;
  /** Letters that came, by council and year. */
  readonly letters: readonly { readonly authority: AuthorityId; readonly period: string }[];
  /** True where sample remedies are counted. */
  readonly sample: boolean;
}

/** How long after its day a digest still makes sense, when nothing could be sent before. */
const LATEST: Readonly<Record<PeriodTopic, number>> = { weekly: 4, annual: 30 };

/** The day of the digest that is due; undefined where the last one is too long ago, or the first is still to come. */
export function digestDay(
  topic: PeriodTopic,
  today: CivilDate,
  works: IsWorkingDay,
): CivilDate | undefined {
  const begins = topic === 'weekly' ? mondayOf(today) : firstOfApril(today);
  const day = workingDayFrom(begins, works);
  return day <= today && today <= addDays(day, LATEST[topic]) ? day : undefined;
}

/** What happened since the digest before, and how things stand. */
export function buildPeriodDigest(
  held: { readonly remedies: readonly Remedy[]; readonly records: readonly FigureRecord[] },
  about: {
    readonly topic: PeriodTopic;
    readonly day: CivilDate;
    readonly today: CivilDate;
    readonly home: AuthorityId | null;
    readonly interest: Interest;
  },
): PeriodDigest {
  const { topic, day, today } = about;
  const since = topic === 'weekly' ? addDays(mondayOf(day), -7) : yearBefore(firstOfApril(day));
  const until = topic === 'weekly' ? mondayOf(day) : firstOfApril(day);
  const remedies = held.remedies.filter(({ matter }) => matter === 'remedy');
  const within = (date: CivilDate | null): boolean =>
    date !== null && since <= date && date < until;
  const done = remedies.filter(({ doneOn }) => within(doneOn));
  return {
    topic,
    day,
    since,
    open: remedies.filter(isOpen).length,
    overdue: remedies.filter((remedy) => isOverdue(remedy, today)).length,
    dueSoon: remedies.filter(
      (remedy) => isOpen(remedy) && remedy.due >= today && remedy.due <= addDays(today, 7),
    ).length,
    awaitingAcceptance: remedies.filter(({ state }) => state === 'done').length,
    doneOnTime: done.filter((remedy) => !isLate(remedy, today)).length,
    doneLate: done.filter((remedy) => isLate(remedy, today)).length,
    accepted: remedies.filter(({ acceptedOn }) => within(acceptedOn)).length,
    notComplied: remedies.filter(({ state }) => state === 'not-complied').length,
    letters: lettersIn(held.records, { ...about, since, until }),
    sample: remedies.some(({ sample }) => sample),
  };
}

function lettersIn(
  records: readonly FigureRecord[],
  {
    home,
    interest,
    since,
    until,
  }: {
    readonly home: AuthorityId | null;
    readonly interest: Interest;
    readonly since: CivilDate;
    readonly until: CivilDate;
  },
): PeriodDigest['letters'] {
  const anyLetter: Interest = { ...interest, topics: ['new-letters'] };
  return records
    .filter((record) => {
      const { source, importedAt } = record;
      const came = publicOn(importedAt.slice(0, 10), source.publicFrom);
      const isLetter = source.kind === 'annual-letter' && !source.sample;
      return isLetter && since <= came && came < until && concerns(anyLetter, record, home);
    })
    .map(({ authority, period }) => ({ authority, period }));
}

/** A letter that came before it was public came, for a channel, on the day on which it was made public. */
function publicOn(imported: CivilDate, publicFrom: CivilDate | undefined): CivilDate {
  return publicFrom !== undefined && publicFrom > imported ? publicFrom : imported;
}

/** The beginning of the financial year that a day is in. */
function firstOfApril(day: CivilDate): CivilDate {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '04-01' ? `${String(year)}-04-01` : `${String(year - 1)}-04-01`;
}

function yearBefore(day: CivilDate): CivilDate {
  return `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`;
}
