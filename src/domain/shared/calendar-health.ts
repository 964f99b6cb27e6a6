import { LAST_KNOWN_DAY } from './bank-holidays';
import { daysBetween, type CivilDate } from './civil-date';

/** Whether the bank holidays are known for long enough. */
export interface CalendarHealth {
  /** `amber`: the snapshot ends soon, or has ended; later days are worked out by rule. */
  readonly status: 'ok' | 'amber';
  readonly lastKnownDay: CivilDate;
  /** Negative when the snapshot has ended. */
  readonly daysLeft: number;
}

/** Time enough to put a newer snapshot into a release. */
const WARN_DAYS = 90;

/** The health of the calendar on a day. */
export function calendarHealth(today: CivilDate): CalendarHealth {
  const daysLeft = daysBetween(today, LAST_KNOWN_DAY);
  return {
    status: daysLeft <= WARN_DAYS ? 'amber' : 'ok',
    lastKnownDay: LAST_KNOWN_DAY,
    daysLeft,
  };
}
