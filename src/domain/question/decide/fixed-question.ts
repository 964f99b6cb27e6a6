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

const OPENINGS = new Set([...POLITE_OPENINGS, 'and', 'but']);
const CLOSINGS: ReadonlySet<string> = new Set([...POLITE_CLOSINGS, ...IN_CONTEXT]);
const CLOSINGS_OF_MEANINGS: ReadonlySet<string> = new Set([...CLOSINGS, ...MEANING_CLOSINGS]);
const LONGEST_COURTESY = 8;

/** The words of a question without the courtesies at both ends. */
function bare(words: readonly string[], closings: ReadonlySet<string>): readonly string[] {
  for (let length = Math.min(LONGEST_COURTESY, words.length - 1); length > 0; length -= 1) {
    const opening = words.slice(0, length).join(' ');
    if (OPENINGS.has(opening) || (closings === CLOSINGS_OF_MEANINGS && closings.has(opening)))
      return bare(words.slice(length), closings);
    if (closings.has(words.slice(-length).join(' ')))
      return bare(words.slice(0, -length), closings);
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
  const text = bare(words, CLOSINGS).join(' ');
  if (HELP.has(text)) return { op: 'help' };
  if (SOURCE.has(text)) return { op: 'source' };
  return (
    defineQuery(text, previous) ??
    defineQuery(bare(words, CLOSINGS_OF_MEANINGS).join(' '), previous) ??
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

/** The meaning that is asked for: a term with words of asking around it. */
function defineQuery(text: string, previous: Query | undefined): Query | undefined {
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
