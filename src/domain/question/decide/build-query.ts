import type {
  CompareQuery,
  ExplainQuery,
  Metric,
  Query,
  SingleYear,
  SourceQuery,
  TrendQuery,
  ValueQuery,
  Who,
} from '../query';
import type { MeasureAtom } from '../vocabulary/meaning';
import { NOT_COUNTED } from '../vocabulary/measures';
import { asksTwice } from './asks-twice';
import {
  asksForNames,
  changesOn,
  endsOpen,
  isBareComparative,
  setsSideBySide,
  setsYear,
  standsAgainst,
} from './sentence-shape';
import { comparedYears } from './compared-years';
import { hasCue } from './frame';
import type { Frame } from './frame';
import { listQuery } from './list-query';
import { asksForRank, rankQuery } from './rank-query';
import { readMetric } from './read-metric';

/** The query that a question spells out by itself; undefined where its words do not settle one. */
export function buildQuery(frame: Frame): Query | undefined {
  if (asksTwice(frame) || endsOpen(frame) || !setsSideBySide(frame)) return undefined;
  const listed = listQuery(frame);
  if (listed !== undefined) return listed;
  const metric = readMetric(frame);
  if (metric === undefined && frame.atoms.size > 0) return undefined;
  return figureQuery(frame, metric);
}

function figureQuery(frame: Frame, metric: Metric | undefined): Query | undefined {
  const { cues } = frame;
  if (cues.has('explain')) return explainQuery(frame, metric);
  if (isSource(frame, metric)) return sourceQuery(frame, metric);
  if (asksForRank(frame) && !standsAgainst(frame)) return rankQuery(frame, metric);
  if (asksForTrend(frame) && !setsYearsAgainst(frame)) return trendQuery(frame, metric);
  if (asksMeaning(frame, metric)) return { op: 'define', term: metric };
  return asksToCompare(frame) ? compareQuery(frame, metric) : valueQuery(frame, metric);
}

/** Whether several years in a row are asked for, or a movement. */
export function asksForTrend({ cues, span }: Frame): boolean {
  return span !== undefined || cues.has('trend') || cues.has('change') || cues.has('by-year');
}

/** "has it gone up compared with last year": a movement between two years is a comparison of them. */
function setsYearsAgainst(frame: Frame): boolean {
  const against = hasCue(frame, 'compare', 'than') || changesOn(frame);
  return against && frame.span === undefined && comparedYears(frame) !== undefined;
}

/** "what is the uphold rate?": a measure alone, of nobody and no year, is asked for its meaning. */
function asksMeaning(frame: Frame, metric: Metric | undefined): metric is Metric {
  if (metric === undefined || metric === 'overview' || isBareNoun(frame)) return false;
  const { spans } = frame;
  const asked = spans.findIndex(({ text }) => text === 'what is' || text === 'what are');
  // "what is out rate" and "what is or rate" are slips for "what is our rate".
  if (['out', 'or', 'of', 'on'].includes(spans[asked + 1]?.text ?? '')) return false;
  return (
    asked >= 0 &&
    spans.slice(0, asked).every(({ meaning }) => ['filler', 'link'].includes(meaning.kind)) &&
    spans
      .slice(asked + 1)
      .every(
        ({ meaning, text }) =>
          ['filler', 'link', 'measure'].includes(meaning.kind) && !['is', 'are'].includes(text),
      )
  );
}

/** Whether two or more councils, groups or years are set side by side. */
function asksToCompare(frame: Frame): boolean {
  const { cues, who, years, spans } = frame;
  if (changesOn(frame)) return true;
  const words = ['compare', 'than', 'comparative'] as const;
  const against = spans.some(
    ({ text }, at) => text === 'against' && spans[at + 1]?.meaning.kind === 'year',
  );
  return against || words.some((cue) => cues.has(cue)) || who.length > 1 || years.length > 1;
}

/** A number is asked for "against an average": then a share is meant, for the Ombudsman prints averages of shares. */
export function againstAverage(metric: Metric, frame: Frame, who: readonly Who[]): Metric {
  const average =
    frame.cues.has('average') ||
    who.includes('group:similar') ||
    frame.spans.some(({ meaning, text }) => meaning.kind === 'group' && text.includes('average'));
  return metric === 'upheld' && average && !frame.cues.has('count') ? 'uphold_rate' : metric;
}

function explainQuery(frame: Frame, metric: Metric | undefined): ExplainQuery | undefined {
  if (metric === undefined || frame.who.length > 1 || frame.years.length > 1) return undefined;
  // "why are complaints upheld" is about the Ombudsman's work, not about a figure.
  if (!hasCue(frame, 'change', 'comparative', 'trend')) return undefined;
  return { op: 'explain', metric, who: subjects(frame), year: frame.years[0] ?? 'latest' };
}

function isSource({ cues, who, years, spans }: Frame, metric: Metric | undefined): boolean {
  if (cues.has('source')) return true;
  if (!cues.has('letter') || metric !== undefined) return false;
  // "what does the letter say" may mean its figures as well as its text.
  const fragment = !spans.some(({ text }) => SAYING.includes(text));
  return (cues.has('show') || fragment) && (who.length > 0 || years.length > 0);
}

