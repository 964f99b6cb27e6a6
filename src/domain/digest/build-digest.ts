import { authorityById } from '../facts/authorities/authorities';
import type { Authority } from '../facts/authority';
import type { Check } from '../facts/check';
import type { Fact } from '../facts/fact';
import type { FigureRecord, LateRemedies, SourceDocument } from '../facts/figure-record';
import { openChecks } from '../facts/held-figure';
import type { Measure } from '../facts/measure';
import { isHeldBack, ownFact, valueOf } from '../facts/own-fact';
import type { PeriodLabel } from '../facts/period';
import { countsOf, pointsOfOneCase } from '../facts/rate';

/** What a channel is told about one document: the three statistics, what changed, and what to know before quoting them. */
export interface Digest {
  readonly recordId: string;
  readonly authority: Authority;
  readonly period: PeriodLabel;
  readonly source: SourceDocument;
  readonly statistics: readonly DigestStatistic[];
  /** Remedies that the document says were carried out late; absent where it mentions none. */
  readonly late?: { readonly remedies: LateRemedies; readonly fact: Fact };
  /** Findings that hold figures back or should be looked at. */
  readonly checks: readonly Check[];
  /** The earlier document that changes are counted from; absent where none is held. */
  readonly previous?: {
    readonly period: PeriodLabel;
    readonly source: SourceDocument;
  };
  /** True where the Ombudsman changed its method between the two years: the changes are then not like with like. */
  readonly acrossBreak: boolean;
}

export type DigestMeasure = 'uphold_rate' | 'compliance_rate' | 'satisfactory_rate';

/** One of the three statistics, or why it has no figure. */
export type DigestStatistic =
  | ReportedStatistic
  | {
      readonly kind: 'no-cases';
      readonly measure: DigestMeasure;
      readonly fact: Fact;
    }
  | {
      readonly kind: 'not-given' | 'held-for-checking';
      readonly measure: DigestMeasure;
    };

export interface ReportedStatistic {
  readonly kind: 'reported';
  readonly measure: DigestMeasure;
  /** Whole per cent, as printed. */
  readonly percent: number;
  readonly fact: Fact;
  readonly part?: Fact;
  readonly base?: Fact;
  /** The Ombudsman's average for similar organisations. */
  readonly comparator?: Fact;
  /** Percentage points since the previous document, and its figure; absent where that has none. */
  readonly change?: { readonly points: number; readonly from: Fact };
  /** How much one case moves the rate; absent where there are enough cases. */
  readonly pointsOfOneCase?: number;
}

const STATISTICS: readonly DigestMeasure[] = [
  'uphold_rate',
  'compliance_rate',
  'satisfactory_rate',
];

/** From this year the Ombudsman chose more carefully what to investigate (letters of 19 July 2023). */
const STRICTER_FROM = '2022-23';

/** The digest of one record, with changes since an earlier record of the same authority where one is held. */
export function buildDigest(record: FigureRecord, previous: FigureRecord | undefined): Digest {
  const late = ownFact(record, 'late_remedies');
  const count = late && valueOf(late);
  return {
    recordId: record.id,
    authority: authorityOf(record),
    period: record.period,
    source: record.source,
    statistics: STATISTICS.map((measure) => statistic(measure, record, previous)),
    ...(late && count
      ? {
          late: {
            remedies: record.lateRemedies ?? { count, details: [] },
            fact: late,
          },
        }
      : {}),
    checks: openChecks(record),
    ...(previous ? { previous: { period: previous.period, source: previous.source } } : {}),
    acrossBreak:
      previous !== undefined && previous.period < STRICTER_FROM && record.period >= STRICTER_FROM,
  };
}

function authorityOf({ authority }: FigureRecord): Authority {
  return (
    authorityById(authority) ?? {
      id: authority,
      name: authority,
      shortName: authority,
      type: 'other',
    }
  );
}

function statistic(
  measure: DigestMeasure,
  record: FigureRecord,
  previous: FigureRecord | undefined,
): DigestStatistic {
  const fact = ownFact(record, measure);
  if (!fact) {
    const isHeld = isHeldBack(record, measure);
    return { kind: isHeld ? 'held-for-checking' : 'not-given', measure };
  }
  if (fact.quantity.kind === 'no-cases') return { kind: 'no-cases', measure, fact };
  return {
    kind: 'reported',
    measure,
    percent: fact.quantity.value,
    fact,
    ...countsIn(record, measure),
    ...changeSince(previous, measure, fact.quantity.value),
  };
}

/** The counts behind a rate with the weight of one case, and the average beside it, as far as they are given. */
function countsIn(record: FigureRecord, measure: DigestMeasure): Partial<ReportedStatistic> {
  const counts = countsOf(measure);
  const part = counts.part && printedFact(record, counts.part);
  const base = counts.base && printedFact(record, counts.base);
  const comparator = record.facts.find((one) => one.measure === measure && one.whose === 'similar');
  const points = base && pointsOfOneCase(valueOf(base) ?? 0, part && valueOf(part));
  return {
    ...(part ? { part } : {}),
    ...(base ? { base } : {}),
    ...(comparator ? { comparator } : {}),
    ...(points === undefined ? {} : { pointsOfOneCase: points }),
  };
}

function changeSince(
  previous: FigureRecord | undefined,
  measure: DigestMeasure,
  percent: number,
): Pick<ReportedStatistic, 'change'> {
  const from = previous && printedFact(previous, measure);
  const before = from && valueOf(from);
  return from && before !== undefined ? { change: { points: percent - before, from } } : {};
}

function printedFact(record: FigureRecord, measure: Measure): Fact | undefined {
  const fact = ownFact(record, measure);
  return fact?.quantity.kind === 'printed' ? fact : undefined;
}
