import type { Frame } from './frame';

const SECOND_STARTS: readonly string[] = [
  'what',
  'how',
  'which',
  'where',
  'who',
  'why',
  'when',
  'list',
  'show',
  'compare',
  'rank',
  'plot',
  'chart',
  'graph',
];

/** "what is our rate and where do we rank": two questions in one. */
export function asksTwice({ spans }: Frame): boolean {
  return spans.some(({ meaning }, at) => {
    if (meaning.kind !== 'link') return false;
    const before = spans
      .slice(0, at)
      .some((span) => span.meaning.kind === 'measure' || span.meaning.kind === 'filter');
    const next = spans.slice(at + 1).find((span) => span.meaning.kind !== 'link');
    return before && SECOND_STARTS.includes(next?.text.split(' ')[0] ?? '');
  });
}
