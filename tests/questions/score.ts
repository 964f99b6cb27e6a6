import { continueThread, parseInThread, type Thread } from '../../src/domain/question/thread';
import type { Query } from '../../src/domain/question/query';
import type { Reading } from '../../src/domain/question/reading';

/** One question with the typed query it means, in the form of `own.jsonl`. */
export interface QuestionRow {
  readonly id: string;
  readonly cat: string;
  readonly prev: readonly string[];
  readonly q: string;
  readonly want: Wanted;
  /** Other readings that the policies call equally right. */
  readonly also?: readonly Wanted[];
}

type Wanted = Readonly<Record<string, unknown>> & { readonly op: string };

export type Verdict = 'right' | 'wrong' | 'abstained' | 'refused' | 'false-answer';

export interface Scored {
  readonly row: QuestionRow;
  readonly verdict: Verdict;
  readonly reading: Reading;
  /** Whether one of the chips is the query that was meant. */
  readonly oneClick: boolean;
}

export interface Score {
  readonly rows: number;
  readonly right: number;
  readonly wrong: number;
  readonly abstained: number;
  readonly refused: number;
  readonly falseAnswers: number;
  /** Right or right within one click, of the rows that have an answer. */
  readonly oneClick: number;
  /** 100 x (right + correct refusals - 10 x (wrong + false answers)) / rows. */
  readonly phi10: number;
  /** Upper end of the 95% Wilson interval for the share of wrong and false answers, in percent. */
  readonly errorBound: number;
}

export function readRows(jsonl: string): readonly QuestionRow[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as QuestionRow);
}

/** Asks a row, its earlier utterances first, and judges the reading. */
export function scoreRow(row: QuestionRow): Scored {
  const reading = ask(row.prev, row.q);
  const wanted = new Set([row.want, ...(row.also ?? [])].map(keyOf));
  const oneClick =
    reading.kind !== 'understood' &&
    reading.suggestions.some(({ query }) => wanted.has(keyOf(query)));
  return { row, reading, oneClick, verdict: verdictOf(row, reading, wanted) };
}

export function ask(earlier: readonly string[], question: string): Reading {
  let thread: Thread = {};
  for (const said of earlier) {
    const reading = parseInThread(said, thread);
    if (reading.kind === 'understood') thread = continueThread(thread, reading.query);
  }
  return parseInThread(question, thread);
}

export function summarise(scored: readonly Scored[]): Score {
  const count = (verdict: Verdict): number =>
    scored.filter((one) => one.verdict === verdict).length;
  const rows = scored.length;
  const errors = count('wrong') + count('false-answer');
  const answerable = scored.filter(({ row }) => row.want.op !== 'none');
  const clicks = answerable.filter(
    ({ oneClick, verdict }) => oneClick || verdict === 'right',
  ).length;
  return {
    rows,
    right: count('right'),
    wrong: count('wrong'),
    abstained: count('abstained'),
    refused: count('refused'),
    falseAnswers: count('false-answer'),
    oneClick: percent(clicks, answerable.length),
    phi10: percent(count('right') + count('refused') - 10 * errors, rows),
    errorBound: wilsonUpper(errors, rows),
  };
}

export function writeScore(name: string, score: Score): string {
  const parts = [
    `${String(score.rows)} rows`,
    `right ${String(score.right)}`,
    `wrong ${String(score.wrong)}`,
    `abstained ${String(score.abstained)}`,
    `refused ${String(score.refused)}`,
    `false answers ${String(score.falseAnswers)}`,
    `within one click ${score.oneClick.toFixed(1)}%`,
    `phi10 ${score.phi10.toFixed(1)}`,
    `errors below ${score.errorBound.toFixed(2)}% (95%)`,
  ];
  return `${name}: ${parts.join(', ')}`;
}

function verdictOf(row: QuestionRow, reading: Reading, wanted: ReadonlySet<string>): Verdict {
  const answered = reading.kind === 'understood';
  if (row.want.op === 'none') return answered ? 'false-answer' : 'refused';
  if (!answered) return 'abstained';
  return wanted.has(keyOf(reading.query)) || isSourceOfContext(row, reading.query)
    ? 'right'
    : 'wrong';
}

/** `source` may carry or leave out what the context gives. */
function isSourceOfContext(row: QuestionRow, query: Query): boolean {
  return row.want.op === 'source' && query.op === 'source' && row.prev.length > 0;
}

/** A query in one spelling: `me` is Coventry, the order of fields and, where it means nothing, of items does not matter. */
export function keyOf(query: object): string {
  const fields = Object.entries(query).filter(([name]) => name !== 'reason');
  const op = 'op' in query ? query.op : '';
  const sorted = fields.map(([name, value]): [string, unknown] => {
    if (name === 'who' && Array.isArray(value)) {
      const who = value.map((one: unknown) => (one === 'me' ? 'coventry' : one));
      return [name, op === 'compare' || op === 'trend' ? who.toSorted() : who];
    }
    if (name === 'focus' && value === 'me') return [name, 'coventry'];
    if (name === 'year' && Array.isArray(value)) return [name, value.toSorted()];
    if (name === 'term')
      return [name, String(value).replace(/(ie)?s$/, (end) => (end === 'ies' ? 'y' : ''))];
    return [name, isRecord(value) ? sortedFields(value) : value];
  });
  return JSON.stringify(sorted.toSorted(byName));
}

function sortedFields(value: Readonly<Record<string, unknown>>): readonly [string, unknown][] {
  return Object.entries(value).toSorted(byName);
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : Number(one > other);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

/** Wilson score interval: stays honest where nothing went wrong. */
function wilsonUpper(errors: number, rows: number): number {
  if (rows === 0) return 100;
  const z = 1.959964;
  const share = errors / rows;
  const centre = share + (z * z) / (2 * rows);
  const spread = z * Math.sqrt((share * (1 - share)) / rows + (z * z) / (4 * rows * rows));
  return (100 * (centre + spread)) / (1 + (z * z) / rows);
}
