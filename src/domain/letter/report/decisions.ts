import { shiftPeriod, type Period } from '../../facts/period';
import type { TextLine } from '../letter-text';
import { DIGITS, NUMBER_WORDS, parseNumber } from '../text/numbers';
import { placeAt, runningText, type RunningText } from '../text/running-text';
import { isNational, yearsIn, type Sentence } from './prose';
import type { CountedAt, DecisionOutcome, ParsedDecisions } from './report-parts';
import { isTableLine, type TableBlock } from './table-blocks';

type Label = DecisionOutcome | 'investigated';

/** First match counts. */
const LABELS: readonly (readonly [Label, string])[] = [
  [
    'incompleteOrInvalid',
    'incomplete(?: ?(?:/|or|and|&) ?invalid)?|invalid(?: ?(?:/|or|and|&) ?incomplete)?',
  ],
  ['adviceGiven', 'advice (?:was )?given|given advice'],
  ['referredBack', 'referred back(?: for local resolution| to the council)?|premature'],
  ['closedAfterInitialEnquiries', 'closed after (?:the )?initial (?:e|i)nquir(?:y|ies)'],
  ['investigated', '(?:fully |detailed )?investigat(?:ed|ions)(?: in detail)?'],
  ['notUpheld', 'not upheld'],
  ['upheld', 'upheld'],
];

const NUMBER = `(?<![\\d,.£/-])(${DIGITS}|\\b${NUMBER_WORDS}\\b)(?! ?%)`;
const MADE = new RegExp(
  `(?:made|issued|reached) ${NUMBER} (?:\\w+ )?decisions?\\b|${NUMBER} (?:\\w+ )?decisions? (?:were|was) made|decided ${NUMBER} (?:complaints|cases)`,
  'i',
);
const BEFORE = new RegExp(
  `(?:up|down|(?:in|de)creas\\w*|rise|fall|compared)\\b[^.]{0,20}? (?:from|to|with) ${NUMBER}(?: decisions)?(?: in| for)? (?:the )?(?:previous|prior|last|preceding|20)`,
  'i',
);
/** So many outcomes make a list; fewer may be any sentence. */
const ENOUGH = 3;
/** How far below its opening sentence a list ends, in characters. */
const REACH = 700;

type Read = Partial<Record<Label, CountedAt>>;

/** Reads the decisions of the year by outcome; null where neither prose nor a table gives a total or a list. */
export function readDecisions(
  from: {
    readonly lines: readonly TextLine[];
    readonly prose: readonly Sentence[];
    readonly blocks: readonly TableBlock[];
  },
  report: Period | null,
): ParsedDecisions | null {
  const opening = from.prose.find(({ text }) => MADE.test(text) && !isNational(text));
  const period = (opening && yearsIn(opening.text)[0]?.period) ?? report;
  if (period === null) return null;
  const total = counted(opening, MADE);
  const running = runningText(from.lines.filter(({ text }) => !isTableLine(text)));
  const read = listIn(running, opening, total?.count) ?? tableOf(from.blocks) ?? {};
  if (total === null && Object.keys(read).length === 0) return null;
  const { investigated = null, ...outcomes } = read;
  return { period, outcomes, investigated, total, previousYear: previousYear(opening, period) };
}

function previousYear(opening: Sentence | undefined, period: Period): CountedAt | null {
  const named = yearsIn(opening?.text ?? '')[1]?.period.label;
  if (named !== undefined && named !== shiftPeriod(period.label, -1)) return null;
  return counted(opening, BEFORE);
}

function counted(sentence: Sentence | undefined, pattern: RegExp): CountedAt | null {
  if (sentence === undefined) return null;
  const match = pattern.exec(sentence.text);
  const count = parseNumber(match?.slice(1).find((it) => it) ?? '');
  return match === null || count === undefined
    ? null
    : { count, place: sentence.placeOf(match.index) };
}

/** A list is "12 incomplete" or "Incomplete: 12" throughout; the total tells which. */
function listIn(
  running: RunningText,
  opening: Sentence | undefined,
  total: number | undefined,
): Read | undefined {
  const start = opening === undefined ? closedAt(running) : startOf(running, opening);
  if (start < 0) return undefined;
  const reads = [true, false]
    .map((numberFirst) => readList(running, start, numberFirst))
    .filter((read) => Object.keys(read).length >= ENOUGH);
  const fits = reads.filter((read) => total !== undefined && sumOf(read) === total);
  const [best, other] = (fits.length > 0 ? fits : reads).toSorted(
    (a, b) => Object.keys(b).length - Object.keys(a).length,
  );
  if (best === undefined || other === undefined) return best;
  return Object.keys(best).length > Object.keys(other).length ? best : undefined;
}

function closedAt(running: RunningText): number {
  const at = running.text.search(/closed after (?:the )?initial/i);
  return at < 0 ? at : Math.max(0, at - 250);
}

function startOf(running: RunningText, { place }: Sentence): number {
  const kept = running.lines.findIndex(
    ({ page, line }) => page === place.page && line === place.line,
  );
  return kept < 0 ? -1 : (running.starts[kept] ?? -1);
}

function readList(running: RunningText, start: number, numberFirst: boolean): Read {
  const window = running.text.slice(start, start + REACH);
  const read: Read = {};
  for (const [label, words] of LABELS) {
    const name = label === 'upheld' ? `(?<!not )(?<!not\\n)(?:${words})` : `(?:${words})`;
    const pattern = numberFirst
      ? `${NUMBER}[ \\n](?:(?:complaints?|cases?|decisions?|enquiries|were|was|as)[ \\n])*${name.replaceAll(' ', '[ \\n]')}`
      : `${name.replaceAll(' ', '[ \\n]')} ?[-:=(]? ?${NUMBER}`;
    const match = new RegExp(pattern, 'i').exec(window);
    const count = parseNumber(match?.[1] ?? '');
    if (match !== null && count !== undefined)
      read[label] = { count, place: placeAt(running, start + match.index) };
  }
  return read;
}

const CLOSED = [
  'incompleteOrInvalid',
  'adviceGiven',
  'referredBack',
  'closedAfterInitialEnquiries',
] as const;
const DECIDED = ['upheld', 'notUpheld'] as const;
const INVESTIGATED = ['investigated'] as const;

/** Every decision once: the investigated are the upheld and the not upheld. */
export function sumOf(read: Readonly<Partial<Record<Label, { readonly count: number }>>>): number {
  const sum = (labels: readonly Label[]): number =>
    labels.reduce((total, label) => total + (read[label]?.count ?? 0), 0);
  const both = read.upheld !== undefined && read.notUpheld !== undefined;
  const whole = !both && read.investigated !== undefined;
  return sum([...CLOSED, ...(whole ? INVESTIGATED : DECIDED)]);
}

function tableOf(blocks: readonly TableBlock[]): Read | undefined {
  return blocks.map(rowsOf).find((read) => Object.keys(read).length >= ENOUGH);
}

function rowsOf(block: TableBlock): Read {
  const read: Read = {};
  for (const { cells, line } of block.rows) {
    const label = LABELS.find(([, words]) => new RegExp(`^(?:${words})`, 'i').test(cells[0] ?? ''));
    const numbers = cells.slice(1).filter((cell) => /^[\d,]+$/.test(cell));
    const count = numbers.length === 1 ? parseNumber(numbers[0] ?? '') : undefined;
    if (label === undefined || count === undefined) continue;
    const place = { page: line.page, line: line.line, text: line.text.trim() };
    read[label[0]] = { count, place };
  }
  return read;
}
