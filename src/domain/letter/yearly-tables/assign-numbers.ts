import { SERVICES } from '../../facts/measure';
import { wholePercent } from '../../facts/rate';
import { TOTAL, type TableKind } from './table-labels';
import type { LabelToken, TableSlice } from './table-slices';
import type { NumberToken } from './table-tokens';

/** Each heading of a table with its number. */
export type Assignment = ReadonlyMap<string, NumberToken>;

interface Candidate {
  readonly assignment: Assignment;
  /** True where the order alone proves it; otherwise the sums must. */
  readonly sure: boolean;
}

/** Whether the parts of a table add up to its total; undefined where it prints no total, or lacks a part. */
export function addsUp(kind: TableKind, assignment: Assignment): boolean | undefined {
  const whole = assignment.get(kind === 'overview' ? 'dealtWith' : TOTAL)?.value;
  if (whole === undefined) return undefined;
  const parts = [...assignment].filter(
    ([key]) => key !== TOTAL && key !== 'dealtWith' && key !== 'upholdRate',
  );
  return parts.reduce((sum, [, { value }]) => sum + value, 0) === whole;
}

/**
 * Gives each heading its number; undefined where that cannot be done with certainty. There must be as many numbers as
 * headings; where the order leaves a doubt (a page number among them, numbers before the headings), only the one
 * reading that adds up is taken.
 */
export function assignNumbers(slice: TableSlice): Assignment | undefined {
  if (!isWhole(slice)) return undefined;
  const candidates = [...inBlocks(slice), ...alternating(slice)].filter((it) =>
    isPossible(it.assignment),
  );
  const [only, ...others] = distinct(candidates);
  if (only?.sure === true && others.length === 0) return only.assignment;
  const proven = distinct(candidates).filter(
    ({ assignment }) => addsUp(slice.kind, assignment) === true,
  );
  return proven.length === 1 ? proven[0]?.assignment : undefined;
}

/** Only the uphold rate is a percentage, and it is one of at most 100. */
function isPossible(assignment: Assignment): boolean {
  return [...assignment].every(([key, { percent, value }]) =>
    key === 'upholdRate' ? value <= 100 : !percent,
  );
}

/**
 * All the headings, then all the numbers: a row under its header, or a column of cells beside another. A number alone
 * on its line before or after the others may be that of a page; one among them could be anything, and proves nothing.
 */
function inBlocks({ tokens }: TableSlice): readonly Candidate[] {
  const labels = tokens.filter((token) => token.kind === 'label');
  const last = tokens.findLastIndex(({ kind }) => kind === 'label');
  const first = tokens.findIndex(({ kind }) => kind === 'label');
  const after = tokens.slice(last + 1).filter((token) => token.kind === 'number');
  const before = tokens.slice(0, first).filter((token) => token.kind === 'number');
  const strays = tokens.slice(0, last).filter(({ kind }) => kind === 'number');
  const total = labels.findIndex(({ key }) => key === TOTAL);
  const clean = strays.length === 0 && (total < 0 || total === labels.length - 1);
  if (after.length === 0) return pair(labels, before, false);
  return [
    ...pair(labels, after, clean).map(inColumn),
    ...(mayBePage(after[0]) ? pair(labels, after.slice(1), false) : []),
    ...(mayBePage(after.at(-1)) ? pair(labels, after.slice(0, -1), false) : []),
    ...(total < 0 ? [] : pair(totalLast(labels, total), after, false)),
  ];
}

/** There is no page 0; and leaving a 0 out would not show in the sum. */
function mayBePage(number: NumberToken | undefined): boolean {
  return number?.alone === true && number.value > 0;
}

/**
 * Numbers each on a line of its own may have lost one and got that of a page: besides the sum, only the uphold rate in
 * its place among them, agreeing with its counts, shows that none has moved.
 */
function inColumn({ assignment, sure }: Candidate): Candidate {
  const column = [...assignment.values()].some(({ alone }) => alone);
  return { assignment, sure: sure && (!column || rateAgrees(assignment) === true) };
}

/** Every heading of these tables, but those that not every year has. */
const HEADINGS: Readonly<Record<TableKind, readonly string[]>> = {
  received: [...SERVICES, TOTAL],
  decisions: [
    'incompleteOrInvalid',
    'adviceGiven',
    'referredBack',
    'closedAfterInitialEnquiries',
    'notUpheld',
    'upheld',
    TOTAL,
  ],
  remedied: ['byOmbudsman', 'byAuthority'],
  overview: ['dealtWith', 'notForUs', 'assessedAndClosed', 'investigated'],
};

/**
 * A table that has lost a heading may have lost another number, a 0 perhaps, which no sum misses; as many would be left
 * of both. So only whole ones are read, with their total.
 */
function isWhole({ kind, tokens }: TableSlice): boolean {
  const keys = tokens.flatMap((token) => (token.kind === 'label' ? [token.key] : []));
  return HEADINGS[kind].every((key) => keys.includes(key));
}

/** Where one heading spans several columns, theirs stand in a second row, after the total of the first. */
function totalLast(labels: readonly LabelToken[], total: number): readonly LabelToken[] {
  return [...labels.toSpliced(total, 1), ...labels.slice(total, total + 1)];
}

/** Each heading beside its number, on one side or on the other. */
function alternating({ tokens }: TableSlice): readonly Candidate[] {
  const labels = tokens.filter((token) => token.kind === 'label');
  const side = (step: 1 | -1): readonly NumberToken[] =>
    tokens.flatMap((token, index) => {
      const beside = tokens[index + step];
      return token.kind === 'label' && beside?.kind === 'number' ? [beside] : [];
    });
  const exact = tokens.length === 2 * labels.length;
  return [
    ...pair(labels, side(1), exact && tokens[0]?.kind === 'label'),
    ...pair(labels, side(-1), exact && tokens[0]?.kind === 'number'),
  ];
}

function pair(
  labels: readonly LabelToken[],
  numbers: readonly NumberToken[],
  sure: boolean,
): readonly Candidate[] {
  if (labels.length !== numbers.length) return [];
  const entries = labels.flatMap(({ key }, index) => {
    const number = numbers[index];
    return number === undefined ? [] : [[key, number] as const];
  });
  return [{ assignment: new Map(entries), sure }];
}

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const byValues = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const values = [...candidate.assignment]
      .map(([key, { value }]) => `${key}=${String(value)}`)
      .toSorted();
    const known = byValues.get(values.join());
    if (known?.sure !== true) byValues.set(values.join(), candidate);
  }
  return [...byValues.values()];
}

/** Whether the printed uphold rate is what the counts beside it give; undefined where one of them is missing. */
export function rateAgrees(assignment: Assignment): boolean | undefined {
  const rate = assignment.get('upholdRate')?.value;
  const upheld = assignment.get('upheld')?.value;
  const notUpheld = assignment.get('notUpheld')?.value;
  if (rate === undefined || upheld === undefined || notUpheld === undefined) return undefined;
  const all = upheld + notUpheld;
  return all === 0 ? rate === 0 : wholePercent(upheld, all) === rate;
}
