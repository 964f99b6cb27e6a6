import type { Query } from '../query';
import type { Suggestion } from '../reading';
import type { Span } from '../recognise/span';
import { QUESTION_STARTS } from '../vocabulary/cues';
import type { Meaning } from '../vocabulary/meaning';
import { writeQuestion } from '../write-question';
import { interpret } from './interpret';
import { asFigures, asLetter, asWhy } from './suggest-variants';
import { respell } from './respell';

/** A person is never offered more than this. */
const MOST = 3;

/** The whole questions that remain for each meaning that an open word may have. */
export function choicesFor(
  spans: readonly Span[],
  previous: Query | undefined,
): readonly Suggestion[] {
  const open = spans.findIndex(({ meaning }) => meaning.kind === 'ask');
  const span = spans[open];
  if (span?.meaning.kind !== 'ask') return suggestionsOf(queriesOf(spans, previous));
  return suggestionsOf(
    span.meaning.options.flatMap((meaning) => {
      const settled = spans.with(open, { ...span, meaning });
      return queriesOf(settled, previous);
    }),
  );
}

/** Whole questions near to one that was not understood: first without the words in the way. */
export function nearQuestions(
  spans: readonly Span[],
  left: readonly Span[],
  previous: Query | undefined,
): readonly Suggestion[] {
  const known = spans.filter(
    (span, at) => !isInTheWay(span) && !(isOrigin(span) && spans.slice(at + 1).some(isInTheWay)),
  );
  const consumed = known.filter((span) => !left.includes(span));
  const firstHalf = untilLink(known);
  const shortened = [
    known,
    ...eachPart(known),
    asRateRank(known),
    asNumber(known),
    consumed,
    ...bothEnds(known, previous),
    asWhich(known),
    asComparison(known),
    asWhy(known),
    ...asLetter(known),
    ...asFigures(known),
    firstHalf,
    spellOut(known),
    spellOut(consumed),
  ];
  return firstOf([
    ...respell(spans, previous).map((read) => (): readonly Query[] => {
      const { fixed, spans: words } = read();
      return fixed === undefined ? optionsOf(words, previous) : [fixed];
    }),
    ...shortened.map((words) => (): readonly Query[] => optionsOf(words, previous)),
  ]);
}

/** The first questions of many readings; no more are read than are offered. */
function firstOf(readings: readonly (() => readonly Query[])[]): readonly Suggestion[] {
  const found: Query[] = [];
  for (const read of readings) {
    found.push(...read());
    const offered = suggestionsOf(found);
    if (offered.length === MOST) return offered;
  }
  return suggestionsOf(found);
}

/** "how mny remedies are overdue": what is asked how, with the word in the way gone, is most likely how many. */
function asNumber(spans: readonly Span[]): readonly Span[] {
  const how = spans.findIndex(({ meaning }) => meaning.kind === 'cue' && meaning.cue === 'how');
  if (how < 0) return [];
  return spans.with(how, { text: 'how many', meaning: { kind: 'cue', cue: 'count' } });
}

/** "us with Sandwell on compliance": two who are named together can be compared. */
function asComparison(spans: readonly Span[]): readonly Span[] {
  const named = spans.filter(({ meaning }) => ['me', 'authority', 'group'].includes(meaning.kind));
  if (named.length < 2 || spans.some(isComparing)) return [];
  return [{ text: 'compare', meaning: { kind: 'cue', cue: 'compare' } }, ...spans];
}

function isComparing({ meaning }: Span): boolean {
  return meaning.kind === 'cue' && meaning.cue === 'compare';
}

function isInTheWay({ meaning }: Span): boolean {
  return meaning.kind === 'unknown' || meaning.kind === 'refuse';
}

/** "came from each ward": without the ward nothing is left to come from. */
function isOrigin({ meaning }: Span): boolean {
  return meaning.kind === 'cue' && meaning.cue === 'source';
}

/** Two questions in one, apart. */
function eachPart(spans: readonly Span[]): readonly (readonly Span[])[] {
  const questions = questionEach(spans);
  return questions.length > 0 ? questions : oneMeasureEach(spans);
}

/** "uphold rate and compliance rate for Luton": the question once for each measure. */
function oneMeasureEach(spans: readonly Span[]): readonly (readonly Span[])[] {
  let run = 0;
  let parted = false;
  const runs = spans.map(({ meaning }) => {
    if (meaning.kind === 'link') parted = true;
    if (meaning.kind !== 'measure') return undefined;
    if (parted) run += 1;
    parted = false;
    return run;
  });
  const all = [...new Set(runs.filter((one) => one !== undefined))];
  // More than can be offered is no list of measures.
  if (all.length < 2 || all.length > MOST) return [];
  return all.map((kept) => spans.filter((_, at) => runs[at] === undefined || runs[at] === kept));
}

