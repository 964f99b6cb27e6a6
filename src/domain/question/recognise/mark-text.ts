import { NUMBER_WORDS } from '../vocabulary/cues';
import type { Meaning } from '../vocabulary/meaning';

/** A text in which every year, period and window stands as `#0#`, `#1#`, ... with its meaning at that place of the list. */
export interface MarkedText {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** The words that each mark stands for. */
  readonly said: readonly string[];
}

type Groups = readonly (string | undefined)[];

/** What a pattern of words means. */
export interface MarkRule {
  readonly pattern: RegExp;
  /** Undefined leaves the words as they stand. */
  readonly read: (groups: Groups) => Meaning | undefined;
}

/** Marks whatever the rules find, in the order of the rules. */
export function mark(start: MarkedText, rules: readonly MarkRule[]): MarkedText {
  const meanings = [...start.meanings];
  const said = [...start.said];
  let text = start.text;
  for (const { pattern, read } of rules) {
    text = text.replace(pattern, (...found: unknown[]) => {
      const words = String(found[0]);
      const groups = found
        .slice(1)
        .filter((part) => typeof part === 'string' || part === undefined);
      const meaning = read(groups);
      if (meaning === undefined) return words;
      meanings.push(meaning);
      said.push(words.trim());
      return ` #${String(meanings.length - 1)}# `;
    });
  }
  return { text, meanings, said };
}

/** A rule's pattern: whole words only, never inside a mark. */
export function rule(source: string): RegExp {
  return new RegExp(`(?<![\\w#/.-])(?:${source})(?![\\w#]|[/.-]\\d)`, 'g');
}

/** A small number in digits or in words; undefined for anything else. */
export function readCount(text: string | undefined): number | undefined {
  if (text === 'couple of') return 2;
  const word = NUMBER_WORDS.indexOf(text ?? '');
  const value = word >= 0 ? word : Number(text);
  return Number.isInteger(value) ? value : undefined;
}
