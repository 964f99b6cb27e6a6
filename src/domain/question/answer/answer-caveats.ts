import type { Authority } from '../../facts/authority';
import type { Fact } from '../../facts/fact';
import { unitOf, type Measure } from '../../facts/measure';
import { countsOf, pointsOfOneCase } from '../../facts/rate';
import type { Caveat } from './answer';
import type { Figure, Row } from './answer-row';
import { authorityOf, factIn, latestPeriodOf, recordsOf, type Holdings } from './answer-holdings';
import { isNamedByReports, membersOf } from './answer-members';
import { countsFromLatest, yearsAfter } from './answer-periods';
import type { Year } from '../query';

/** What the question was about, as far as caveats depend on it. */
interface Asked {
  readonly year: Year | undefined;
  readonly authorities: readonly Authority[];
}

/** Everything that must be said with these rows so that they do not mislead. */
export function caveatsOf(
  rows: readonly Row[],
  holdings: Holdings,
  asked: Asked,
): readonly Caveat[] {
  return [
    ...smallNumbers(rows),
    ...lateRemedies(rows, holdings),
    ...breaksAcross(rows),
    ...reorganised(rows),
    ...groupsOfOtherYears(rows, holdings),
    ...derivedFacts(rows),
    ...correctedFacts(rows),
    ...newerMissing(holdings, asked),
    ...(isSample(rows) ? [{ kind: 'sample-data' } as const] : []),
  ];
}

/** A row of a council and a row of one that it took over from, in one answer. */
function reorganised(rows: readonly Row[]): readonly Caveat[] {
  const shown = new Map(
    rows.flatMap((row) => {
      const subject = row.kind === 'missing' ? row.subject : row.figure.subject;
      return subject.kind === 'authority'
        ? [[subject.authority.id, subject.authority] as const]
        : [];
    }),
  );
  return [...shown.values()].flatMap((successor): readonly Caveat[] => {
    const predecessors = [...shown.values()].filter(({ successors }) =>
      successors?.includes(successor.id),
    );
    return predecessors.length === 0 ? [] : [{ kind: 'reorganised', successor, predecessors }];
  });
}

function smallNumbers(rows: readonly Row[]): readonly Caveat[] {
  return rows.flatMap((row): readonly Caveat[] => {
    const points = pointsIn(row);
    if (row.kind === 'missing' || points === undefined) return [];
    return [{ kind: 'small-numbers', points, of: row.figure }];
  });
}

function pointsIn(row: Row): number | undefined {
  if (row.kind === 'missing') return undefined;
  if (row.kind === 'pooled') {
    const { base, part } = row.figure;
    return base === null ? undefined : pointsOfOneCase(base, part);
  }
  const { fact, part, base } = row.figure;
  if (unitOf(fact.measure) !== 'percent' || base === undefined) return undefined;
  // Compliance is printed without its count, and so moves by its base alone.
  return pointsOfOneCase(
    valueOf(base),
    countsOf(fact.measure).part && part ? valueOf(part) : undefined,
  );
}

function valueOf(fact: Fact): number {
  return fact.quantity.kind === 'printed' ? fact.quantity.value : 0;
}

const OF_COMPLIANCE: ReadonlySet<Measure> = new Set(['compliance_rate', 'compliance_outcomes']);

/** Compliance counts late remedies as complied with, and the letter tells of them only in words. */
function lateRemedies(rows: readonly Row[], holdings: Holdings): readonly Caveat[] {
  return rows.flatMap((row): readonly Caveat[] => {
    if (row.kind !== 'figure' || !OF_COMPLIANCE.has(row.figure.fact.measure)) return [];
    if (row.figure.subject.kind !== 'authority') return [];
    const { authority } = row.figure.subject;
    for (const record of recordsOf(holdings, authority.id, row.figure.period)) {
      const fact = factIn(record, { measure: 'late_remedies', whose: 'own' });
      if (fact && valueOf(fact) > 0) {
        const late = record.lateRemedies ?? {
          count: valueOf(fact),
          details: [],
        };
        return [{ kind: 'late-remedies', late, fact, authority }];
      }
    }
    return [];
  });
}

const OF_UPHOLDING: ReadonlySet<Measure> = new Set([
  'uphold_rate',
  'upheld',
  'not_upheld',
  'investigations',
  'upheld_per_100k',
]);

