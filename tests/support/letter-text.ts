import type { LetterText } from '../../src/domain/letter/letter-text';

/** A plain text as it is after reading. */
export function letterText(text: string, name = 'letter.txt'): LetterText {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ page: 1, line: index + 1, text: line }));
  return { name, sha256: '0'.repeat(64), lines };
}
