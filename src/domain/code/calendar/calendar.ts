import { periodStarting, startYearOf, type PeriodLabel } from '../../facts/period';
import type { RemedyPolicy } from '../../remedy/policy/remedy-policy';
import { addMonths, londonTime, type CivilDate, type Instant } from '../../shared/civil-date';
import { workingDaysBefore, type IsWorkingDay } from '../../shared/working-days';
import type { Assessment } from '../assessment/assessment';
import { isComplete } from '../assessment/tally';
import { STEP_WORDS, type Step, type StepName } from './steps';

/** What of the policy the calendar goes by. */
export type CalendarRules = Pick<
  RemedyPolicy,
  | 'codeSelfAssessmentBy'
  | 'codeReportBy'
  | 'codeResponseBy'
  | 'codePublishBy'
  | 'codeRestructureMonths'
>;

/** One step of a year. `doneOn` null: nobody did it, or nobody recorded it. */
export interface CalendarEntry extends Step {
  readonly step: StepName;
  readonly due: CivilDate;
  readonly doneOn: CivilDate | null;
  readonly state: 'done' | 'due' | 'overdue';
}

export interface CalendarOf {
  /** The year that is reported on: its steps come after its end. */
  readonly year: PeriodLabel;
  /** Of this council, of every year. */
  readonly assessments: readonly Assessment[];
  /** Days on which the council changed greatly, oldest first. */
  readonly restructures: readonly CivilDate[];
  readonly today: CivilDate;
}

/**
 * What the Code asks of a council for one year, with the council's own dates, brought forward to a working day. A repeat
 * (8.3) stands in it after a merger or reorganisation until it is made.
 */
export function calendarOf(
  of: CalendarOf,
  rules: CalendarRules,
  works: IsWorkingDay,
): readonly CalendarEntry[] {
  const { year, assessments, today } = of;
  const ends = startYearOf(year) + 1;
  const own = assessments.filter((one) => one.year === year);
  const entry = (step: StepName, day: CivilDate, doneOn: CivilDate | null): CalendarEntry => {
    const due = workingDaysBefore(day, 0, works);
    const state = doneOn !== null ? 'done' : due < today ? 'overdue' : 'due';
    return { step, ...STEP_WORDS[step], due, doneOn, state };
  };
  const on = (monthDay: string): CivilDate => `${String(ends)}-${monthDay}`;
  const recorded = (step: StepName): CivilDate | null =>
    own.map(({ steps }) => steps[step]?.on ?? null).findLast((day) => day !== null) ?? null;
  const repeat = repeatFor(of, rules);
  return [
    entry('self-assessment', on(rules.codeSelfAssessmentBy), completedOn(own)),
    entry('report', on(rules.codeReportBy), recorded('report')),
    entry('response', on(rules.codeResponseBy), recorded('response')),
    entry('publication', on(rules.codePublishBy), recorded('publication')),
    ...(repeat ? [entry('restructure', repeat.due, repeat.doneOn)] : []),
  ].toSorted((a, b) => a.due.localeCompare(b.due));
}

/** The day on which the last provision of a complete assessment was found on. */
function completedOn(own: readonly Assessment[]): CivilDate | null {
  const complete = own.find(isComplete);
  if (!complete) return null;
  const last = Object.values(complete.assessed)
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return last === undefined ? null : londonTime(last).date;
}

/**
 * The repeat that is owed for the latest great change. It is done once an assessment that was begun after that day is
 * complete, and leaves the calendar with the year in which that was.
 */
function repeatFor(
  { year, assessments, restructures }: CalendarOf,
  rules: CalendarRules,
): { readonly due: CivilDate; readonly doneOn: CivilDate | null } | undefined {
  const cycle = periodStarting(startYearOf(year) + 1);
  const changed = restructures.findLast((day) => day <= cycle.end);
  if (changed === undefined) return undefined;
  const since = assessments.filter(({ history: [first] }) => dayOf(first?.at) >= changed);
  const doneOn = completedOn(since);
  if (doneOn !== null && doneOn < cycle.start) return undefined;
  return { due: addMonths(changed, rules.codeRestructureMonths), doneOn };
}

function dayOf(at: Instant | undefined): CivilDate {
  return at === undefined ? '' : londonTime(at).date;
}

/** The last financial year that is over on a day: the one that is reported on. */
export function yearReportedOn(today: CivilDate): PeriodLabel {
  const start = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 2 : 1);
  return periodStarting(start).label;
}
