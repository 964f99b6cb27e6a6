/**
 * The school grade of the Flesch-Kincaid formula (US grades; a grade and five years make a reading age): 0.39 words a
 * sentence + 11.8 syllables a word - 15.59. A number is a word of a syllable.
 */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?:](?:\s|$)/).filter((one) => /\w/.test(one));
  const words = wordsIn(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** The age at which a text is read with ease, by the same formula. */
export function readingAge(text: string): number {
  return readingGrade(text) + 5;
}

/** The words of a text; `2019-20` and `£3,649.18` are one each. */
export function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^l]e)$/, (end) => end.charAt(0));
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}
