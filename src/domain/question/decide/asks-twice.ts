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
    if (isForm(rest)) return false;
    const second = SECOND_STARTS.includes(rest[0]?.text.split(' ')[0] ?? '');
    return before && second && !isHowMany(rest);
  });
}

/** "complaints upheld over the last four years, graph please": the form of the answer, not another question. */
function isForm(rest: Frame['spans']): boolean {
  const drawn = rest.filter(({ meaning }) => meaning.kind === 'cue' && meaning.cue === 'trend');
  const spare = rest.filter(({ meaning }) => meaning.kind === 'filler');
  return drawn.length > 0 && drawn.length + spare.length === rest.length;
}

/** "decisions made about us, how many?" */
function isHowMany([first, ...rest]: Frame['spans']): boolean {
  return first?.text === 'how many' && rest.every(({ meaning }) => meaning.kind === 'filler');
}
