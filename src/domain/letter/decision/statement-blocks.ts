import { ACTION_VERB } from './action-verbs';
import type { RunningText } from '../text/running-text';

export type MarkStyle = 'bullet' | 'sub-bullet' | 'number' | 'letter' | 'roman';

/** What stands before an item of a list, or before a numbered paragraph. */
export interface Mark {
  readonly style: MarkStyle;
  /** `35`, `a`, `iv`; empty for bullets. */
  readonly label: string;
  /** Columns before the mark in its line. */
  readonly indent: number;
}

/** One paragraph or one item, over all its lines. */
export interface Block {
  readonly mark: Mark | null;
  readonly text: string;
  /** Index in the running text of the first character of `text`; a character here is a character there. */
  readonly at: number;
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
}

const NUMBERED = /^(\d{1,3})(?:[.)] ?(?=[A-Za-z("'£])| (?=[A-Z][a-z]+ ))/;
const LETTERED =
  /^(?:\(([a-zA-Z]|[ivxIVX]{2,4})\) ?|([a-zA-Z]|[ivxIVX]{2,4})\) ?|([a-z]|[ivx]{2,4})\. (?=[A-Za-z£]))/;

/** Divides a running text into its paragraphs and items, items that stand inside a sentence included. */
export function statementBlocks(running: RunningText): readonly Block[] {
  const { text, starts } = running;
  const blocks: { mark: Mark | null; at: number; end: number; apart: boolean }[] = [];
  const unwrapped = running.lines.some((line) => line.text.length > UNWRAPPED);
  let letter = '';
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? text.length;
    const raw = text.slice(start, end);
    const apart = index > 0 && (unwrapped || text.slice(start - 2, start) === '\n\n');
    const indent = /^\s*/.exec(running.lines[index]?.text ?? '')?.[0].length ?? 0;
    const last = blocks.at(-1);
    const before = last === undefined ? '' : text.slice(Math.max(last.at, start - 300), start);
    const found = findMark(raw, { indent, letter, before });
    if (found?.mark.style === 'letter') letter = found.mark.label;
    if (last !== undefined && found === undefined && continues(before, raw, apart)) last.end = end;
    else blocks.push({ mark: found?.mark ?? null, at: start + (found?.length ?? 0), end, apart });
  }
  return blocks.flatMap(({ mark, at, end, apart }) =>
    inlineItems({ mark, at, apart, text: text.slice(at, end).replace(/\n/g, ' ') }),
  );
}

interface Before {
  readonly indent: number;
  readonly letter: string;
  /** The end of the block before. */
  readonly before: string;
}

function findMark(
  raw: string,
  { indent, letter, before }: Before,
): { readonly mark: Mark; readonly length: number } | undefined {
  const bullet = /^([•◦]) ?/.exec(raw);
  const rest = raw.slice(bullet?.[0].length ?? 0);
  const offset = bullet?.[0].length ?? 0;
  const lettered = LETTERED.exec(rest);
  if (lettered !== null && !splitsBrackets(before, lettered[0])) {
    const label = (lettered[1] ?? lettered[2] ?? lettered[3] ?? '').toLowerCase();
    const mark = { style: letterStyle(label, letter), label, indent };
    return { mark, length: offset + lettered[0].length };
  }
  const numbered = NUMBERED.exec(rest);
  if (numbered !== null && (/[.)]/.test(numbered[0]) || follows(before, Number(numbered[1])))) {
    const mark = { style: 'number' as const, label: numbered[1] ?? '', indent };
    return { mark, length: offset + numbered[0].length };
  }
  if (bullet === null) return undefined;
  const style = bullet[1] === '•' ? 'bullet' : 'sub-bullet';
  return { mark: { style, label: '', indent }, length: offset };
}

/** `(a` at the end of a line and `b)` at the start of the next are no mark. */
function splitsBrackets(text: string, mark: string): boolean {
  return !mark.startsWith('(') && text.lastIndexOf('(') > text.lastIndexOf(')') && /\)/.test(mark);
}

function letterStyle(label: string, last: string): MarkStyle {
  const nextLetter = last !== '' && label === String.fromCharCode(last.charCodeAt(0) + 1);
  return /^[ivx]+$/.test(label) && !(label.length === 1 && nextLetter) ? 'roman' : 'letter';
}

/** A number without a point is a paragraph's only where a paragraph ended; else it is a number in a sentence. */
function follows(before: string, number: number): boolean {
  return number > 0 && /[.:;]\s*$/.test(before);
}

