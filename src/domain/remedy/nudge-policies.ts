import type { NudgePolicy } from './plan-nudge';
import { isWorkingDay } from '../shared/working-days';

/** Nobody is written to at the weekend, on a bank holiday, or outside office hours. */
export const OFFICE_HOURS: NudgePolicy = { works: isWorkingDay, opens: '08:30', closes: '17:00' };

/** For a trial on one's own machine, where nobody else is disturbed and nobody wants to wait for Monday. */
export const AT_ONCE: NudgePolicy = { works: () => true, opens: '00:00', closes: '24:00' };
