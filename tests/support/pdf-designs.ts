import { helveticaWidth } from './pdf-font';
import { writePdf, type Placed } from './pdf-writer';
import type { Random } from './random';

/** A way of laying a letter out on pages, as the Ombudsman's and the councils' programs do. */
export interface PdfDesign {
  readonly name: string;
  readonly write: (text: string, random: Random) => Uint8Array;
}

type Page = readonly Placed[];

const WIDTH = 475;
const LEFT = 60;

/** Lines of text one under the other; a page break falls wherever a page is full. */
function flow(
  text: string,
  { rows = 50, size = 11, left = LEFT, width = WIDTH, top = 60 } = {},
): readonly Page[] {
  const pages: Placed[][] = [];
  text
    .split('\n')
    .flatMap((line) => wrapped(line, size, width))
    .forEach((line, index) => {
      const row = index % rows;
      if (row === 0) pages.push([]);
      if (line !== '') pages.at(-1)?.push({ text: line, x: left, y: top + row * size * 1.4, size });
    });
  return pages;
}

function wrapped(line: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.trim().split(/\s+/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && helveticaWidth(longer, size) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

const SECTION =
  /^(?:Complaints upheld|Compliance with Ombudsman recommendations|Satisfactory remed(?:y|ies) provided by the \w+)$/m;

/** The text before the first statistic, and each statistic; text after the last one stays with it. */
function sections(text: string): readonly [before: string, parts: readonly string[]] {
  const starts = [...text.matchAll(new RegExp(SECTION.source, 'gm'))].map(({ index }) => index);
  const parts = starts.map((start, at) => text.slice(start, starts[at + 1]));
  return [text.slice(0, starts[0]), parts];
}

function placedFrom(text: string, left: number, width: number): Page {
  return flow(text.replace(/\n{2,}/g, '\n'), { rows: 1000, size: 9, left, width })[0] ?? [];
}

function twoColumns(text: string): Uint8Array {
  const [before, [first = '', second = '', ...rest]] = sections(text);
  const figures = [...placedFrom(first, 50, 220), ...placedFrom(second, 320, 220)];
  return writePdf([...flow(before), figures, ...rest.flatMap((part) => flow(part))]);
}

/** Numbers in large type with their words beside them, or below. */
function tiles(text: string, beside: boolean): Uint8Array {
  const [before, parts] = sections(text);
  const pages = parts.map((part) => {
    const page: Placed[] = [];
    let y = 60;
    for (const line of part.replace(/^([\d,]+)\n(?=upheld|satisf)/gm, '$1 ').split(/\n+/)) {
      const [, figure = '', words = line] =
        /^(\d+%|[\d,]+) ((?:of complaints|upheld dec|satisfactory rem).*)$/.exec(line) ?? [];
      if (figure !== '') {
        page.push({ text: figure, x: LEFT, y: y + 22, size: 28 });
        const x = beside ? LEFT + helveticaWidth(figure, 28) + 14 : LEFT;
        page.push({ text: words, x, y: beside ? y + 20 : y + 40, size: 11 });
        y += 60;
        continue;
      }
      for (const row of wrapped(words, 11, WIDTH)) {
        if (row !== '') page.push({ text: row, x: LEFT, y, size: 11 });
        y += 16;
      }
      y += 8;
    }
    return page;
  });
  return writePdf([...flow(before), ...pages]);
}

function runningHeads(text: string, random: Random): Uint8Array {
  const pages = flow(text, { rows: random.integer(18, 40), top: 90 });
  const many = String(pages.length);
  return writePdf(
    pages.map((page, index) => [
      { text: 'Page ' + String(index + 1) + ' of ' + many, x: 270, y: 810, size: 8 },
      { text: String(index + 1), x: 540, y: 40, size: 8 },
      ...page,
    ]),
  );
}

/** Every word, or a part of one, is drawn by itself, in an order of its own. */
function wordByWord(text: string, random: Random): Uint8Array {
  return writePdf(
    flow(text).map((page) =>
      page
        .flatMap((line) => words(line, random))
        .map((piece) => [random.integer(0, 1_000_000), piece] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, piece]) => piece),
    ),
  );
}

function words({ text, x, y, size = 11 }: Placed, random: Random): readonly Placed[] {
  const cuts = text
    .split('')
    .map((letter, at) => (letter === ' ' ? at : -1))
    .filter((at) => at > 0 && random.integer(1, 3) > 1);
  const bounds = [0, ...cuts, text.length];
  return bounds.slice(0, -1).map((from, index) => {
    const word = text.slice(from, bounds[index + 1]);
    return {
      text: word.trimStart(),
      x: x + helveticaWidth(text.slice(0, from) + (word.startsWith(' ') ? ' ' : ''), size),
      y,
      size,
    };
  });
}

export const PDF_DESIGNS: readonly PdfDesign[] = [
  { name: 'plain', write: (text) => writePdf(flow(text)) },
  { name: 'figures in two columns', write: twoColumns },
  { name: 'large numbers, words beside', write: (text) => tiles(text, true) },
  { name: 'large numbers, words below', write: (text) => tiles(text, false) },
  { name: 'running heads and feet', write: runningHeads },
  { name: 'turned pages', write: (text) => writePdf(flow(text), { rotate: 90 }) },
  { name: 'pages turned the other way', write: (text) => writePdf(flow(text), { rotate: 270 }) },
  { name: 'word by word, in any order', write: wordByWord },
  { name: 'narrow column', write: (text) => writePdf(flow(text, { width: 210 })) },
  { name: 'compressed', write: (text) => writePdf(flow(text), { compressed: true }) },
];
