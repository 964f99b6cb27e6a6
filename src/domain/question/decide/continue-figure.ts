import type { CompareQuery, Metric, Query, TrendQuery, ValueQuery, Who } from '../query';
import { againstAverage, asksForTrend } from './build-query';
import type { Frame } from './frame';
import { lastYearOf, serviceOf, singleYear } from './inherit';
import { asksForRank, rankQuery } from './rank-query';
import { NOT_COUNTED } from '../vocabulary/measures';

const SHARES: Readonly<Partial<Record<Metric, Metric>>> = {
  upheld: 'uphold_rate',
  satisfactory_count: 'satisfactory_rate',
};
const NUMBERS: Readonly<Partial<Record<Metric, Metric>>> = {
  uphold_rate: 'upheld',
  satisfactory_rate: 'satisfactory_count',
};

/** "as a percentage", "how many is that": the same thing as a share or as a number. */
function otherForm(frame: Frame, metric: Metric): Metric | undefined {
  if (isShareAlone(frame)) return SHARES[metric];
  return frame.cues.has('count') && frame.atoms.size === 0 && metric in NUMBERS
    ? NUMBERS[metric]
    : metric;
}

/** "how many complaints is that?": the complaints of the share before, and not all that were received. */
function countsThat({ cues, atoms }: Frame): boolean {
  return cues.has('that') && cues.has('count') && atoms.size === 1 && atoms.has('complaint');
}

/** "as a percentage": no more than a share is asked for. */
export function isShareAlone({ atoms }: Frame): boolean {
  return atoms.size === 1 && atoms.has('rate');
}

function rankAfter(frame: Frame, previous: FigureQuery, metric: Metric): Query | undefined {
  const year = singleYear(previous.year);
  const years = frame.years.length === 0 && year !== undefined ? [year] : frame.years;
  return rankQuery({ ...frame, years, who: whoseRank(frame, previous) }, metric);
}

/** "where does it rank": the council of the answer before, unless the words say "we". */
function whoseRank({ cues, who, spans }: Frame, previous: FigureQuery): readonly Who[] {
  const [before, more] = previous.who;
  const ours = spans.some(({ text }) => /\b(?:we|our|us)\b/.test(text));
  const single = who.some((subject) => !subject.startsWith('group:'));
  const asked = cues.has('position') || spans.some(({ text }) => text === 'it' || text === 'its');
  if (!asked) return who;
  if (ours || single || before === undefined || more !== undefined) return who;
  return before.startsWith('group:') ? who : [...who, before];
}

type FigureQuery = Extract<Query, { readonly op: 'value' | 'compare' | 'trend' | 'explain' }>;

/** A question after a figure, a comparison, a trend or an explanation. */
export function continueFigure(
  frame: Frame,
  previous: FigureQuery,
  named: Metric | undefined,
): Query | undefined {
  const metric = countsThat(frame)
    ? NUMBERS[previous.metric]
    : (named ?? otherForm(frame, previous.metric));
  const { cues } = frame;
  if (metric === undefined || cues.has('total')) return undefined;
  if (asksForRank(frame)) return rankAfter(frame, previous, metric);
  if (cues.has('letter') && named === undefined) return letterAfter(frame);
  if (cues.has('out-of')) return named === undefined ? baseQuery(previous) : undefined;
  return continueFigures(frame, previous, metric);
}

function continueFigures(frame: Frame, previous: FigureQuery, metric: Metric): Query | undefined {
  const still = previous.op === 'explain' && frame.atoms.size === 0 && saysNothingElse(frame);
  if (frame.cues.has('explain') || still) return continueExplain(frame, previous, metric);
  if (asksForTrend(frame)) return continueTrend(frame, previous, metric);
  if (previous.op === 'trend') return continueOldTrend(frame, previous, metric);
  const comparing = (['compare', 'comparative', 'than'] as const).some((cue) =>
    frame.cues.has(cue),
  );
  const against = frame.cues.has('against') && frame.atoms.size === 0 && isShare(metric);
  if (comparing || against) return continueCompare(frame, previous, metric);
  return previous.op === 'compare'
    ? continueOldCompare(frame, previous, metric)
    : continueValue(frame, previous, metric);
}

/** After a rate "against Luton?" compares; after a number it may as well be what was upheld against Luton. */
function isShare(metric: Metric): boolean {
  return NOT_COUNTED.includes(metric) || metric === 'upheld_per_100k' || metric === 'response_days';
}

/** "and in 2022-23?" after a why: another year or council, and nothing that asks for a number. */
function saysNothingElse({ cues, span }: Frame): boolean {
  return span === undefined && [...cues].every((cue) => cue === 'follow');
}

