import { once } from '../../shared/once';
import { periodBetween } from '../head/find-period';
import { parseDate } from '../text/find-date';
import { parseNumber } from '../text/numbers';
import { findPhrase } from '../text/phrase';
import { placeAt, type RunningText } from '../text/running-text';
import { PER_100K, STATEMENT_PATTERNS, WEAK_PATTERNS, type StatementPattern } from './patterns';
import type { Statement, StatementKind } from './statement';

/** Every statement of a statistic in a text, in the order in which they stand. */
export const findStatements: (running: RunningText) => readonly Statement[] = once(statementsIn);

function statementsIn(running: RunningText): readonly Statement[] {
  const found = [...STATEMENT_PATTERNS, ...WEAK_PATTERNS].flatMap((pattern) =>
    findPhrase(running, pattern.regex).flatMap((match) => read(running, pattern, match)),
  );
  const perHead = findPhrase(running, PER_100K).flatMap((match) => readPer100k(running, match));
  return [...found, ...perHead].toSorted((a, b) => a.at - b.at);
}

function read(
  running: RunningText,
  pattern: StatementPattern,
  match: RegExpExecArray,
): readonly Statement[] {
  const groups = match.groups ?? {};
  const period = statedPeriod(groups['from'], groups['to']);
  const rest = period === undefined ? {} : { period };
  if (groups['n'] === undefined) return [none(running, pattern.kind, match.index)];
  const first = numbered(running, pattern.kind, { match, token: groups['n'] });
  const second =
    pattern.second === undefined || groups['m'] === undefined
      ? undefined
      : numbered(running, pattern.second, { match, token: groups['m'] });
  return [first, second]
    .filter((statement) => statement !== undefined)
    .map((it) => ({ ...it, ...rest, ...(pattern.weak && { weak: true }) }));
}

function none(running: RunningText, kind: StatementKind, at: number): Statement {
  return { kind, value: 0, at, place: placeAt(running, at) };
}

function numbered(
  running: RunningText,
  kind: StatementKind,
  found: { readonly match: RegExpExecArray; readonly token: string },
): Statement | undefined {
  const value = plausibleNumber(found.token);
  const isRate = kind.endsWith('-rate');
  if (value === undefined || (isRate && isAboutOthers(running.text, found.match))) return undefined;
  const tail = kind === 'upheld' && found.match.groups?.['m'] !== undefined;
  const within = tail
    ? found.match[0].lastIndexOf(found.token)
    : found.match[0].indexOf(found.token);
  const at = found.match.index + within;
  const statement = { kind, value, at, place: placeAt(running, at) };
  const doubtful = isRate
    ? isInsideSentence(running.text, at) || goesOn(running.text, found.match)
    : followsNumber(running, kind, at) || interrupts(running, found.match.index);
  return doubtful ? { ...statement, weak: true } : statement;
}

