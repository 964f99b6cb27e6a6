import { isShown } from '../decide/check-consumed';
import type { Query } from '../query';
import type { Span } from '../recognise/span';
import type { Cue, Meaning, MeasureAtom } from '../vocabulary/meaning';
import { COUNTED_SETS, METRIC_SETS } from '../vocabulary/measures';

/** The spans that weigh anything; what is said twice weighs once. */
export function weightySpans(spans: readonly Span[]): readonly Span[] {
  const weighty = spans.filter(({ meaning }) => weightOf(meaning) > 0);
  return [...new Map(weighty.map((span) => [keyOf(span), span])).values()];
}

/** How much of what was said, as `weightySpans` gives it, can be seen in a query: words that say more weigh more. */
export function keptWords(said: readonly Span[], query: Query, follows: boolean): number {
  return said.reduce(
    (sum, span) => sum + (isKept(span, query, follows) ? weightOf(span.meaning) : 0),
    0,
  );
}

function keyOf({ meaning }: Span): string {
  return JSON.stringify(meaning);
}

function isKept(span: Span, query: Query, follows: boolean): boolean {
  const { meaning } = span;
  if (meaning.kind === 'measure') return partsOf(query).has(meaning.atom);
  if (meaning.kind === 'number' && isSpanOf(query, meaning.value)) return true;
  // "which council ...?" asks for one of an order, not for a comparison.
  if (meaning.kind === 'cue' && ['which', 'who'].includes(meaning.cue) && query.op === 'compare')
    return false;
  if (meaning.kind !== 'ask') return isShown(span, query, follows);
  return meaning.options.some((option) => isKept({ ...span, meaning: option }, query, follows));
}

function isSpanOf(query: Query, years: number): boolean {
  if (!('year' in query) || typeof query.year !== 'object') return false;
  return 'last' in query.year && query.year.last === years;
}

function partsOf(query: Query): ReadonlySet<MeasureAtom> {
  if ('metric' in query) return PARTS.get(query.metric) ?? NO_PARTS;
  return query.op === 'list' || query.op === 'count' ? OF_REMEDIES : NO_PARTS;
}

const NO_PARTS: ReadonlySet<MeasureAtom> = new Set();
const OF_REMEDIES: ReadonlySet<MeasureAtom> = new Set(['remedy', 'recommendation', 'late']);
const PARTS: ReadonlyMap<string, ReadonlySet<MeasureAtom>> = new Map(
  [METRIC_SETS, COUNTED_SETS].flatMap((sets) =>
    Object.entries(sets).map(([metric, atoms]): [string, ReadonlySet<MeasureAtom>] => [
      metric,
      new Set(atoms.flat()),
    ]),
  ),
);

function weightOf(meaning: Meaning): number {
  if (meaning.kind === 'cue') return CUE_WEIGHTS[meaning.cue] ?? 0;
  return WEIGHTS[meaning.kind] ?? 0;
}

const WEIGHTS: Readonly<Partial<Record<Meaning['kind'], number>>> = {
  measure: 2,
  me: 1,
  authority: 4,
  group: 4,
  year: 4,
  relative: 4,
  span: 4,
  service: 4,
  filter: 4,
  extreme: 3,
  number: 2,
  ask: 3,
};

const CUE_WEIGHTS: Readonly<Partial<Record<Cue, number>>> = {
  explain: 5,
  'by-service': 4,
  'which-service': 4,
  'by-year': 3,
  'which-year': 4,
  compare: 3,
  than: 3,
  comparative: 2,
  rank: 3,
  position: 3,
  trend: 3,
  change: 2,
  count: 3,
  total: 2,
  source: 3,
  missing: 3,
  hold: 2,
  covered: 2,
  list: 2,
  letter: 2,
  average: 2,
  which: 2,
  who: 2,
  councils: 2,
  council: 1,
  show: 1,
  due: 1,
  anything: 1,
};
