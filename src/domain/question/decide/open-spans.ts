import { authorityById } from '../../facts/authorities/authorities';
import { periodStarting, isPeriodLabel, startYearOf } from '../../facts/period';
import type { Span } from '../recognise/span';
import type { Cue, Meaning, MeasureAtom } from '../vocabulary/meaning';
import { saysLetter, settledBy } from './settle-word';

/** The spans of a question with those that only the whole sentence leaves open turned into questions back. */
export function openSpans(spans: readonly Span[]): readonly Span[] {
  const kinds = spans.map(({ meaning }) => meaning.kind);
  const years = spans.flatMap(({ meaning }) =>
    meaning.kind === 'year' && isPeriodLabel(meaning.year) ? [meaning.year] : [],
  );
  const compared = kinds.includes('group') || kinds.includes('ask') || responds(spans);
  return spans.map((span, at) => {
    const settled = settledBy(spans, at);
    if (settled !== undefined) return { ...span, meaning: settled };
    if (isAverage(span) && !compared) return { ...span, meaning: WHOSE_AVERAGE };
    if (isLateState(span) && saysLetter(spans)) return { ...span, meaning: LATE_BY_LETTER };
    if (isAtom(span, 'late') && isNowLate(spans)) return { ...span, meaning: NOW_LATE };
    if (isAtom(span, 'late') && lateMayBeState(spans)) return { ...span, meaning: LATE };
    return span.meaning.kind === 'authority' ? openName(span, span.meaning.ids, years[0]) : span;
  });
}

/** "completed late, according to the letter": late by the letter, not by the state of our remedies. */
const LATE_BY_LETTER: Meaning = { kind: 'measure', atom: 'late' };

function isLateState({ meaning }: Span): boolean {
  return meaning.kind === 'filter' && meaning.filter.status === 'late';
}

/** "the average" without whose. */
const WHOSE_AVERAGE: Meaning = {
  kind: 'ask',
  options: [
    { kind: 'group', group: 'similar' },
    { kind: 'group', group: 'england' },
  ],
};

function isAverage({ meaning }: Span): boolean {
  return meaning.kind === 'cue' && meaning.cue === 'average';
}

/** Late by the state of our remedies, or late by the letter. */
const LATE: Meaning = {
  kind: 'ask',
  options: [
    { kind: 'filter', filter: { status: 'late' } },
    { kind: 'measure', atom: 'late' },
  ],
};

/** Late now: past the date, or done after it. */
const NOW_LATE: Meaning = {
  kind: 'ask',
  options: [
    { kind: 'filter', filter: { status: 'overdue' } },
    { kind: 'filter', filter: { status: 'late' } },
  ],
};

function isNowLate(spans: readonly Span[]): boolean {
  const late = spans.findIndex((span) => isAtom(span, 'late'));
  return ['are', 'is', 'currently'].includes(spans[late - 1]?.text ?? '');
}

/** "our late remedies": neither a letter nor another council is named, nor anything else that only a letter tells. */
function lateMayBeState(spans: readonly Span[]): boolean {
  const content = spans.filter(({ meaning }) => meaning.kind !== 'filler');
  const late = content.findIndex((span) => isAtom(span, 'late'));
  const next = content[late + 1];
  if (next === undefined || !(isAtom(next, 'remedy') || isAtom(next, 'recommendation')))
    return false;
  return content.every(
    ({ meaning }) =>
      !['authority', 'group', 'extreme', 'span'].includes(meaning.kind) &&
      !(meaning.kind === 'cue' && LETTER_CUES.includes(meaning.cue)),
  );
}

const LETTER_CUES: readonly Cue[] = [
  'letter',
  'compare',
  'than',
  'comparative',
  'trend',
  'change',
  'explain',
  'rank',
  'position',
  'which-year',
  'by-year',
];

function isAtom({ meaning }: Span, atom: MeasureAtom): boolean {
  return meaning.kind === 'measure' && meaning.atom === atom;
}

function responds(spans: readonly Span[]): boolean {
  return spans.some((span) => isAtom(span, 'respond'));
}

/** A name of an old county and of the council that took its place: before the change either may be meant. */
function openName(span: Span, ids: readonly string[], year: string | undefined): Span {
  const [first] = ids;
  if (ids.length < 2 || first === undefined || year === undefined) return span;
  const from = authorityById(first)?.from;
  if (from === undefined || periodStarting(startYearOf(year)).end >= from) return span;
  const options = ids.map((id): Meaning => ({ kind: 'authority', ids: [id], wordLike: false }));
  return { ...span, meaning: { kind: 'ask', options } };
}
