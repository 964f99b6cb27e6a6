import { bankHolidaysKnown } from './bank-holidays';
import { addDays, addMonths, type CivilDate } from './civil-date';
import { workingDaysAfter, type IsWorkingDay } from './working-days';

export type DeadlineUnit = 'month' | 'week' | 'day' | 'working-day';

/** By when an action is to be done, as the decision says it. `none`: the decision names no time. */
export type Deadline =
  | {
      readonly rule: 'within';
      readonly count: number;
      readonly unit: DeadlineUnit;
      readonly from: 'final-decision';
    }
  | { readonly rule: 'by'; readonly date: CivilDate }
  | { readonly rule: 'immediately' }
  | { readonly rule: 'none' };

export interface DueDay {
  readonly date: CivilDate;
  /** True where working days were counted past the bank holidays that are published: worked out by rule. */
  readonly beyondHorizon: boolean;
}

/**
 * The day on which an action is due. A month later is the same day of the month, or its last day; working days are
 * those of `works`. Null without a deadline, and without the day that it counts from.
 */
export function dueDay(
  deadline: Deadline,
  from: CivilDate | null,
  works: IsWorkingDay,
): DueDay | null {
  if (deadline.rule === 'by') return { date: deadline.date, beyondHorizon: false };
  if (deadline.rule === 'none' || from === null) return null;
  if (deadline.rule === 'immediately') return { date: from, beyondHorizon: false };
  const { count, unit } = deadline;
  switch (unit) {
    case 'month':
      return { date: addMonths(from, count), beyondHorizon: false };
    case 'week':
      return { date: addDays(from, 7 * count), beyondHorizon: false };
    case 'day':
      return { date: addDays(from, count), beyondHorizon: false };
    case 'working-day': {
      const date = workingDaysAfter(from, count, works);
      return { date, beyondHorizon: !(bankHolidaysKnown(from) && bankHolidaysKnown(date)) };
    }
  }
}
