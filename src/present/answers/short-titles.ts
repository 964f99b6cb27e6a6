import { capital } from '../written';

/** More characters are cut off on a telephone, without a word. */
const LONGEST = 44;

/**
 * Titles for buttons that ask whole questions: where they are too long for a button and differ in a few words only, those
 * words: `Newcastle City Council` and `Newcastle-under-Lyme Borough Council`. Else the questions as they are.
 */
export function shortTitles(questions: readonly string[]): readonly string[] {
  if (questions.length < 2 || questions.every((one) => one.length <= LONGEST)) return questions;
  const words = questions.map((one) => one.split(' '));
  const before = alike(words);
  const after = alike(words.map((one) => one.slice(before).reverse()));
  const short = words.map((one) => {
    const own = one.slice(before, one.length - after).join(' ');
    return capital(own.replace(/[.?,]+$/, ''));
  });
  const tell = short.every((one) => one.length <= LONGEST && /[\p{L}\p{N}]/u.test(one));
  return tell ? short : questions;
}

/** Whether a title is cut off on a telephone, so that its question has to stand above it. */
export function isCutOff(title: string): boolean {
  return title.length > LONGEST;
}

/** How many first words all have in common, but for those that are part of a name. */
function alike(lists: readonly (readonly string[])[]): number {
  const [first = [], ...others] = lists;
  const end = first.findIndex((word, index) => others.some((one) => one[index] !== word));
  const common = first.slice(0, end === -1 ? first.length : end);
  return common.findLastIndex((word) => !/^\p{Lu}/u.test(word)) + 1;
}
