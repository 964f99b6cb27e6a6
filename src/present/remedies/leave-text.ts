import type { LeaveOutcome } from '../../app/outcome';
import { writeDate } from '../../domain/shared/civil-date';
import { plain } from '../plain';

/** The answer to "away until 3 June". */
export function leaveText({ backOn, problem, given }: LeaveOutcome): string {
  if (problem === 'not-a-date')
    return `“${plain(given, 60)}” is not a day that I know; nothing was changed. Write for example **away until 3 June**.`;
  if (problem === 'in-the-past')
    return 'That day is over; nothing was changed. Name the day on which you are back.';
  if (problem === 'no-person')
    return 'I cannot tell who you are here, so nothing was changed. Write to me in a personal chat.';
  return backOn === null
    ? 'Welcome back: reminders come to you again.'
    : `Noted: you are away, and back on ${writeDate(backOn)}. Until then your reminders go to your deputy, or to the next above; remedies stay in your name. **back** ends it earlier.`;
}
