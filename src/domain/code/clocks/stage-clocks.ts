import type { RemedyPolicy } from '../../remedy/policy/remedy-policy';
import type { CivilDate } from '../../shared/civil-date';
import { workingDaysAfter, type IsWorkingDay } from '../../shared/working-days';

/** Working days of one stage. */
export interface StageClock {
  readonly acknowledge: number;
  /** For the reply, counted from the acknowledgement or from receipt. */
  readonly reply: number;
  readonly from: 'acknowledgement' | 'receipt';
  /** The most by which the reply may be put off, with reasons; 0: no rule is known. */
  readonly extend: number;
}

export interface ClockSet {
  readonly name: RemedyPolicy['complaintClocks'];
  /** What it is, and where it comes from. */
  readonly source: string;
  readonly stage1: StageClock;
  readonly stage2: StageClock;
}

/**
 * The clocks of complaints to a council itself. `code`: the Complaint Handling Code of February 2024 (6.2 to 6.4, and its
 * stage 2). `guidance-2020`: what Coventry's guidance of 2020 gave, older than the Code, counted from receipt.
 */
export const CLOCK_SETS: Readonly<Record<ClockSet['name'], ClockSet>> = {
  code: {
    name: 'code',
    source: 'Complaint Handling Code (February 2024), part 6',
    stage1: { acknowledge: 5, reply: 10, from: 'acknowledgement', extend: 10 },
    stage2: { acknowledge: 5, reply: 20, from: 'acknowledgement', extend: 20 },
  },
  'guidance-2020': {
    name: 'guidance-2020',
    source: "a council's guidance of 2020, older than the Code and counted from receipt",
    stage1: { acknowledge: 3, reply: 10, from: 'receipt', extend: 0 },
    stage2: { acknowledge: 3, reply: 20, from: 'receipt', extend: 0 },
  },
};

/** What is known of a complaint. Days that are not given are not yet, or not known. */
export interface ComplaintDays {
  readonly received: CivilDate;
  readonly acknowledged?: CivilDate;
  /** The day on which stage 2 was asked for. */
  readonly escalated?: CivilDate;
  readonly acknowledged2?: CivilDate;
}

/** The last days of one stage. */
export interface StageDates {
  readonly stage: 1 | 2;
  /** The day that it is counted from. */
  readonly begins: CivilDate;
  /** True where nobody said that it began: it is asked for on the last day of stage 1 at the latest that is counted here. */
  readonly supposed: boolean;
  readonly acknowledgeBy: CivilDate;
  readonly replyBy: CivilDate;
  /** With more time, which needs reasons; null where no rule is known. */
  readonly extendedTo: CivilDate | null;
}

/**
 * The last days of both stages. Without an acknowledgement the reply is counted from the last day for it, and without a
 * request stage 2 from the last day of stage 1, which is then said. The day of an event itself does not count.
 */
export function stageDates(
  { received, acknowledged, escalated, acknowledged2 }: ComplaintDays,
  { stage1, stage2 }: Pick<ClockSet, 'stage1' | 'stage2'>,
  works: IsWorkingDay,
): readonly [StageDates, StageDates] {
  const first = stage(stage1, { begins: received, acknowledged }, works);
  const begins = escalated ?? first.replyBy;
  const second = stage(stage2, { begins, acknowledged: acknowledged2 }, works);
  return [
    { stage: 1, supposed: false, ...first },
    { stage: 2, supposed: escalated === undefined, ...second },
  ];
}

function stage(
  clock: StageClock,
  {
    begins,
    acknowledged,
  }: { readonly begins: CivilDate; readonly acknowledged: CivilDate | undefined },
  works: IsWorkingDay,
): Omit<StageDates, 'stage' | 'supposed'> {
  const acknowledgeBy = workingDaysAfter(begins, clock.acknowledge, works);
  const from = clock.from === 'receipt' ? begins : (acknowledged ?? acknowledgeBy);
  const replyBy = workingDaysAfter(from, clock.reply, works);
  const extendedTo = clock.extend === 0 ? null : workingDaysAfter(replyBy, clock.extend, works);
  return { begins, acknowledgeBy, replyBy, extendedTo };
}

/** Why nothing is counted: a day is none, or comes before the one that it follows. */
export interface DaysProblem {
  readonly kind: 'out-of-order';
  readonly field: keyof ComplaintDays;
}

/** The first day that lies before the one that it follows; undefined when all are in order. */
export function daysProblem(days: ComplaintDays): DaysProblem | undefined {
  const order = ['received', 'acknowledged', 'escalated', 'acknowledged2'] as const;
  let latest = '';
  for (const field of order) {
    const day = days[field];
    if (day === undefined) continue;
    if (day < latest) return { kind: 'out-of-order', field };
    latest = day;
  }
  return undefined;
}