/** Whether an unmarked line goes on with the sentence before it. */
function continues(before: string, next: string, apart: boolean): boolean {
  const end = before.trimEnd();
  if (/^(?:and|or)(?:\s*$|\s+\(?[a-z]{1,4}\))/.test(next)) return true;
  if (/(?:[;:]|[;,]\s*(?:and|or))$/.test(end)) return false;
  if (/[.!?]['")]{0,2}$/.test(end)) return /^[a-z]/.test(next) && !apart;
  if (isHeading(end) || isHeading(next.trim())) return false;
  if (!apart) return true;
  if (JOINS.test(end)) return true;
  return /^[a-z£(]/.test(next) && !STARTS_ACTION.test(next);
}

const JOINS =
  /(?:,|\b(?:the|a|of|to|and|for|with|its|by|in|on|that|Mr|Mrs|Ms|Miss|my|our|one|two|three|four|six))$/;
const STARTS_ACTION = new RegExp(`^${ACTION_VERB}`, 'i');

/** Lines so long were not wrapped: there each line is a paragraph. */
const UNWRAPPED = 130;

const HEADINGS =
  /^(?:(?:the )?complaint|(?:the ombudsman's role|how (?:I|we) considered|what (?:I|we) (?:have )?(?:and have not )?(?:found|investigated)|(?:my |the |our )?findings|analysis|agreed|recommended|actions?|recommendations?|remed|(?:the ombudsman's )?(?:final|draft|provisional|proposed) decision|decision|summary|background|relevant law|law and|legal and|what happened|injustice|parts? of the complaint|investigator's|service improvements?|back to top)\b.{0,60})$/i;

/** A line that is the heading of a part: a few words without an end, of the sort that statements use. */
export function isHeading(line: string): boolean {
  const words = line.trim().replace(/:$/, '');
  return (
    words.length <= 70 &&
    /^[A-Z]/.test(words) &&
    !/[.;,]$|;/.test(words) &&
    HEADINGS.test(words) &&
    !/\b(?:has|have|will|should|was|were|is|are)\b/i.test(words)
  );
}

/** Lists that stand inside a sentence: `to: a) apologise; b) pay £200`, or with bullets that have lost their lines. */
function inlineItems(block: Block): readonly Block[] {
  const cuts = inlineMarks(block);
  const [first] = cuts;
  if (first === undefined) return [block];
  const head = { ...block, text: block.text.slice(0, first.index) };
  const goesOn = block.mark?.style === first.style;
  const indent = (block.mark?.indent ?? 0) + (goesOn ? 0 : 4);
  const items = cuts.map((cut, index) => ({
    mark: { style: cut.style, label: cut.label, indent },
    text: block.text.slice(cut.end, cuts[index + 1]?.index),
    at: block.at + cut.end,
    apart: false,
  }));
  return head.text.trim() === '' ? items : [head, ...items];
}

interface Cut {
  readonly index: number;
  readonly end: number;
  readonly style: MarkStyle;
  readonly label: string;
}

function inlineMarks(block: Block): readonly Cut[] {
  const bullets = [...block.text.matchAll(/(?<=\S) ?• ?/g)];
  if (bullets.length > 0) return bullets.map((match) => cutOf(match, 'bullet', ''));
  return sequence(block, 'letter') ?? sequence(block, 'roman') ?? [];
}

function cutOf(match: RegExpMatchArray, style: MarkStyle, label: string): Cut {
  const index = match.index ?? 0;
  return { index, end: index + match[0].length, style, label };
}

const LABELS = {
  letter: [...'abcdefghijklmnopqrstuvwxyz'],
  roman: ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'],
};

/**
 * Marks that count on from the block's own, or from the first, each before words of its own (not `points a) and b)`).
 * Undefined where there is no such sequence.
 */
function sequence({ text, mark }: Block, style: 'letter' | 'roman'): readonly Cut[] | undefined {
  const labels = LABELS[style];
  const own = mark?.style === style ? labels.indexOf(mark.label) + 1 : 0;
  const cuts: Cut[] = [];
  for (const match of text.matchAll(/(?:^|(?<=[\s:;,.]))\(?([a-z]|[ivx]{2,4})\) ?/gi)) {
    const label = (match[1] ?? '').toLowerCase();
    if (label === labels[own + cuts.length]) cuts.push(cutOf(match, style, label));
  }
  const [first] = cuts;
  if (first === undefined) return undefined;
  const named = cuts.some(({ end }, at) => !/\S \S+ \S/.test(text.slice(end, cuts[at + 1]?.index)));
  const before = text.slice(0, first.index).trim();
  const alone = cuts.length === 1 && !(own > 0 ? /(?:[;,]|\band)$/ : /:$/).test(before);
  return alone || named ? undefined : cuts;
}
