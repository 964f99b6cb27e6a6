import { carriedFrom } from '../../domain/code/assessment/begin-assessment';
import { isComplete, tallyOf } from '../../domain/code/assessment/tally';
import { calendarOf } from '../../domain/code/calendar/calendar';
import { reportPartsOf } from '../../domain/code/calendar/report-parts';
import { restructuresOf } from '../../domain/code/calendar/restructures';
import { periodStarting, startYearOf, type PeriodLabel } from '../../domain/facts/period';
import { workingDaysOf } from '../../domain/remedy/policy/policy-days';
import type { Remedy } from '../../domain/remedy/remedy';
import { londonTime } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';
import { settingsOf } from '../remedies/remedy-settings';
import type { CodeState, CodeSubject } from '../outcome/code';
import { assessmentsOf } from './assessments';

/** All that is held of a council's year under the Code. Reads, and changes nothing. */
export async function codeState(ports: Ports, subject: CodeSubject): Promise<CodeState> {
  const { tenant, council, year } = subject;
  const { store } = ports;
  const [{ policy }, assessments, remedies, records] = await Promise.all([
    settingsOf(ports, tenant),
    assessmentsOf(ports, subject),
    store.remedies.list(tenant),
    store.figures.figuresOf([council.id]),
  ]);
  const today = londonTime(ports.now()).date;
  const assessment = assessments.find((one) => one.year === year);
  const last = assessments.find((one) => one.year <= year);
  const findings = assessment ?? { assessed: {}, carried: carriedFrom(last) };
  const letter = records.some(
    ({ period, source }) =>
      period === year &&
      source.kind !== 'committee-report' &&
      !source.sample &&
      (source.publicFrom ?? today) <= today,
  );
  return {
    ...{ tenant, council, year, assessment, findings },
    calendar: calendarOf(
      { year, assessments, restructures: restructuresOf(council, remedies), today },
      policy,
      workingDaysOf({ ...policy, days: 'working-days' }),
    ),
    parts: reportPartsOf({
      year,
      isAssessed: assessment !== undefined && isComplete(assessment),
      notMet: assessment ? tallyOf(assessment).notMet : null,
      letter,
      remediesDone: remedies.filter((remedy) => isDoneIn(remedy, year)).length,
    }),
  };
}

function isDoneIn({ doneOn, matter, stage }: Remedy, year: PeriodLabel): boolean {
  const { start, end } = periodStarting(startYearOf(year));
  return (
    matter === 'remedy' && stage === 'final' && doneOn !== null && start <= doneOn && doneOn <= end
  );
}
