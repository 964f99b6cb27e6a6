import type { Query } from '../query';
import { METRIC_NOUNS } from '../vocabulary/measures';
import { POLITE_CLOSINGS, POLITE_OPENINGS } from '../vocabulary/politeness';
import {
  DEFINE_PATTERNS,
  HELP_PHRASES,
  MEANING_CLOSINGS,
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

const OPENINGS = ['and', 'but', ...POLITE_OPENINGS];
const CLOSINGS = [...POLITE_CLOSINGS, ...IN_CONTEXT];
const CLOSINGS_OF_MEANINGS = [...CLOSINGS, ...MEANING_CLOSINGS];
const LONGEST_COURTESY = 8;

/** What may be left off at either end of a question. */
interface Courtesies {
  readonly openings: ReadonlySet<string>;
  /** By the word that they begin with: how many words the longest of them has. */
  readonly opening: ReadonlyMap<string, number>;
  readonly closings: ReadonlySet<string>;
  /** By the word that they end with: the same. */
  readonly closing: ReadonlyMap<string, number>;
}

function courtesies(openings: readonly string[], closings: readonly string[]): Courtesies {
  return {
    openings: new Set(openings),
    opening: longestBy(openings, firstWord),
    closings: new Set(closings),
    closing: longestBy(closings, lastWord),
  };
}

function longestBy(
  phrases: readonly string[],
  wordOf: (phrase: string) => string,
): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const word = wordOf(phrase);
    const before = longest.get(word) ?? 0;
    // There are tens of thousands of them, and few words that they begin with.
    if (before < LONGEST_COURTESY)
      longest.set(word, Math.min(LONGEST_COURTESY, Math.max(before, phrase.split(' ').length)));
  }
  return longest;
}

function firstWord(phrase: string): string {
  return phrase.slice(0, `${phrase} `.indexOf(' '));
}

function lastWord(phrase: string): string {
  return phrase.slice(phrase.lastIndexOf(' ') + 1);
}

const AROUND_QUESTIONS = courtesies(OPENINGS, CLOSINGS);
const AROUND_MEANINGS = courtesies([...OPENINGS, ...CLOSINGS_OF_MEANINGS], CLOSINGS_OF_MEANINGS);

/** The words of a question without the courtesies at both ends. */
function bare(words: readonly string[], around: Courtesies): readonly string[] {
  const opens = around.opening.get(words[0] ?? '') ?? 0;
  const closes = around.closing.get(words.at(-1) ?? '') ?? 0;
  const longest = Math.min(Math.max(opens, closes), words.length - 1);
  for (let length = longest; length > 0; length -= 1) {
    if (length <= opens && around.openings.has(words.slice(0, length).join(' ')))
      return bare(words.slice(length), around);
    if (length <= closes && around.closings.has(words.slice(-length).join(' ')))
      return bare(words.slice(0, -length), around);
  }
  return words;
}

const PRONOUNS: readonly string[] = ['that', 'it', 'this'];
const HELP = new Set(HELP_PHRASES);
const SOURCE = new Set(SOURCE_PHRASES);
const TERMS: ReadonlyMap<string, string> = new Map(
  Object.entries(TERM_PHRASES).flatMap(([term, phrases]) =>
    phrases.map((phrase): [string, string] => [phrase, term]),
  ),
);

/** The ways to ask for a meaning, as they are written in the table. */
const PATTERNS: ReadonlySet<string> = new Set(DEFINE_PATTERNS);

/** The names of the terms, the longest first, and the words that stand for the term of the answer before. */
const NAMES: readonly string[] = [...TERMS.keys(), ...PRONOUNS].toSorted(
  (one, other) => other.length - one.length,
);

/** A question whose words are fixed as a whole: for help, for a meaning, for the source of the answer before. */
export function fixedQuestion(
  words: readonly string[],
  previous: Query | undefined,
): Query | undefined {
  const said = words.join(' ');
  const text = bare(words, AROUND_QUESTIONS).join(' ');
  if (HELP.has(text)) return { op: 'help' };
  if (SOURCE.has(text)) return { op: 'source' };
  const tries = new Set([text, bare(words, AROUND_MEANINGS).join(' '), said]);
  for (const words of tries) {
    const query = defineQuery(words, previous);
    if (query !== undefined) return query;
  }
  return nextTerm(words, previous);
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

/** Longer than any of those words around any of those names, and some articles. */
const LONGEST_ASKED =
  Math.max(...DEFINE_PATTERNS.map(({ length }) => length)) + (NAMES[0]?.length ?? 0) + 40;

/** What a question for a meaning ends with: a term, or what is asked about it. */
const LAST_WORDS: ReadonlySet<string> = new Set([...NAMES, ...DEFINE_PATTERNS].map(lastWord));

/** The meaning that is asked for: a term with words of asking around it. */
function defineQuery(text: string, previous: Query | undefined): Query | undefined {
  if (text.length > LONGEST_ASKED || !LAST_WORDS.has(lastWord(text))) return undefined;
  for (const name of NAMES) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const before = text.slice(0, at);
      const after = text.slice(at + name.length);
      if (!asksAround(before, after)) continue;
      const term = termOf(name, previous);
      if (term !== undefined) return { op: 'define', term };
    }
  }
  return undefined;
}

/** Whether these words around a term ask for its meaning, whatever its articles. */
function asksAround(before: string, after: string): boolean {
  if (!/(?:^| )$/.test(before) || !/^(?:$| )/.test(after)) return false;
  for (let words = before; ; ) {
    if (PATTERNS.has(`${words}_${after}`)) return true;
    const last = words.trimEnd().split(' ').at(-1) ?? '';
    if (last === '' || !TERM_ARTICLES.includes(last)) return false;
    words = words.trimEnd().slice(0, -last.length);
  }
}

function termOf(said: string, previous: Query | undefined): string | undefined {
  const known = TERMS.get(withoutArticles(said));
  if (known !== undefined) return known;
  const pronoun = PRONOUNS.includes(said);
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
