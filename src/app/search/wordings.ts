import { AUTHORITIES } from '../../domain/facts/authorities/authorities';

/** Measures as people shorten them in a search box, and their whole names. */
const SHORTENED: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bup(?:h|ho|hol|hold|held)?\b(?! rate| decision| per)/i, 'uphold rate'],
  [/\bcompl(?:y|i|ia|ian|ianc|iance)?\b(?! rate| outcome)/i, 'compliance rate'],
  [/\bsatis(?:f\w*)?\b(?! remed| rate)/i, 'satisfactory remedy rate'],
  [/\blate(?:ness)?\b(?! remed)/i, 'late remedies'],
];

/** Nobody means a council by fewer letters. */
const FEWEST_LETTERS = 3;

const MOST_NAMES = 4;

/**
 * The ways to read what stands in a search box, in the order to try them: with a shortened measure in full, as it stands,
 * and without a measure as all statistics; then the same with the word at its end completed to the councils that begin so.
 */
export function wordings(text: string): readonly [string, ...string[]] {
  const [first, ...more] = forms(text);
  return [first, ...more, ...completed(text).flatMap((name) => forms(name))];
}

function forms(text: string): readonly [string, ...string[]] {
  const inFull = SHORTENED.reduce((words, [pattern, name]) => words.replace(pattern, name), text);
  return inFull === text ? [text, `overview ${text}`] : [inFull, text];
}

/** The text with its end, which may be half a name, made into whole ones. */
function completed(text: string): readonly string[] {
  const words = text.toLowerCase().split(/\s+/);
  for (let from = 0; from < words.length; from += 1) {
    const beginning = words.slice(from).join(' ');
    if (beginning.length < FEWEST_LETTERS) continue;
    const names = AUTHORITIES.filter(
      ({ shortName, to }) => to === undefined && shortName.toLowerCase().startsWith(beginning),
    );
    const before = words.slice(0, from);
    if (names.length > 0)
      return names.slice(0, MOST_NAMES).map(({ shortName }) => [...before, shortName].join(' '));
  }
  return [];
}
