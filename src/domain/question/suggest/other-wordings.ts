import type { Query } from '../query';
import type { Span } from '../recognise/span';
import { asFigures, asLetter } from './as-letter';
import { knownWords } from './shorter-wordings';
import type { Wording } from './shorter-wordings';

/** The same words as a question of another shape: for the number, the comparison, the first of an order. */
export function otherWordings(spans: Wording, previous: Query | undefined): readonly Wording[] {
  const known = knownWords(spans);
  return [
    asRateRank(known),
    asNumber(known),
    ...bothEnds(known, previous),
    asWhich(known),
    asComparison(known),
    ...asLetter(known),
    ...asFigures(known),
  ].filter((wording) => wording.length > 0);
}

/** "how mny remedies are overdue": what is asked how, with the word in the way gone, is most likely how many. */
function asNumber(spans: Wording): Wording {
  const how = spans.findIndex(({ meaning }) => meaning.kind === 'cue' && meaning.cue === 'how');
  if (how < 0) return [];
  return spans.with(how, { text: 'how many', meaning: { kind: 'cue', cue: 'count' } });
}

/** "us with Sandwell on compliance": two who are named together can be compared. */
function asComparison(spans: Wording): Wording {
  const named = spans.filter(({ meaning }) => ['me', 'authority', 'group'].includes(meaning.kind));
  if (named.length < 2 || spans.some(isComparing)) return [];
  return [{ text: 'compare', meaning: { kind: 'cue', cue: 'compare' } }, ...spans];
}

function isComparing({ meaning }: Span): boolean {
  return meaning.kind === 'cue' && meaning.cue === 'compare';
}

/** "where do we rank in the WMCA?": by the uphold rate, which the Ombudsman puts first. */
function asRateRank(spans: Wording): Wording {
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

/** "and for the uphold rate?" after a top three: either end may be meant. */
function bothEnds(spans: Wording, previous: Query | undefined): readonly Wording[] {
  if (previous?.op !== 'rank' || previous.dir === undefined) return [];
  return (['highest', 'lowest'] as const).map((text) => [
    ...spans,
    { text, meaning: { kind: 'extreme', extreme: text === 'highest' ? 'high' : 'low' } },
  ]);
}

/** A question for the first of an order, where it was not clear how many places were wanted. */
function asWhich(spans: Wording): Wording {
  if (!spans.some(({ meaning }) => meaning.kind === 'extreme')) return [];
  const which: Span = { text: 'which', meaning: { kind: 'cue', cue: 'which' } };
  const one: Span = { text: 'council', meaning: { kind: 'cue', cue: 'council' } };
  const asked = ['which', 'councils', 'council'];
  const rest = spans.filter(
    ({ meaning }) => meaning.kind !== 'cue' || !asked.includes(meaning.cue),
  );
  return [which, one, ...rest.map((span) => ({ ...span, text: span.text.replace(/s$/, '') }))];
}
