import { periodStarting, startYearOf, type PeriodLabel } from '../../facts/period';
import { londonTime } from '../../shared/civil-date';
import { isNonEmpty } from '../../shared/non-empty';
import { refOf, type Proposal, type Reason } from '../proposal';
import type { RadarData, ReportedCase } from '../radar-data';
import {
  counted,
  figureOf,
  heldBack,
  isSampleYear,
  stated,
  yearsHeld,
  type FoundFigure,
  type HeldYear,
} from './of-records';
import {
  casesOf,
  caseWords,
  isSample,
  isUpheld,
  registered,
  type RegisteredCase,
} from './of-register';

const WHICH_LAW =
  'Whether it was a matter of the executive (section 5A) or of the council (section 5): the Monitoring Officer says which.';
const WIDER =
  'Whether any of these matters has wider significance, or a recommendation was refused: nothing that is held says so.';

/**
 * Findings of fault in routine cases go to members together (1989 Act, sections 5 and 5A; Manual part 10): one proposal
 * a year, from the letter's number, else from the cases that a report or the register tells of.
 */
export function proposeSummaries(data: RadarData): readonly Proposal[] {
  const held = yearsHeld(data);
  const registeredCases = upheldByYear(data);
  const years = new Set([...held.map(({ period }) => period), ...registeredCases.keys()]);
  return [...years].toSorted().flatMap((period) => {
    const year = held.find((one) => one.period === period);
    return summaryOf(data, { period, year, registered: registeredCases.get(period) ?? [] });
  });
}

interface Year {
  readonly period: PeriodLabel;
  /** Undefined where no document of the year is held. */
  readonly year: HeldYear | undefined;
  readonly registered: readonly RegisteredCase[];
}

function summaryOf(data: RadarData, given: Year): readonly Proposal[] {
  const { period, year } = given;
  const number = year && figureOf(year, 'upheld');
  const doubtful = number === undefined && year ? heldBack(year, 'upheld') : undefined;
  const cases = data.cases.filter((one) => one.period === period && one.outcome === 'upheld');
  const reasons = [
    ...(number?.value && year ? ofLetter(year) : []),
    ...(doubtful ? [inDoubt(doubtful, period)] : []),
    ...cases.map(ofReport),
    ...given.registered.map(ofRegister),
  ];
  // A document that says there were none is believed, unless the council's own papers name a case.
  if (!isNonEmpty(reasons)) return [];
  const { id } = data.authority;
  return [
    {
      ref: refOf('periodic-summary', id, period),
      duty: 'periodic-summary',
      authority: id,
      about: `Upheld decisions of ${period}`,
      proposes: `Report the upheld decisions of ${period} to members in a periodic summary.`,
      reasons,
      due: { kind: 'no-clock' },
      sureness: surenessOf(number, doubtful !== undefined),
      unknown: unknownOf(given, cases, number?.value),
      year: period,
      sample: isSampleOf(given, cases),
    },
  ];
}

function surenessOf(number: FoundFigure | undefined, isDoubtful: boolean): Proposal['sureness'] {
  if (isDoubtful) return 'possible';
  return number?.value && number.record.source.kind !== 'committee-report' ? 'certain' : 'likely';
}

function isSampleOf({ year, registered }: Year, cases: readonly ReportedCase[]): boolean {
  return (
    (year === undefined || isSampleYear(year)) &&
    cases.every(({ sample }) => sample) &&
    registered.every(isSample)
  );
}

/** The number upheld, and what members are told with it: how many were late, and whether all was complied with. */
function ofLetter(year: HeldYear): readonly Reason[] {
  const { period } = year;
  const upheld = figureOf(year, 'upheld');
  const late = figureOf(year, 'late_remedies');
  if (upheld?.value === undefined) return [];
  return [
    stated(upheld, `${counted(upheld.value, 'upheld decision')} in ${period}`),
    ...(late?.value
      ? [stated(late, `${counted(late.value, 'remedy', 'remedies')} carried out late in ${period}`)]
      : []),
  ];
}

function inDoubt(
  { figure }: NonNullable<ReturnType<typeof heldBack>>,
  period: PeriodLabel,
): Reason {
  return {
    key: `held|${period}|${figure.id}`,
    said: `a check holds back the number of upheld decisions of ${period}`,
    citation: figure.citations[0],
  };
}

function ofReport({ key, service, heading, citation }: ReportedCase): Reason {
  const about = [service, heading].filter(Boolean).join(': ');
  return { key, said: `upheld case${about && `, ${about}`}`, citation };
}

function ofRegister(one: RegisteredCase): Reason {
  const upheld = one.items.find(isUpheld) ?? one.items[0];
  return registered(upheld, 'outcome', `${caseWords(one)}: ${upheld.caseOutcome ?? 'upheld'}`);
}

/** Final decisions that the register says were upheld, by the financial year in which they were entered. */
function upheldByYear({
  remedies,
}: RadarData): ReadonlyMap<PeriodLabel, readonly RegisteredCase[]> {
  const years = new Map<PeriodLabel, RegisteredCase[]>();
  for (const one of casesOf(
    remedies.filter(({ stage, state }) => stage === 'final' && state !== 'withdrawn'),
  )) {
    if (!one.items.some(isUpheld)) continue;
    const entered = one.items.map(({ history }) => history[0]?.at ?? '').toSorted()[0] ?? '';
    if (entered === '') continue;
    const year = yearOf(londonTime(entered).date);
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return years;
}

function yearOf(date: string): PeriodLabel {
  const start = Number(date.slice(0, 4));
  return periodStarting(date.slice(5) >= '04-01' ? start : start - 1).label;
}

/** A heading that says that the Ombudsman did not investigate: the duty is about what it investigated. */
const NOT_INVESTIGATED = /\b(?:not|n't) (?:to )?(?:further )?investigat|without investigat/i;

function unknownOf(
  { period, registered: entered }: Year,
  cases: readonly ReportedCase[],
  count: number | undefined,
): readonly string[] {
  const named = cases.length;
  const notInvestigated = cases.filter(({ heading }) =>
    NOT_INVESTIGATED.test(heading ?? ''),
  ).length;
  const { end } = periodStarting(startYearOf(period));
  return [
    WHICH_LAW,
    WIDER,
    ...(count !== undefined && named < count
      ? [`Which matters these are: the documents held name ${String(named)} of ${String(count)}.`]
      : []),
    ...(notInvestigated > 0
      ? [
          `Whether the duty covers ${counted(notInvestigated, 'upheld case')} whose heading says that the Ombudsman did not investigate (section 5(2A)).`,
        ]
      : []),
    ...(entered.length > 0
      ? [
          `The day of each decision in the register: its cases are counted in the year (to ${end}) in which they were entered, and may be among those that a letter counts.`,
        ]
      : []),
  ];
}
