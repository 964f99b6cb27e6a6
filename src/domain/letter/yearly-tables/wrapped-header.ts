import { lineIndexAt, type RunningText } from '../text/running-text';
import { addsUp, rateAgrees, type Assignment } from './assign-numbers';
import type { TableKind } from './table-labels';
import type { NumberToken, TableToken } from './table-tokens';

type Column = readonly [key: string, words: string];

const RECEIVED: readonly Column[] = [
  ['adult-care', 'adult care services'],
  ['benefits-tax', 'benefits and tax'],
  ['corporate', 'corporate and other services'],
  ['education-children', "education and children's services"],
  ['environment', ''],
  ['highways-transport', 'highways and transport'],
  ['housing', 'housing'],
  ['planning-development', 'planning and development'],
  ['other', 'other'],
  ['total', 'total'],
];
const ENVIRONMENT = [
  'environment services',
  'environmental services',
  'environmental services and public protection',
  'environmental services and public protection and regulation',
  'environmental services public protection and regulation',
];

const CLOSED: Column = ['closedAfterInitialEnquiries', 'closed after initial enquiries'];
const REFERRED: Column = ['referredBack', 'referred back for local resolution'];
const ADVICE: Column = ['adviceGiven', 'advice given'];
const UPHELD: Column = ['upheld', 'upheld'];
const NOT_UPHELD: Column = ['notUpheld', 'not upheld'];
const RATE: Column = ['upholdRate', 'uphold rate'];
const TOTAL: Column = ['total', 'total'];

/** The orders of columns in the letters of 2014 and 2015, and in those of 2016 to 2018. */
const DECISIONS: readonly (readonly Column[])[] = [
  'incomplete or invalid',
  'incomplete invalid',
].flatMap((words): readonly (readonly Column[])[] => {
  const incomplete: Column = ['incompleteOrInvalid', words];
  const first = [incomplete, ADVICE, REFERRED, CLOSED];
  return [
    [...first, NOT_UPHELD, UPHELD, RATE, TOTAL],
    [...first, NOT_UPHELD, UPHELD, TOTAL],
    [...first, UPHELD, NOT_UPHELD, RATE, TOTAL],
    [UPHELD, NOT_UPHELD, ADVICE, CLOSED, incomplete, REFERRED, TOTAL],
  ];
});

const LAYOUTS: readonly (readonly [kind: TableKind, columns: readonly Column[]])[] = [
  ...ENVIRONMENT.flatMap((words) => {
    const all = RECEIVED.map((column): Column => (column[1] === '' ? [column[0], words] : column));
    return [all, all.filter(([key]) => key !== 'other')];
  }).map((columns) => ['received', columns] as const),
  ...DECISIONS.map((columns) => ['decisions', columns] as const),
];

/** Lines over which the headings of one table are wrapped, at most. */
const HEADER_LINES = 9;
/** Headings that span columns, or head the name of the council, and have no number. */
const SPARE = new Set(['detailed', 'investigations', 'carried', 'out', 'local', 'authority']);

/** A table whose headings are wrapped within their cells, so that its lines hold parts of many headings. */
export interface WrappedTable {
  readonly kind: TableKind;
  readonly assignment: Assignment;
}

/**
 * Reads the tables whose headings are wrapped: the words of the lines above a row of numbers must be exactly those of a
 * known layout, each line in the order of its columns, and the numbers must add up.
 */
export function wrappedTables(
  running: RunningText,
  tokens: readonly TableToken[],
): readonly WrappedTable[] {
  const rows = new Map<number, NumberToken[]>();
  for (const token of tokens) {
    if (token.kind !== 'number') continue;
    const line = lineIndexAt(running, token.at);
    const row = rows.get(line);
    if (row === undefined) rows.set(line, [token]);
    else row.push(token);
  }
  const lines = running.text.split('\n');
  return [...rows].flatMap(([line, numbers]) =>
    numbers.length < 6 ? [] : tableAbove(lines, line, numbers),
  );
}

function tableAbove(
  lines: readonly string[],
  row: number,
  numbers: readonly NumberToken[],
): readonly WrappedTable[] {
  const header: string[][] = [];
  for (let at = row - 1; at >= Math.max(0, row - HEADER_LINES); at -= 1) {
    const text = lines[at] ?? '';
    if (/\d/.test(text)) break;
    header.unshift(wordsOf(text));
    const found = LAYOUTS.flatMap(([kind, columns]) => {
      if (columns.length !== numbers.length || !fits(header, columns)) return [];
      const assignment = new Map(
        columns.flatMap(([key], index) => {
          const number = numbers[index];
          return number === undefined ? [] : [[key, number] as const];
        }),
      );
      const proven = addsUp(kind, assignment) === true && rateAgrees(assignment) !== false;
      return proven ? [{ kind, assignment }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('&', ' and ')
      .match(/[a-z']+/g) ?? []
  ).filter((word) => !SPARE.has(word));
}

/** Whether the lines hold the words of all columns and no others, each line from left to right. */
function fits(header: readonly (readonly string[])[], columns: readonly Column[]): boolean {
  const wanted = columns.map(([, words]) => wordsOf(words));
  const given = header.flat();
  if (given.toSorted().join(' ') !== wanted.flat().toSorted().join(' ')) return false;
  let steps = 0;
  const taken = wanted.map(() => 0);
  const place = (line: number, word: number, from: number): boolean => {
    steps += 1;
    if (steps > 20_000) return false;
    const words = header[line];
    if (words === undefined) return true;
    const next = words[word];
    if (next === undefined) return place(line + 1, 0, 0);
    for (let column = from; column < wanted.length; column += 1) {
      const used = taken[column] ?? 0;
      if (wanted[column]?.[used] !== next) continue;
      taken[column] = used + 1;
      if (place(line, word + 1, column)) return true;
      taken[column] = used;
    }
    return false;
  };
  return place(0, 0, 0);
}
