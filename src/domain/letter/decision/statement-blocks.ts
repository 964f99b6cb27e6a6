import { ACTION_VERB } from './action-verbs';
import type { RunningText } from '../text/running-text';
import { isHeading } from './headings';
import { inlineItems } from './inline-items';
import { findMark, type Mark } from './list-marks';
import type { Block } from './block';

/** Divides a running text into its paragraphs and items, items that stand inside a sentence included. */
export function statementBlocks(running: RunningText): readonly Block[] {
  const { text, starts } = running;
  const blocks: { mark: Mark | null; at: number; end: number; apart: boolean }[] = [];
  const unwrapped = running.lines.some((line) => line.text.length > UNWRAPPED);
  let letter = '';
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? text.length;
    const raw = text.slice(start, end);
    const apart = unwrapped || text.slice(Math.max(0, start - 2), start) === '\n\n';
    const last = blocks.at(-1);
    const before = text.slice(Math.max(last?.at ?? start, start - 300), start);
    const found = findMark(raw, { indent: indentOf(running, index), letter, before });
    letter = found?.mark.style === 'letter' ? found.mark.label : letter;
    if (last === undefined || found !== undefined || !continues(before, raw, apart)) {
      const { mark, length } = found ?? { mark: null, length: 0 };
      blocks.push({ mark, at: start + length, end, apart });
    } else last.end = end;
  }
  return blocks.flatMap(({ mark, at, end, apart }) =>
    inlineItems({ mark, at, apart, text: text.slice(at, end).replace(/\n/g, ' ') }),
  );
}

function indentOf(running: RunningText, index: number): number {
  return Math.max(0, running.lines[index]?.text.search(/\S/) ?? 0);
}

/** Whether an unmarked line goes on with the sentence before it. */
function continues(before: string, next: string, apart: boolean): boolean {
  const end = before.trimEnd();
  if (/^(?:and|or)(?:\s*$|\s+\(?[a-z]{1,4}\))/.test(next)) return true;
  if (/(?:[;:]|[;,]\s*(?:and|or))$/.test(end)) return false;
  if (/[.!?]['")]{0,2}$/.test(end)) return /^[a-z]/.test(next) && !apart;
  if (isHeading(end) || isHeading(next.trim())) return false;
  if (STARTS_PARAGRAPH.test(next) && !JOINS.test(end)) return false;
  if (!apart) return true;
  if (JOINS.test(end)) return true;
  return /^[a-z£(]/.test(next) && !STARTS_ACTION.test(next);
}

const JOINS =
  /(?:,|\b(?:the|a|of|to|and|for|with|its|by|in|on|that|Mr|Mrs|Ms|Miss|my|our|one|two|three|four|six))$/;
/** Words with which no wrapped line begins: the item before them has lost its full stop. */
const STARTS_PARAGRAPH =
  /^(?:Within|No later than|By \d|The (?:Council|Authority|Organisation|organisation) (?:will|should|must|has agreed|also))\b/;
const STARTS_ACTION = new RegExp(`^${ACTION_VERB}`, 'i');

/** Lines so long were not wrapped: there each line is a paragraph. */
const UNWRAPPED = 130;