/** First year of the Ombudsman's stricter choice of what to investigate (letters of 19 July 2023). */
const STRICTER_FROM = '2022-23';

/** The year in which casework stood still from March to June 2020 (letters of 21 July 2021). */
const PAUSED = '2020-21';

function breaksAcross(rows: readonly Row[]): readonly Caveat[] {
  const figures = rows.flatMap((row) => (row.kind === 'missing' ? [] : [row]));
  const upholding = figures.filter((row) => OF_UPHOLDING.has(measureOf(row)));
  const across =
    upholding.some(({ figure }) => figure.period < STRICTER_FROM) &&
    upholding.some(({ figure }) => figure.period >= STRICTER_FROM);
  const paused =
    figures.some((row) => row.figure.period === PAUSED && unitOf(measureOf(row)) === 'count') &&
    figures.some(({ figure }) => figure.period !== PAUSED);
  return [
    ...(across ? [{ kind: 'series-break', at: STRICTER_FROM } as const] : []),
    ...(paused ? [{ kind: 'paused-year', at: PAUSED } as const] : []),
  ];
}

function measureOf(row: Exclude<Row, { kind: 'missing' }>): Measure {
  return row.kind === 'pooled' ? row.figure.measure : row.figure.fact.measure;
}

function groupsOfOtherYears(rows: readonly Row[], holdings: Holdings): readonly Caveat[] {
  const { groups, home } = holdings.knowledge;
  return rows.flatMap((row): readonly Caveat[] => {
    if (row.kind !== 'pooled' || !isNamedByReports(row.figure.subject.group)) return [];
    const { group } = row.figure.subject;
    const named = membersOf(group, row.figure.period, {
      groups,
      of: home,
    })?.named;
    return named === undefined || named === row.figure.period
      ? []
      : [{ kind: 'group-of-year', group, named }];
  });
}

function derivedFacts(rows: readonly Row[]): readonly Caveat[] {
  return rows.flatMap((row): readonly Caveat[] =>
    row.kind === 'figure' && row.figure.fact.derived
      ? [{ kind: 'derived', fact: row.figure.fact }]
      : [],
  );
}

/** Whoever quotes a number that is not the printed one must know it: also where it is only a part of the figure. */
function correctedFacts(rows: readonly Row[]): readonly Caveat[] {
  return rows.flatMap(factsIn).flatMap(({ corrected, whose, authority, period }) =>
    (corrected ?? []).map((correction) => ({
      kind: 'corrected' as const,
      correction,
      whose,
      authority: authorityOf(authority),
      period,
    })),
  );
}

function factsIn(row: Row): readonly Fact[] {
  if (row.kind === 'missing') return [];
  if (row.kind === 'pooled') return row.figure.facts;
  const { fact, part, base, comparator } = row.figure;
  return [fact, part, base, comparator].filter((one) => one !== undefined);
}

function newerMissing(holdings: Holdings, { year, authorities }: Asked): readonly Caveat[] {
  if (!countsFromLatest(year)) return [];
  return authorities.flatMap((authority): readonly Caveat[] => {
    const latestHeld = latestPeriodOf(holdings, authority.id);
    if (latestHeld === undefined) return [];
    const missing = yearsAfter(latestHeld, holdings.knowledge.today, authority);
    return missing.length === 0 ? [] : [{ kind: 'newer-missing', authority, latestHeld, missing }];
  });
}

function isSample(rows: readonly Row[]): boolean {
  return rows.some((row) => {
    if (row.kind === 'missing') return false;
    return row.kind === 'pooled'
      ? row.figure.sources.some(({ sample }) => sample)
      : row.figure.source.sample;
  });
}

/** The caveats of single figures outside a table of rows: a ranking. */
export function caveatsOfFigures(
  figures: readonly Figure[],
  holdings: Holdings,
  asked: Asked,
): readonly Caveat[] {
  const rows = figures.map((figure) => ({ kind: 'figure', figure }) as const);
  // In a ranking, small numbers are said once, of the smallest base.
  const all = caveatsOf(rows, holdings, asked);
  const small = all.filter((caveat) => caveat.kind === 'small-numbers');
  const worst = small.reduce<(typeof small)[number] | undefined>(
    (most, caveat) => (most && most.points >= caveat.points ? most : caveat),
    undefined,
  );
  const others = all.filter(({ kind }) => kind !== 'small-numbers' && kind !== 'late-remedies');
  return [...(worst ? [worst] : []), ...others];
}
