import type { TextLine } from '../domain/letter/letter-text';

/** Numbers the lines of a plain text, from 1 over the whole file. */
export function textLines(text: string): readonly TextLine[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => ({ page: 1, line: index + 1, text: line }));
}