/** "show me the letter" after a figure: the letter it is from. */
function letterAfter({ who, years }: Frame): Query | undefined {
  return who.length + years.length === 0 ? { op: 'source' } : undefined;
}

/** What a rate or a number is out of: the Ombudsman's bases. */
const BASES: Readonly<Partial<Record<Metric, Metric>>> = {
  uphold_rate: 'investigations',
  upheld: 'investigations',
  not_upheld: 'investigations',
  satisfactory_rate: 'upheld',
  satisfactory_count: 'upheld',
  compliance_rate: 'compliance_outcomes',
  late_remedies: 'compliance_outcomes',
};

function baseQuery(previous: FigureQuery): Query | undefined {
  const base = BASES[previous.metric];
  return base === undefined || previous.op !== 'value' ? undefined : { ...previous, metric: base };
}

function continueValue(frame: Frame, previous: FigureQuery, metric: Metric): Query | undefined {
  if (frame.who.length > 1 || frame.years.length > 1) return undefined;
  const service = frame.services[0] ?? ('service' in previous ? previous.service : undefined);
  return {
    op: 'value',
    metric,
    who: frame.who.length === 0 ? previous.who : frame.who,
    year: frame.years[0] ?? previous.year,
    ...(service === undefined ? {} : { service }),
  } satisfies ValueQuery;
}

function continueExplain(frame: Frame, previous: FigureQuery, metric: Metric): Query | undefined {
  const year = frame.years[0] ?? lastYearOf(previous.year);
  const who = frame.who.length === 0 ? previous.who : frame.who;
  return year === undefined || who.length > 1 || metric === 'overview'
    ? undefined
    : { op: 'explain', metric, who, year };
}

function continueTrend(
  frame: Frame,
  previous: FigureQuery,
  metric: Metric,
): TrendQuery | undefined {
  if (metric === 'overview' || frame.years.length > 0) return undefined;
  return {
    op: 'trend',
    metric,
    who: frame.who.length === 0 ? previous.who : frame.who,
    year: frame.span ?? (previous.op === 'trend' ? previous.year : 'all'),
    ...serviceOf(frame, previous),
  };
}

function continueOldTrend(frame: Frame, previous: TrendQuery, metric: Metric): Query | undefined {
  if (frame.years.length === 1) return continueValue(frame, previous, metric);
  if (frame.years.length > 1) return undefined;
  const who = frame.who.length === 0 ? previous.who : frame.who;
  return { ...previous, metric, who, ...serviceOf(frame, previous) };
}

function continueCompare(
  frame: Frame,
  previous: FigureQuery,
  metric: Metric,
): CompareQuery | undefined {
  const [year, second] = frame.years;
  const before = singleYear(previous.year);
  if (second !== undefined || before === undefined || previous.op === 'trend') return undefined;
  if (frame.who.length === 0) {
    if (year === undefined || year === before || previous.who.length > 1) return undefined;
    return {
      op: 'compare',
      metric,
      who: previous.who,
      year: [before, year],
      ...serviceOf(frame, previous),
    };
  }
  const kept = frame.who.length > 1 ? [] : previous.who.slice(0, 1);
  const who = [...new Set<Who>([...kept, ...frame.who])];
  if (who.length < 2) return undefined;
  return {
    op: 'compare',
    metric: againstAverage(metric, frame, who),
    who,
    year: year ?? before,
    ...serviceOf(frame, previous),
  };
}

/** "how do we compare with Luton?" - "and Redditch?": us with Redditch. */
function continueOldCompare(
  frame: Frame,
  previous: FigureQuery,
  metric: Metric,
): Query | undefined {
  if (frame.years.length > 1) return undefined;
  const year = frame.years[0];
  const overYears = typeof previous.year !== 'string';
  if (overYears && year !== undefined) return undefined;
  const who = comparedWho(frame.who, previous.who, overYears);
  if (who === undefined) return undefined;
  return {
    op: 'compare',
    metric: frame.who.length > 0 ? againstAverage(metric, frame, who) : metric,
    who,
    year: year ?? previous.year,
    ...serviceOf(frame, previous),
  };
}

function comparedWho(
  named: readonly Who[],
  before: readonly Who[],
  overYears: boolean,
): readonly Who[] | undefined {
  if (named.length === 0) return before;
  if (overYears) return named.length === 1 ? named : undefined;
  const first = before[0];
  if (first === undefined || named.includes(first) || before.length > 2) return undefined;
  return [first, ...named];
}