function sourceQuery({ who, years }: Frame, metric: Metric | undefined): SourceQuery | undefined {
  if (who.length > 1 || years.length > 1) return undefined;
  if (metric === undefined && who.length === 0 && years.length === 0) return { op: 'source' };
  return {
    op: 'source',
    ...(metric === undefined ? {} : { metric }),
    who: who.length === 0 ? ['me'] : who,
    year: years[0] ?? 'latest',
  };
}

function trendQuery(frame: Frame, named: Metric | undefined): TrendQuery | undefined {
  // "show the trend over 5 years": the rate is what the Ombudsman puts first.
  const metric = named ?? (frame.cues.has('trend') ? 'uphold_rate' : undefined);
  if (metric === undefined || metric === 'overview' || frame.years.length > 0) return undefined;
  const who = subjects(frame);
  return {
    op: 'trend',
    metric: who.length > 1 ? againstAverage(metric, frame, who) : metric,
    who,
    year: frame.span ?? 'all',
    ...serviceOf(frame),
  };
}

function compareQuery(frame: Frame, named: Metric | undefined): CompareQuery | undefined {
  const years = comparedYears(frame);
  if (years !== undefined) return compareYears(frame, named, years);
  const who = sidesOf(frame);
  if (who === undefined || frame.years.length > 1 || asksForNames(frame)) return undefined;
  return {
    op: 'compare',
    metric: againstAverage(named ?? 'overview', frame, who),
    who,
    year: frame.years[0] ?? 'latest',
    ...serviceOf(frame),
  };
}

/** Who is set side by side: those named, or us and the only one named. */
function sidesOf(frame: Frame): readonly Who[] | undefined {
  const [only, second] = frame.who;
  if (only === undefined) return undefined;
  // "with last year's and Luton's": a year and a council at once.
  if (second !== undefined) return setsYear(frame) ? undefined : frame.who;
  return only === 'me' || isBareComparative(frame) ? undefined : ['me', only];
}

function compareYears(
  frame: Frame,
  metric: Metric | undefined,
  years: readonly SingleYear[],
): CompareQuery | undefined {
  const who = subjects(frame);
  if (who.length > 1) return undefined;
  return { op: 'compare', metric: metric ?? 'overview', who, year: years, ...serviceOf(frame) };
}

function valueQuery(frame: Frame, metric: Metric | undefined): ValueQuery | undefined {
  const who = subjects(frame);
  if (metric === undefined || who.length > 1) return undefined;
  // A pooled count is a sum, and no average of it is held.
  const pooled = who.some((subject) => subject.startsWith('group:') && subject !== 'group:similar');
  if (asksForOther(frame, metric)) return undefined;
  const average = frame.cues.has('average') && metric !== 'response_days';
  if (average && pooled && !NOT_COUNTED.includes(metric)) return undefined;
  return { op: 'value', metric, who, year: frame.years[0] ?? 'latest', ...serviceOf(frame) };
}

/** What is said names no single figure. */
function asksForOther(frame: Frame, metric: Metric): boolean {
  // The figures of one service are several: which is meant is asked.
  if (metric === 'overview' && frame.services.length > 0) return true;
  return isBareNoun(frame) || asksWhatIsA(frame) || asksWhatWasDone(frame);
}

function subjects(frame: Frame): readonly Who[] {
  return frame.who.length === 0 ? ['me'] : frame.who;
}

function serviceOf({ services }: Frame): Pick<ValueQuery, 'service'> {
  const [service] = services;
  return service === undefined ? {} : { service };
}

const SAYING: readonly string[] = [
  'say',
  'says',
  'said',
  'tell me about',
  'what',
  'how',
  'what did',
  'what does',
];

/** "complaints", "what is a case": a noun alone asks for nothing. */
function isBareNoun({ atoms, cues, years, services, who }: Frame): boolean {
  const [atom] = atoms;
  if (atoms.size > 1 || atom === undefined || !BARE_NOUNS.includes(atom)) return false;
  const named = who.some((subject) => subject !== 'me');
  return !named && !cues.has('count') && !cues.has('total') && years.length + services.length === 0;
}

const BARE_NOUNS: readonly MeasureAtom[] = [
  'complaint',
  'enquiry',
  'upheld',
  'received',
  'decision',
];

/** "what did the Ombudsman decide about Luton?" asks for the story, not for a number. */
function asksWhatWasDone({ spans, atoms, cues }: Frame): boolean {
  const [atom] = atoms;
  if (atoms.size > 1 || atom === undefined || !DONE_TO_CASES.includes(atom)) return false;
  const opening = spans.slice(0, 2).map(({ text }) => text);
  const asked = opening[0] === 'what' && ['did', 'does', 'has', 'have'].includes(opening[1] ?? '');
  return asked && !cues.has('count') && !cues.has('total');
}

const DONE_TO_CASES: readonly MeasureAtom[] = [...BARE_NOUNS, 'investigation', 'recommendation'];

/** "what is a public report" asks for a meaning. */
function asksWhatIsA({ spans }: Frame): boolean {
  return spans.some(
    ({ text }, at) =>
      ['what is', 'what are', 'is', 'are'].includes(text) &&
      ['a', 'an'].includes(spans[at + 1]?.text ?? '') &&
      spans[at + 2]?.meaning.kind === 'measure',
  );
}
