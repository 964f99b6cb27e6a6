import { bankHolidaysKnown } from '../../shared/bank-holidays';
import { addDays, addMonths, type CivilDate } from '../../shared/civil-date';
import { isWorkingDay, workingDaysAfter } from '../../shared/working-days';

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

/**
 * The day on which an action is due. A month later is the same day of the month, or its last day; working days leave
 * out weekends and bank holidays in England. Null without a deadline, without the day of the decision, and past the
 * bank holidays that are known.
 */
export function dueDate(deadline: Deadline, decided: CivilDate | null): CivilDate | null {
  if (deadline.rule === 'by') return deadline.date;
  if (deadline.rule === 'none' || decided === null) return null;
  if (deadline.rule === 'immediately') return decided;
  const { count, unit } = deadline;
  switch (unit) {
    case 'month':
      return addMonths(decided, count);
    case 'week':
      return addDays(decided, 7 * count);
    case 'day':
      return addDays(decided, count);
    case 'working-day': {
      const due = workingDaysAfter(decided, count, isWorkingDay);
      return bankHolidaysKnown(decided) && bankHolidaysKnown(due) ? due : null;
    }
  }
}
