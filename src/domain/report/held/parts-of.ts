import type { Citation } from '../../facts/citation';
import type { SourceDocument } from '../../facts/figure-record';
import type { Unit } from '../../facts/measure';
import type { PeriodLabel } from '../../facts/period';
import { isHeld } from '../../letter/held-by';
import type { ParsedLetter, ParsedReport } from '../../letter/parsed-document';
import type { DecisionOutcome, ReportPlace } from '../../letter/report/report-parts';
import { figure, type Figure, type HeldWords } from '../model/value';
import { NO_PARTS, type HeldCase, type HeldLearning, type ReportParts } from './report-data';
import { serviceParts } from './service-parts';
import { trendsOf } from './trends';

/** A document with what was read in it. */
export interface ReadDocument<T> {
  readonly document: T;
  readonly source: SourceDocument;
}

/** Makes the values of one document, each bound to its place. */
export interface Binder {
  readonly number: (key: string, value: number, at: { unit: Unit; place: ReportPlace }) => Figure;
  readonly words: (key: string, text: string, place: ReportPlace) => HeldWords;
}

/** Binds to places of `source`; keys of facts begin with whose and which year they are. */
export function binderFor(source: SourceDocument, prefix: string): Binder {
  const basis = (key: string, place: ReportPlace) => {
    const { sha256, title } = source;
    const { page, line, text } = place;
    const citation: Citation = { sha256, title, page, line, text };
    return [{ key: `${prefix}|${key}`, citation }] as const;
  };
  return {
    number: (key, value, { unit, place }) => figure(unit, value, { basis: basis(key, place) }),
    words: (key, text, place) => ({ kind: 'held', text, basis: basis(key, place) }),
  };
}

/** What a council's own report gives for its year beyond the figures in records. What a check holds back is left out. */
export function partsOfReport({ document, source }: ReadDocument<ParsedReport>): ReportParts {
  const period = document.period?.label ?? '';
  const bind = binderFor(source, `${document.authority?.id ?? ''}|${period}`);
  const { received, paid, lateRemedies } = document;
  const other = received?.other ?? null;
  return {
    ...NO_PARTS,
    ...serviceParts(document, source),
    outcomes: outcomesOf(document, bind),
    trends: received === null ? {} : trendsOf(received, bind),
    ...(other && {
      receivedOther: bind.number('received|other', other.count, {
        unit: 'count',
        place: other.place,
      }),
    }),
    learning: learningOf(document, bind),
    cases: document.cases.map((_, at) => caseOf(document, at, bind)),
    ...(paid && {
      paid: bind.number('paid', Math.round(paid.totalPounds * 100), {
        unit: 'pence',
        place: paid.place,
      }),
    }),
    ...(paid?.cases != null && {
      paidCases: bind.number('paid-cases', paid.cases, { unit: 'count', place: paid.place }),
    }),
    late: (lateRemedies?.details ?? []).map((text, at) =>
      bind.words(`late|${String(at)}`, text, lateRemedies?.place ?? { page: 1, line: 1, text: '' }),
    ),
  };
}

function outcomesOf(document: ParsedReport, bind: Binder): ReportParts['outcomes'] {
  const { decisions, checks } = document;
  const entries = Object.entries(decisions?.outcomes ?? {}).flatMap(([outcome, counted]) => {
    const held = isHeld([`/decisions/outcomes/${outcome}`], checks);
    const { count, place } = counted;
    return held
      ? []
      : [[outcome, bind.number(`outcome|${outcome}`, count, { unit: 'count', place })] as const];
  });
  return Object.fromEntries(entries);
}

function learningOf({ learning }: ParsedReport, bind: Binder): readonly HeldLearning[] {
  return learning.map(({ service, actions, place }, at) => ({
    service: bind.words(`learning|${String(at)}|service`, service, place),
    actions: actions.map((action, index) =>
      bind.words(`learning|${String(at)}|${String(index)}`, action, place),
    ),
  }));
}

function caseOf({ cases }: ParsedReport, at: number, bind: Binder): HeldCase {
  const one = cases[at];
  const place = one?.place ?? { page: 1, line: 1, text: '' };
  const key = `case|${String(at)}`;
  const pounds = one?.paidPounds ?? null;
  return {
    service: one?.service == null ? null : bind.words(`${key}|service`, one.service, place),
    outcome: one?.outcome ?? null,
    heading: one?.heading == null ? null : bind.words(`${key}|heading`, one.heading, place),
    summary: bind.words(key, one?.summary ?? '', place),
    paid:
      pounds === null
        ? null
        : bind.number(`${key}|paid`, Math.round(pounds * 100), { unit: 'pence', place }),
  };
}

const OUTCOMES: readonly DecisionOutcome[] = [
  'incompleteOrInvalid',
  'adviceGiven',
  'referredBack',
  'closedAfterInitialEnquiries',
  'upheld',
  'notUpheld',
];

/** The decisions by outcome, and complaints in no category, that the letters of 2014 to 2018 print. */
export function partsOfLetter({ document, source }: ReadDocument<ParsedLetter>): ReportParts {
  const period: PeriodLabel = document.period?.label ?? '';
  const bind = binderFor(source, `${document.authority?.id ?? ''}|${period}`);
  const number = (key: string, value: number | null, pointer: string): Figure | undefined => {
    const place = document.sources[pointer];
    if (value === null || place === undefined || isHeld([pointer], document.checks))
      return undefined;
    return bind.number(key, value, { unit: 'count', place });
  };
  const outcomes = OUTCOMES.flatMap((outcome) => {
    const value = document.decisions?.[outcome] ?? null;
    const found = number(`outcome|${outcome}`, value, `/decisions/${outcome}`);
    return found ? [[outcome, found] as const] : [];
  });
  const other = number('received|other', document.received?.other ?? null, '/received/other');
  return {
    ...NO_PARTS,
    outcomes: Object.fromEntries(outcomes),
    ...(other && { receivedOther: other }),
  };
}

/** Several documents of one year together: what the first gives counts. */
export function mergedParts(all: readonly ReportParts[]): ReportParts {
  return all.reduce<ReportParts>(
    (known, more) => ({
      ...more,
      ...known,
      outcomes: Object.keys(known.outcomes).length > 0 ? known.outcomes : more.outcomes,
      trends: Object.keys(known.trends).length > 0 ? known.trends : more.trends,
      services: known.services.length > 0 ? known.services : more.services,
      serviceYears: known.services.length > 0 ? known.serviceYears : more.serviceYears,
      printedDays: { ...more.printedDays, ...known.printedDays },
      learning: known.learning.length > 0 ? known.learning : more.learning,
      cases: known.cases.length > 0 ? known.cases : more.cases,
      late: known.late.length > 0 ? known.late : more.late,
    }),
    NO_PARTS,
  );
}