/** "Nationally, 80% of complaints we investigated were upheld" is not about the council. */
function isAboutOthers(text: string, { index: at, 0: words }: RegExpExecArray): boolean {
  const goesOn = /^,?\s(?:and|while|but)\s(?:councils|authorities|organisations)/i;
  if (goesOn.test(text.slice(at + words.length, at + words.length + 30))) return true;
  const sentence =
    text
      .slice(Math.max(0, at - 100), at)
      .replace(/(?:administration|ombudsman)\s(?:in|for)\sengland/gi, '')
      // A line may end inside a sentence: only a capital after it begins another.
      .split(/[.!?:]\s?|\n(?=[A-Z\d"'(].{0,6}[a-z])/)
      .at(-1)
      ?.replace(/\n/g, ' ') ?? '';
  return /nation|england|across|on average|sector|all (?:councils|authorities|organisations)|other (?:councils|authorities)|last year|previous(?:ly)?/i.test(
    sentence,
  );
}

/** The rate begins its sentence; after "Last year," or after another percentage it may be somebody else's. */
function isInsideSentence(text: string, at: number): boolean {
  return /(?:[a-z]{2},|%)\s?(?:in )?$/i.test(text.slice(Math.max(0, at - 12), at));
}

/** Digits for the letters that scanning puts in their place. */
function withoutLookalikes(token: string): string {
  return /^[\dlIO]+$/.test(token) ? token.replace(/[lI]/g, '1').replace(/O/g, '0') : token;
}

/** No council has so many cases in a year; `100,000` belongs to "per 100,000 residents". */
const MOST_CASES = 9_999;

/** The number of a statistic; undefined for a year, for too large a number, and for what is no printed number. */
function plausibleNumber(token: string): number | undefined {
  const written = withoutLookalikes(token);
  const value = parseNumber(written);
  // No number is printed with a nought before it: a digit was put in, or lost.
  const possible = value !== undefined && value <= MOST_CASES && !/^0\d/.test(written);
  return possible && !isYear(token) ? value : undefined;
}

/** The year that ends one sentence is not the count that begins the next. */
function isYear(token: string): boolean {
  return /^(?:19|20)\d{2}$/.test(token);
}

/** A base that begins before another has ended: two columns were read across, and the words after it may be the other's. */
function interrupts(running: RunningText, at: number): boolean {
  const before = running.text.slice(Math.max(0, at - 110), at);
  const unfinished = /total[ \n]of[ \n]?\d{1,4}(?!\d)([^%]*)$/i.exec(before)?.[1];
  return (
    unfinished !== undefined &&
    !/investigations?|outcomes?|decisions?|complaints?|cases/i.test(unfinished)
  );
}

/** Two bare numbers on two lines: one of them may be the number of a page, so the words prove neither. */
function followsNumber({ text }: RunningText, kind: StatementKind, at: number): boolean {
  const before = text.slice(Math.max(0, at - 9), at);
  if ((kind === 'upheld' || kind === 'satisfactory') && /(?:^|\n)[\d,]+\n$/.test(before))
    return true;
  return (
    /(?:^|[\n ])[\dlIO]{1,4}(?:,\d{3})?\n$/.test(before) && /^[\d,]+\n/.test(text.slice(at, at + 8))
  );
}

/** The rate of a letter ends its sentence; "..., and councils complied" speaks of others, as may what is torn off there. */
function goesOn(text: string, { index, 0: words }: RegExpExecArray): boolean {
  return /upheld$/i.test(words) && text[index + words.length] === ',';
}

function readPer100k(running: RunningText, match: RegExpExecArray): readonly Statement[] {
  const value = parseNumber(match.groups?.['n'] ?? '');
  if (value === undefined) return [];
  const before = running.text.slice(Math.max(0, match.index - 90), match.index);
  const sentence = before.split(/[.!?][ \n]/).at(-1) ?? '';
  const kind = whosePer100k(sentence);
  // `57. 4` is a torn decimal.
  if (kind === undefined || /\d[.,][ \n]?$/.test(before)) return [];
  return [{ kind, value, at: match.index, place: placeAt(running, match.index) }];
}

/**
 * "This is 0.8 upheld decisions per 100,000 residents. The average for authorities of this type is 4.4": the two are so
 * alike that a figure is taken only from a sentence whose beginning is whole.
 */
function whosePer100k(before: string): StatementKind | undefined {
  if (/(?<!\bof[ \n])\bthis[ \n](?:is|was|equates to|is equivalent to)[ \n]?$/i.test(before))
    return 'per-100k';
  if (/average|similar|type/i.test(before))
    return /(?:\b(?:is|was|of|at)|[:\n])[ \n]?$/i.test(before) ? 'per-100k-comparator' : undefined;
  return /(?:^|[:\n])[ \n]?$/.test(before) ? 'per-100k' : undefined;
}

function statedPeriod(from: string | undefined, to: string | undefined): Statement['period'] {
  if (from === undefined || to === undefined) return undefined;
  const start = parseDate(from);
  const end = parseDate(to);
  return start === undefined || end === undefined ? null : (periodBetween(start, end) ?? null);
}
