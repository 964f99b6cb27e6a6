import type { Frame } from './frame';

/** "what were the complaints about": asks for what stands in the cases, which is not held. */
export function endsOpen({ spans, cues }: Frame): boolean {
  // "which service are most complaints about": about one of the services.
  if (cues.has('which-service')) return false;
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

/** "which councils do we compare with?" */
export function asksForNames({ cues }: Frame): boolean {
  // "who has a higher rate than us" wants the names of those who do.
  const beyond = (cues.has('which') || cues.has('who')) && cues.has('than');
  return beyond || (cues.has('which') && cues.has('councils'));
}

/** "greater Luton", "more Luton complaints": no one is set against Luton. */
export function isBareComparative(frame: Frame): boolean {
  if ((['compare', 'than', 'against'] as const).some((cue) => frame.cues.has(cue))) return false;
  return frame.spans.some(
    ({ meaning }, at) =>
      meaning.kind === 'cue' &&
      meaning.cue === 'comparative' &&
      frame.spans[at + 1]?.meaning.kind === 'authority',
  );
}

const SETTING: readonly string[] = ['with', 'than', 'vs', 'versus', 'v', 'against'];

/** "compared with last year's": a year that something is set against. */
export function setsYear({ spans }: Frame): boolean {
  const year = spans.findIndex(({ meaning }) => meaning.kind === 'year');
  return SETTING.includes(spans[year - 1]?.text ?? '');
}

/** "where do we stand compared with similar authorities": beside one who is named, not in an order. */
export function standsAgainst({ cues, spans, who }: Frame): boolean {
  const stands = spans.some(({ text }) => STANDS.test(text));
  const others = who.filter((subject) => subject !== 'me');
  return stands && cues.has('compare') && !cues.has('rank') && others.length > 0;
}

const STANDS = /^where (?:do |did )?we (?:stand|sit)$/;

/** "did it improve on last year?" */
export function changesOn({ spans }: Frame): boolean {
  return spans.some(
    ({ meaning }, at) =>
      meaning.kind === 'cue' &&
      meaning.cue === 'change' &&
      ['on', 'from'].includes(spans[at + 1]?.text ?? '') &&
      spans[at + 2]?.meaning.kind === 'year',
  );
}
