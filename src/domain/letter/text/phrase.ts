import { once } from '../../shared/once';
import { DIGITS, NUMBER_WORDS } from './numbers';

/**
 * Nothing touches a number from the left but a bracket, a quotation mark or a colon: otherwise it may be the tail of
 * another number, of a year (`2019-20`), of a decimal, of a look-alike (`l8`) or of digits that are lost.
 */
const FREE = '(?<![^\\s("\':;])(?<!\\d )';

/** Between a number and its words: they may touch, or stand on two lines. */
const TOUCH = '[ \\n]?';

/** Between two words: as above, and the number of a page may stand alone between them. */
const GAP = '(?:\\n\\d{1,3}\\n|[ \\n]?)';

const TOKENS: Readonly<Record<string, string>> = {
  '{pct}': `${FREE}(?<n>${DIGITS}|\\b${NUMBER_WORDS})${TOUCH}(?:%|per${TOUCH}cent)`,
  '{n}': `${FREE}(?<n>${DIGITS}|\\b${NUMBER_WORDS})`,
  '{m}': `${FREE}(?<m>${DIGITS}|\\b${NUMBER_WORDS})`,
  '{dec}': `${FREE}(?<n>\\d{1,3}(?:\\.\\d)?|\\b${NUMBER_WORDS})${TOUCH}%?`,
};

/**
 * A pattern for a sentence of the Ombudsman that survives line breaks, glued words and page numbers.
 * In the template a space may be any gap, `_` is a gap that no page number may fill, and `{n}`, `{m}`, `{pct}`,
 * `{dec}` are numbers (captured as `n`, `m`); the rest is a regular expression. For `findPhrase` alone.
 */
export function phrase(template: string): RegExp {
  const source = template
    .split(/(\{[a-z]+\}|\(\?<?[!=][^)]*\)|\[[^\]]*\]| |_)/)
    .map((part) => (part === ' ' ? GAP : part === '_' ? TOUCH : (TOKENS[part] ?? part)))
    .join('');
  return new RegExp(source, NUMBER_FIRST.test(template) ? 'giy' : 'gi');
}

/** A template that begins with a number, but for what must or must not stand before it. */
const NUMBER_FIRST = /^(?:\(\?<[!=][^)]*\))*\{(?:n|pct|dec)\}/;

/** Wherever such a template can begin. */
const NUMBER_STARTS = new RegExp(`${FREE}(?=\\d|\\b${NUMBER_WORDS})`, 'gi');

const numberStarts = once(({ text }: { readonly text: string }) =>
  [...text.matchAll(NUMBER_STARTS)].map(({ index }) => index),
);

/**
 * Every place of a phrase in a text, as `matchAll` finds them. A phrase that begins with a number is looked for where
 * numbers begin, and nowhere else.
 */
export function findPhrase(
  running: { readonly text: string },
  pattern: RegExp,
): readonly RegExpExecArray[] {
  if (!pattern.sticky) return [...running.text.matchAll(pattern)];
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const start of numberStarts(running)) {
    if (start < end) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(running.text);
    if (!match) continue;
    found.push(match);
    end = start + match[0].length;
  }
  return found;
}
