import type { Frame } from './frame';

/** "what were the complaints about": asks for what stands in the cases, which is not held. */
export function endsOpen({ spans }: Frame): boolean {
  const last = spans.findLast(
    ({ meaning, text }) => meaning.kind !== 'link' && !isTime(meaning.kind) && text !== 'in',
  );
  return last?.text === 'about';
}

/**
 * Whether several councils are named as equals: joined by a link or set against each other. "complaints from Luton about
 * Coventry" names two, but compares nothing.
 */
export function setsSideBySide({ spans, cues }: Frame): boolean {
  const comparing = (
    ['compare', 'than', 'comparative', 'against', 'rank', 'position'] as const
  ).some((cue) => cues.has(cue));
  if (comparing) return true;
  const subjects = spans.flatMap(({ meaning }, at) =>
    ['me', 'authority', 'group'].includes(meaning.kind) ? [at] : [],
  );
  return subjects.every((at, index) => {
    const before = subjects[index - 1];
    if (before === undefined) return true;
    const between = spans.slice(before + 1, at);
    return (
      spans[before]?.meaning.kind === 'group' ||
      spans[at]?.meaning.kind === 'group' ||
      isSame(spans, before, at) ||
      between.some(({ meaning }) => meaning.kind === 'link')
    );
  });
}

/** "how many of our complaints were upheld against us" names one council twice. */
function isSame(spans: Frame['spans'], one: number, other: number): boolean {
  return JSON.stringify(spans[one]?.meaning) === JSON.stringify(spans[other]?.meaning);
}

function isTime(kind: string): boolean {
  return kind === 'year' || kind === 'span' || kind === 'relative';
}
