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
    const rest = spans.slice(at + 1).filter((span) => span.meaning.kind !== 'link');
    const second = SECOND_STARTS.includes(rest[0]?.text.split(' ')[0] ?? '');
    return before && second && !isHowMany(rest);
  });
}

/** "decisions made about us, how many?" */
function isHowMany([first, ...rest]: Frame['spans']): boolean {
  return first?.text === 'how many' && rest.every(({ meaning }) => meaning.kind === 'filler');
}
