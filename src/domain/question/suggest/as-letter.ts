import type { Span } from '../recognise/span';
import type { Meaning } from '../vocabulary/meaning';

/** "what did Luton's letter say?": its figures, or the letter itself. */
export function asLetter(spans: readonly Span[]): readonly (readonly Span[])[] {
  const letter = spans.some(({ meaning }) => meaning.kind === 'cue' && meaning.cue === 'letter');
  if (!letter || spans.some(({ meaning }) => meaning.kind === 'measure')) return [];
  const about = spans.filter(({ meaning }) => ABOUT.includes(meaning.kind));
  return [
    [...about, { text: 'summary', meaning: { kind: 'measure', atom: 'overview' } }],
    [
      { text: 'show me', meaning: { kind: 'cue', cue: 'show' } },
      ...(about.length === 0 ? [OURS] : about),
      { text: 'letter', meaning: { kind: 'cue', cue: 'letter' } },
    ],
  ];
}

/** "the housing figures": which of the figures that a service has. */
export function asFigures(spans: readonly Span[]): readonly (readonly Span[])[] {
  const figures = spans.findIndex(
    ({ meaning }) => meaning.kind === 'measure' && meaning.atom === 'overview',
  );
  if (figures < 0 || !spans.some(({ meaning }) => meaning.kind === 'service')) return [];
  return (['received', 'upheld'] as const).map((atom) =>
    spans.with(figures, { text: atom, meaning: { kind: 'measure', atom } }),
  );
}

const OURS: Span = { text: 'our', meaning: { kind: 'me' } };
const ABOUT: readonly Meaning['kind'][] = ['me', 'authority', 'year', 'ask'];
