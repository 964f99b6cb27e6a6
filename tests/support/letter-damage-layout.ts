import type { Damage } from './letter-damage';
import type { Random } from './random';

const HEADINGS =
  /^(?:Complaints upheld|Compliance with Ombudsman recommendations|Satisfactory remed(?:y|ies) provided by the \w+)\n\n/gm;

/** Puts something at a space inside a sentence of the statistics, chosen by chance. */
function atASpace(text: string, random: Random, put: string): string {
  const spaces = [
    ...text.matchAll(
      /(?<=\d% of complaints|\d% of complaints we|of cases we|of upheld|cases we were|cases we found|successfully|This compares to|period between) (?=[a-z\d])/g,
    ),
  ];
  if (spaces.length === 0) return text;
  const { index } = random.pick(spaces);
  return text.slice(0, index) + put + text.slice(index + 1);
}

/** What happens to lines, pages and columns. */
export const LAYOUT_DAMAGES: readonly Damage[] = [
  { name: 'headings lost', apply: (text) => text.replace(HEADINGS, '') },
  {
    name: 'hash headings',
    apply: (text) => text.replace(HEADINGS, (heading) => `## **${heading.trim()}**\n\n`),
  },
  {
    name: 'headings glued',
    apply: (text) => text.replace(HEADINGS, (heading) => heading.trim()),
  },
  {
    name: 'every number on a line',
    apply: (text) => text.replace(/(\d+%) /g, '$1\n').replace(/(?<=total of) ([\d,]+) /g, '\n$1\n'),
  },
  { name: 'wrapped lines', apply: (text) => text.replace(/(.{30,45}) /g, '$1\n') },
  {
    name: 'narrow lines',
    apply: (text) =>
      text.replace(/^(?=.*(?:\d%|total of)).*$/gm, (line) => line.replace(/ /g, '\n')),
  },
  { name: 'lines joined', apply: joined },
  {
    name: 'page break',
    apply: (text, random) =>
      atASpace(text, random, `\n\nPage ${String(random.integer(2, 6))} of 6\n\n`),
  },
  {
    name: 'page break with running heads',
    apply: (text, random) => atASpace(text, random, '\n\n- 4 -\n\f\nPage 5 of 9\n\n'),
  },
  {
    name: 'page number',
    apply: (text, random) => atASpace(text, random, `\n\n${String(random.integer(2, 9))}\n\n`),
  },
  {
    name: 'page number after a figure',
    apply: (text) => text.replace(/^([\d,]+)\n(upheld decisions?)$/gm, '$1\n\n4\n\n$2'),
  },
  {
    name: 'glued sentences',
    apply: (text) =>
      text.replace(/\.\n\n/g, '.').replace(/upheld decisions\n\nThis/g, 'upheld decisionsThis'),
  },
  {
    name: 'hyphenation',
    apply: (text) =>
      text
        .replace(/investigated were/g, 'investi-\ngated were')
        .replace(/organisations\./g, 'organi-\nsations.')
        .replace(/successfully/g, 'success\u2010\nfully'),
  },
  { name: 'tabs', apply: (text) => text.replace(/\b(The|No|Statistics|This|In) /g, '$1\t') },
  {
    name: 'pseudo-table',
    apply: (text) =>
      text
        .replace(/^(\d+%) (of complaints)/gm, '$1\t$2')
        .replace(/^([\d,]+)\n(upheld|satisfactory)/gm, '$1\t$2')
        .replace(/ (\d+%) /g, '\t$1\t')
        .replace(HEADINGS, (heading) => `\t${heading.trim()}\n`),
  },
  {
    name: 'table marks',
    apply: (text) =>
      text
        .replace(/^(\d+%) (of complaints.*)$/gm, '| $1 | $2 |')
        .replace(/^([\d,]+)\n((?:upheld|satisfactory remedy) decisions?)$/gm, '| $1 | $2 |'),
  },
  {
    name: 'bullets',
    apply: (text, random) => {
      const mark = random.pick(['•', '-', '·', '●', '*']);
      return text.replace(/^(?=\d+% of|In \d|This |Statistics|The Ombudsman|No rec)/gm, `${mark} `);
    },
  },
  {
    name: 'indented',
    apply: (text) => text.replace(/^(?=.)/gm, '    ').replace(/$/gm, '  '),
  },
  { name: 'logo', apply: (text) => `50 years 1974 - 2024\n\n${text}` },
  {
    name: 'one line head',
    apply: (text) => text.replace(/^(Ms Example)\n(.*)\n/gm, '$1 $2 '),
  },
  {
    name: 'figures after their sentences',
    apply: (text) =>
      text.replace(/^([\d,]+)\n((?:upheld|satisfactory remedy) decisions?)$/gm, '$2\n\n$1'),
  },
  {
    name: 'rates after their sentences',
    apply: (text) =>
      text.replace(/^(\d+%) (of complaints we investigated were upheld\.)$/gm, '$2\n\n$1'),
  },
  {
    name: 'figures before their sentences',
    apply: (text) =>
      text.replace(
        /^(\d+% of complaints.*|In \d+% of upheld.*)\n\n((?:This compares.*\n\n)?)([\d,]+)\n((?:upheld|satisfactory remedy) decisions?)$/gm,
        '$3\n\n$1\n\n$2$4',
      ),
  },
  { name: 'windows line ends', apply: (text) => text.replace(/\n/g, '\r\n') },
  { name: 'statistics twice', apply: repeated },
  { name: 'two columns read across', apply: (text) => twoColumns(text, 48) },
  { name: 'two narrow columns read across', apply: (text) => twoColumns(text, 36) },
];

/** Paragraphs of the statistics without their ends. */
function joined(text: string): string {
  return text.replace(
    /^Complaints? (?:upheld|overview)\n[^]*?(?=\n\n[^\n]*\n+By email|\n\nAppendix|$(?![^]))/gm,
    (part) => part.replace(/\n+/g, ' '),
  );
}

/** The part on the complaints upheld stands in the letter a second time, as in a summary. */
function repeated(text: string): string {
  const part = /^Complaints upheld\n\n[^]*?(?=\n\n(?:Compliance with|Satisfactory remed))/m.exec(
    text,
  );
  return part === null
    ? text
    : text.slice(0, part.index) + `${part[0]}\n\n` + text.slice(part.index);
}

/** The second part of the statistics stands beside the first, as on a page of two columns. */
function twoColumns(text: string, width: number): string {
  const starts = [...text.matchAll(new RegExp(HEADINGS.source, 'gm'))].map(({ index }) => index);
  const [first, second, third] = starts;
  if (first === undefined || second === undefined || third === undefined) return text;
  // Two letters never stand side by side.
  if (text.slice(first, third).includes('\nDear ')) return text;
  const left = folded(text.slice(first, second), width - 10);
  const right = folded(text.slice(second, third), width - 10);
  const rows = Array.from(
    { length: Math.max(left.length, right.length) },
    (_, index) => `${(left[index] ?? '').padEnd(width)}${right[index] ?? ''}`,
  );
  return `${text.slice(0, first)}${rows.join('\n')}\n\n${text.slice(third)}`;
}

function folded(part: string, width: number): readonly string[] {
  return part
    .trim()
    .split(/\n+/)
    .flatMap((line) => line.match(new RegExp(`.{1,${String(width)}}(?: |$)`, 'g')) ?? [])
    .map((line) => line.trimEnd());
}
