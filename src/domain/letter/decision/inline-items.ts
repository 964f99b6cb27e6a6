import type { MarkStyle } from './list-marks';
import type { Block } from './block';

/** Lists that stand inside a sentence: `to: a) apologise; b) pay £200`, or with bullets that have lost their lines. */
export function inlineItems(block: Block): readonly Block[] {
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
  letter: 'abcdefghijklmnopqrstuvwxyz'.split(''),
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
