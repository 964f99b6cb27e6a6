import { dueDate } from '../../domain/letter/decision/deadline';
import { findDeadlines } from '../../domain/letter/decision/find-deadlines';
import type { FoundTime } from '../../domain/remedy/spreadsheet/row-drafts';
import type { CivilDate } from '../../domain/shared/civil-date';

/** The one time that an action names; undefined where it names none, several, or one that cannot be worked out. */
export function timeIn(text: string, decided: CivilDate | null): FoundTime | undefined {
  const [found, ...others] = findDeadlines(text);
  if (!found?.deadline || others.length > 0) return undefined;
  return { deadline: found.deadline, due: dueDate(found.deadline, decided) };
}
