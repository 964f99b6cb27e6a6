import type { CivilDate } from '../../shared/civil-date';
import { dueDay, type Deadline } from '../../shared/deadline';
import { isWorkingDay } from '../../shared/working-days';

export type { Deadline, DeadlineUnit } from '../../shared/deadline';

/**
 * The day on which an action is due, counted without weekends and bank holidays in England where it counts working
 * days. Null without a deadline, without the day of the decision, and past the bank holidays that are known.
 */
export function dueDate(deadline: Deadline, decided: CivilDate | null): CivilDate | null {
  const due = dueDay(deadline, decided, isWorkingDay);
  return due === null || due.beyondHorizon ? null : due.date;
}
