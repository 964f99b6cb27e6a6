import type { SourceDocument } from '../../facts/figure-record';
import type { PeriodLabel } from '../../facts/period';
import { isHeld } from '../../letter/held-by';
import type { ParsedLetter, ParsedReport } from '../../letter/parsed-document';
import type { DecisionOutcome, ParsedCase, ReportPlace } from '../../letter/report/report-parts';
import type { Figure, HeldWords } from '../model/value';
import { binderFor, type Binder } from './binder';
import { NO_PARTS, type HeldCase, type HeldLearning, type ReportParts } from './report-data';
import { serviceParts } from './service-parts';
import { trendsOf } from './trends';

/** A document with what was read in it. */
export interface ReadDocument<T> {
  readonly document: T;
  readonly source: SourceDocument;
}

/** What a council's own report gives for its year beyond the figures in records. What a check holds back is left out. */
export function partsOfReport({ document, source }: ReadDocument<ParsedReport>): ReportParts {
  const period = document.period?.label ?? '';
  const bind = binderFor(source, `${document.authority?.id ?? ''}|${period}`);
  const { received } = document;
  const other = received?.other ?? null;
  return {
    ...NO_PARTS,
    ...serviceParts(document, source),
    ...moneyOf(document, bind),
    outcomes: outcomesOf(document, bind),
    trends: received === null ? {} : trendsOf(received, bind),
    ...(other && {
      receivedOther: bind.number('received|other', other.count, counted(other.place)),
    }),
    learning: learningOf(document, bind),
    cases: document.cases.map((one, at) => caseOf(one, `case|${String(at)}`, bind)),
    late: lateOf(document, bind),
  };
}

function counted(place: ReportPlace): Parameters<Binder['number']>[2] {
  return { unit: 'count', place };
}

function inPence(pounds: number): number {
  return Math.round(pounds * 100);
}

function moneyOf({ paid }: ParsedReport, bind: Binder): Pick<ReportParts, 'paid' | 'paidCases'> {
  if (paid === null) return {};
  const { totalPounds, cases, place } = paid;
  return {
    paid: bind.number('paid', inPence(totalPounds), { unit: 'pence', place }),
    ...(cases !== null && { paidCases: bind.number('paid-cases', cases, counted(place)) }),
  };
}

function lateOf({ lateRemedies }: ParsedReport, bind: Binder): ReportParts['late'] {
  if (lateRemedies === null) return [];
  const { details, place } = lateRemedies;
  return details.map((text, at) => bind.words(`late|${String(at)}`, text, place));
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

function caseOf(one: ParsedCase, key: string, bind: Binder): HeldCase {
  const { service, outcome, heading, summary, paidPounds, place } = one;
  const words = (part: string, text: string | null): HeldWords | null =>
    text === null ? null : bind.words(`${key}${part}`, text, place);
  return {
    service: words('|service', service),
    outcome,
    heading: words('|heading', heading),
    summary: bind.words(key, summary, place),
    paid:
      paidPounds === null
        ? null
        : bind.number(`${key}|paid`, inPence(paidPounds), { unit: 'pence', place }),
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

const OVERVIEW = ['dealtWith', 'notForUs', 'assessedAndClosed', 'investigated'] as const;

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
  const all = <K extends string>(
    keys: readonly K[],
    values: Readonly<Partial<Record<K, number | null>>> | null,
    [prefix, key]: readonly [pointer: string, key: string],
  ): Partial<Record<K, Figure>> =>
    Object.fromEntries(
      keys.flatMap((one) => {
        const found = number(`${key}|${one}`, values?.[one] ?? null, `${prefix}/${one}`);
        return found ? [[one, found] as const] : [];
      }),
    ) as Partial<Record<K, Figure>>;
  const other = number('received|other', document.received?.other ?? null, '/received/other');
  return {
    ...NO_PARTS,
    outcomes: all(OUTCOMES, document.decisions, ['/decisions', 'outcome']),
    overview: all(OVERVIEW, document.overview, ['/overview', 'overview']),
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
      overview: Object.keys(known.overview).length > 0 ? known.overview : more.overview,
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
