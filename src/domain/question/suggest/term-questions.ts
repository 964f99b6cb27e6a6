import type { Query } from '../query';
import { TERM_PHRASES } from '../vocabulary/terms';

/** The meanings that may be asked for, each with how plainly. */
export interface TermQuestion {
  readonly query: Query;
  /** As `keptWords` weighs: more than any figure where a word of defining was said. */
  readonly weight: number;
}

/** Words that ask for a meaning; those of `FAINT` as often ask for something else. */
const DEFINING =
  /\b(?:mean|means|meant|meaning|meanings|define|defined|defines|definition|definitions|glossary|jargon|term|terminology|stand for|stands for|counts? as|classed as|plain english|lay(?:man|person)s?|understood by|refers? to|explanation of)\b/;
const FAINT = /\b(?:what|explain|understand|is|describe)\b/;

const OPENING = /^(?:what|explain|describe)\b/;
const OURS = /\b(?:our|we|us)\b/;

const PLAIN = 30;
const FAIR = 5;
const LIKELY = 8;
const UNLIKELY = 1;

/** No figure is held of these: who says them can only want to know what they are. */
const WORDS_ALONE: ReadonlySet<string> = new Set([
  ...['maladministration', 'injustice', 'premature', 'decision_statement', 'draft_decision'],
  ...['service_improvement', 'complaint_handling_code', 'satisfactory_remedy'],
]);

const PHRASES: readonly (readonly [padded: string, term: string])[] = Object.entries(TERM_PHRASES)
  .flatMap(([term, phrases]) => phrases.map((phrase): [string, string] => [` ${phrase} `, term]))
  .toSorted(([one], [other]) => other.length - one.length);

/** What any of these words mean, the longest names first. */
export function termQuestions(text: string, previous: Query | undefined): readonly TermQuestion[] {
  const defining = DEFINING.test(text);
  const found = termsIn(text, defining);
  if (found.length === 0) return defining ? ofBefore(previous) : [];
  return found.map((term) => ({
    query: { op: 'define', term },
    weight: defining ? PLAIN : weightOf(term, text),
  }));
}

function weightOf(term: string, text: string): number {
  if (!WORDS_ALONE.has(term)) return OPENING.test(text) && !OURS.test(text) ? FAIR : UNLIKELY;
  return FAINT.test(text) || text.split(' ').length < 4 ? LIKELY : UNLIKELY;
}

function termsIn(text: string, defining: boolean): readonly string[] {
  let left = ` ${text} `;
  const terms: string[] = [];
  for (const [phrase, term] of PHRASES) {
    if (!left.includes(phrase)) continue;
    left = left.replace(phrase, ' | ');
    terms.push(term);
  }
  // "what does the Ombudsman mean by injustice": who says it is not what is asked.
  const others = terms.filter((term) => term !== 'lgsco');
  return others.length > 0 || !defining ? others : terms;
}

/** "what does that mean?" */
function ofBefore(previous: Query | undefined): readonly TermQuestion[] {
  const metric = previous !== undefined && 'metric' in previous ? previous.metric : undefined;
  if (metric === undefined || metric === 'overview') return [];
  return [{ query: { op: 'define', term: metric }, weight: LIKELY }];
}