/** "what was our uphold rate and how many remedies are overdue?": each question by itself. */
function questionEach(spans: readonly Span[]): readonly (readonly Span[])[] {
  const link = spans.findIndex(
    ({ meaning }, at) =>
      meaning.kind === 'link' && QUESTION_STARTS.includes(spans[at + 1]?.text.split(' ')[0] ?? ''),
  );
  return link <= 0 ? [] : [spans.slice(0, link), spans.slice(link + 1)];
}

/** "where do we rank in the WMCA?": by the uphold rate, which the Ombudsman puts first. */
function asRateRank(spans: readonly Span[]): readonly Span[] {
  const ranked = spans.some(
    ({ meaning }) => meaning.kind === 'cue' && ['rank', 'position'].includes(meaning.cue),
  );
  if (!ranked || spans.some(({ meaning }) => meaning.kind === 'measure')) return [];
  return [
    ...spans,
    { text: 'uphold', meaning: { kind: 'measure', atom: 'upheld' } },
    { text: 'rate', meaning: { kind: 'measure', atom: 'rate' } },
  ];
}

function optionsOf(spans: readonly Span[], previous: Query | undefined): readonly Query[] {
  const open = spans.findIndex(({ meaning }) => meaning.kind === 'ask');
  const span = spans[open];
  if (span?.meaning.kind !== 'ask') return hasContent(spans) ? queriesOf(spans, previous) : [];
  return span.meaning.options.flatMap((meaning) =>
    queriesOf(spans.with(open, { ...span, meaning }), previous),
  );
}

function queriesOf(spans: readonly Span[], previous: Query | undefined): readonly Query[] {
  const found = interpret(spans, previous);
  if (found.kind === 'query') return [found.query];
  return found.kind === 'either' ? found.queries : [];
}

function hasContent(spans: readonly Span[]): boolean {
  return spans.some(
    ({ meaning }) =>
      !['filler', 'link', 'me'].includes(meaning.kind) &&
      !(meaning.kind === 'cue' && ['trend', 'change'].includes(meaning.cue)),
  );
}

/** "and for the uphold rate?" after a top three: either end may be meant. */
function bothEnds(
  spans: readonly Span[],
  previous: Query | undefined,
): readonly (readonly Span[])[] {
  if (previous?.op !== 'rank' || previous.dir === undefined) return [];
  return (['highest', 'lowest'] as const).map((text) => [
    ...spans,
    { text, meaning: { kind: 'extreme', extreme: text === 'highest' ? 'high' : 'low' } },
  ]);
}

/** A question for the first of an order, where it was not clear how many places were wanted. */
function asWhich(spans: readonly Span[]): readonly Span[] {
  if (!spans.some(({ meaning }) => meaning.kind === 'extreme')) return [];
  const which: Span = { text: 'which', meaning: { kind: 'cue', cue: 'which' } };
  const one: Span = { text: 'council', meaning: { kind: 'cue', cue: 'council' } };
  const asked = ['which', 'councils', 'council'];
  const rest = spans.filter(
    ({ meaning }) => meaning.kind !== 'cue' || !asked.includes(meaning.cue),
  );
  return [which, one, ...rest.map((span) => ({ ...span, text: span.text.replace(/s$/, '') }))];
}

/** Two questions in one: the first. */
function untilLink(spans: readonly Span[]): readonly Span[] {
  const link = spans.findLastIndex(({ meaning }) => meaning.kind === 'link');
  return link <= 0 ? [] : spans.slice(0, link);
}

/** The measure, the councils and the years alone. */
function spellOut(spans: readonly Span[]): readonly Span[] {
  const kept: readonly Meaning['kind'][] = [
    'measure',
    'me',
    'authority',
    'group',
    'year',
    'span',
    'service',
    'filter',
    'filler',
    'ask',
  ];
  return spans.filter(({ meaning }) => kept.includes(meaning.kind));
}

function suggestionsOf(queries: readonly Query[]): readonly Suggestion[] {
  const byText = new Map(queries.map((query) => [writeQuestion(query), query]));
  return [...byText].slice(0, MOST).map(([text, query]) => ({ text, query }));
}
