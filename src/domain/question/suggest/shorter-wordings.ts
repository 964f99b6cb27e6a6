import type { Span } from '../recognise/span';
import { QUESTION_STARTS } from '../vocabulary/cues';
import type { Meaning } from '../vocabulary/meaning';
import { MOST_OFFERED } from './most-offered';

export type Wording = readonly Span[];

/** Clauses beyond this are no question but a letter. */
const MOST_CLAUSES = 6;

/** Without the words that nobody knows, or that forbid an answer, and what hangs on them. */
export function knownWords(spans: Wording): Wording {
  return spans.filter(
    (span, at) => !isInTheWay(span) && !(isOrigin(span) && spans.slice(at + 1).some(isInTheWay)),
  );
}

/** Two questions in one, apart: each by itself, or the question once for each measure. */
export function eachPart(spans: Wording): readonly Wording[] {
  const questions = questionEach(spans);
  return questions.length > 0 ? questions : oneMeasureEach(spans);
}

/** The known words without the first clause, without the last one, and each clause alone. */
export function clausesOf(spans: Wording): readonly Wording[] {
  const clauses = cut(spans)
    .map(knownWords)
    .filter((clause) => clause.length > 0);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return [];
  const around = [clauses.slice(1).flat(), clauses.slice(0, -1).flat()];
  return clauses.length === 2 ? around : [...around, ...clauses];
}

/** Two questions in one: the first. */
export function untilLink(spans: Wording): Wording {
  const link = spans.findLastIndex(({ meaning }) => meaning.kind === 'link');
  return link <= 0 ? [] : spans.slice(0, link);
}

/** The measure, the councils and the years alone. */
export function spelledOut(spans: Wording): Wording {
  return spans.filter(({ meaning }) => SPELLED.includes(meaning.kind));
}

const SPELLED: readonly Meaning['kind'][] = [
  ...(['measure', 'me', 'authority', 'group', 'year', 'span'] as const),
  ...(['service', 'filter', 'filler', 'ask'] as const),
];

/** Cut at marks and at the words that join clauses. */
function cut(spans: Wording): readonly Wording[] {
  const clauses: Span[][] = [[]];
  for (const span of spans) {
    if (span.meaning.kind === 'link' || JOINING.has(span.text)) clauses.push([]);
    else clauses.at(-1)?.push(span);
  }
  return clauses;
}

const JOINING: ReadonlySet<string> = new Set(
  'but because since so as if when while whereas although though that which before after'.split(
    ' ',
  ),
);

function isInTheWay({ meaning }: Span): boolean {
  return meaning.kind === 'unknown' || meaning.kind === 'refuse';
}

/** "came from each ward": without the ward nothing is left to come from. */
function isOrigin({ meaning }: Span): boolean {
  return meaning.kind === 'cue' && meaning.cue === 'source';
}

/** "uphold rate and compliance rate for Luton": the question once for each measure. */
function oneMeasureEach(spans: Wording): readonly Wording[] {
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
  if (all.length < 2 || all.length > MOST_OFFERED) return [];
  return all.map((kept) => spans.filter((_, at) => runs[at] === undefined || runs[at] === kept));
}

/** "what was our uphold rate and how many remedies are overdue?": each question by itself. */
function questionEach(spans: Wording): readonly Wording[] {
  const link = spans.findIndex(
    ({ meaning }, at) =>
      meaning.kind === 'link' && QUESTION_STARTS.includes(spans[at + 1]?.text.split(' ')[0] ?? ''),
  );
  return link <= 0 ? [] : [spans.slice(0, link), spans.slice(link + 1)];
}
