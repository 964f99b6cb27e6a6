import type { ServiceArea } from '../facts/measure';
import { addDays, daysBetween, type CivilDate } from '../shared/civil-date';
import { isLate, isOpen, isOverdue, type Matter, type Remedy } from './remedy';

export type DueWindow = 'this-week' | 'next-week' | 'this-month' | 'next-14-days' | 'next-30-days';

/** What to keep; a field that is absent keeps everything. */
export interface RemedySelection {
  readonly status?: 'open' | 'overdue' | 'done' | 'late' | 'on-time';
  /** Entra object id of the owner or deputy. */
  readonly person?: string;
  readonly due?: DueWindow;
  readonly service?: ServiceArea;
  /** More than this many days past the due day. */
  readonly overdueDays?: number;
  /** Absent: agreed remedies only, and none of the other clocks. */
  readonly matter?: Matter | 'any';
}

/** Whether only remedies that are not over can fit, so that those of all years need not be looked through. */
export function selectsUnfinished({ status, due }: RemedySelection): boolean {
  return status === 'open' || status === 'overdue' || due !== undefined;
}

/** The remedies that fit, by due day. */
export function selectRemedies(
  remedies: readonly Remedy[],
  selection: RemedySelection,
  today: CivilDate,
): readonly Remedy[] {
  const fits = remedies.filter(
    (remedy) =>
      isMatter(remedy, selection.matter) &&
      hasStatus(remedy, selection.status, today) &&
      (selection.person === undefined || isFor(remedy, selection.person)) &&
      (selection.due === undefined || fallsIn(remedy, selection.due, today)) &&
      (selection.service === undefined || remedy.service === selection.service) &&
      (selection.overdueDays === undefined ||
        daysBetween(remedy.due, today) > selection.overdueDays),
  );
  return [...fits].sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
}

function isMatter({ matter }: Remedy, wanted: RemedySelection['matter'] = 'remedy'): boolean {
  return wanted === 'any' || matter === wanted;
}

function isFor(remedy: Remedy, person: string): boolean {
  return remedy.owner.id === person || remedy.deputy?.id === person;
}

function hasStatus(remedy: Remedy, status: RemedySelection['status'], today: CivilDate): boolean {
  switch (status) {
    case undefined:
      return true;
    case 'open':
      return isOpen(remedy);
    case 'overdue':
      return isOverdue(remedy, today);
    case 'done':
      return remedy.state === 'done' || remedy.state === 'accepted';
    case 'late':
      return isLate(remedy, today);
    case 'on-time':
      return remedy.doneOn !== null && remedy.doneOn <= remedy.firstDue;
  }
}

function fallsIn(remedy: Remedy, window: DueWindow, today: CivilDate): boolean {
  const [from, to] = windowOf(window, today);
  return isOpen(remedy) && remedy.due >= from && remedy.due <= to;
}

/** First and last day of a window; weeks run from Monday to Sunday. */
function windowOf(window: DueWindow, today: CivilDate): readonly [CivilDate, CivilDate] {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, -weekday);
  const month = today.slice(0, 7);
  switch (window) {
    case 'this-week':
      return [monday, addDays(monday, 6)];
    case 'next-week':
      return [addDays(monday, 7), addDays(monday, 13)];
    case 'this-month':
      return [`${month}-01`, `${month}-31`];
    case 'next-14-days':
      return [today, addDays(today, 14)];
    case 'next-30-days':
      return [today, addDays(today, 30)];
  }
}
