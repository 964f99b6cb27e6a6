import type { Query } from '../query';
import { METRIC_NOUNS } from '../vocabulary/measures';
import { POLITE_CLOSINGS, POLITE_OPENINGS } from '../vocabulary/politeness';
import {
  DEFINE_PATTERNS,
  HELP_PHRASES,
  SOURCE_PHRASES,
  TERM_ARTICLES,
  TERM_PHRASES,
} from '../vocabulary/terms';

/** Words that settle nothing at the end of a question for a meaning. */
const IN_CONTEXT = [
  'in this context',
  'in the letter',
  'in our letter',
  'in the letters',
  'in ombudsman terms',
];

const OPENINGS = new Set([...POLITE_OPENINGS, 'and', 'but']);
const CLOSINGS = new Set([...POLITE_CLOSINGS, ...IN_CONTEXT]);
const LONGEST_COURTESY = 8;

/** The words of a question without the courtesies at both ends. */
function bare(words: readonly string[]): readonly string[] {
  for (let length = Math.min(LONGEST_COURTESY, words.length - 1); length > 0; length -= 1) {
    if (OPENINGS.has(words.slice(0, length).join(' '))) return bare(words.slice(length));
    if (CLOSINGS.has(words.slice(-length).join(' '))) return bare(words.slice(0, -length));
  }
  return words;
}

const HELP = new Set(HELP_PHRASES);
const SOURCE = new Set(SOURCE_PHRASES);
const TERMS: ReadonlyMap<string, string> = new Map(
  Object.entries(TERM_PHRASES).flatMap(([term, phrases]) =>
    phrases.map((phrase): [string, string] => [phrase, term]),
  ),
);

interface TermPattern {
  readonly before: string;
  readonly after: string;
}

/** The ways to ask for a meaning, by the word that they begin with; those that begin with the term by none. */
const PATTERNS: ReadonlyMap<string, readonly TermPattern[]> = Map.groupBy(
  DEFINE_PATTERNS.map((pattern): TermPattern => {
    const [before = '', after = ''] = pattern.split('_');
    return { before, after };
  }),
  ({ before }) => firstWord(before),
);

function firstWord(text: string): string {
  return text.split(' ', 1)[0] ?? '';
}

/** A question whose words are fixed as a whole: for help, for a meaning, for the source of the answer before. */
export function fixedQuestion(
  words: readonly string[],
  previous: Query | undefined,
): Query | undefined {
  const said = words.join(' ');
  const text = bare(words).join(' ');
  if (HELP.has(text)) return { op: 'help' };
  if (SOURCE.has(text)) return { op: 'source' };
  return (
    defineQuery(text, previous) ??
    (said === text ? undefined : defineQuery(said, previous)) ??
    nextTerm(words, previous)
  );
}

/** "and not upheld?" after a meaning asks for another meaning. */
function nextTerm(words: readonly string[], previous: Query | undefined): Query | undefined {
  if (previous?.op !== 'define') return undefined;
  const said = words.join(' ');
  const lead = NEXT.find((opening) => said.startsWith(`${opening} `));
  const term =
    lead === undefined ? undefined : TERMS.get(withoutArticles(said.slice(lead.length + 1)));
  return term === undefined ? undefined : { op: 'define', term };
}

const NEXT = ['and what about', 'and how about', 'what about', 'how about', 'and for', 'and'];

function defineQuery(text: string, previous: Query | undefined): Query | undefined {
  const patterns = [...(PATTERNS.get(firstWord(text)) ?? []), ...(PATTERNS.get('') ?? [])];
  for (const pattern of patterns) {
    const said = termIn(text, pattern);
    const term = said === undefined ? undefined : termOf(said, previous);
    if (term !== undefined) return { op: 'define', term };
  }
  return undefined;
}

function termIn(text: string, { before, after }: TermPattern): string | undefined {
  const holds = text.length > before.length + after.length;
  if (!holds || !text.startsWith(before) || !text.endsWith(after)) return undefined;
  return text.slice(before.length, text.length - after.length);
}

function termOf(said: string, previous: Query | undefined): string | undefined {
  const known = TERMS.get(withoutArticles(said));
  if (known !== undefined) return known;
  const pronoun = ['that', 'it', 'this'].includes(said);
  const metric =
    pronoun && previous !== undefined && 'metric' in previous ? previous.metric : undefined;
  return metric === undefined || metric === 'overview' || !(metric in METRIC_NOUNS)
    ? undefined
    : metric;
}

function withoutArticles(said: string): string {
  const words = said.split(' ');
  while (words.length > 1 && TERM_ARTICLES.includes(words[0] ?? '')) words.shift();
  return words.join(' ');
}
