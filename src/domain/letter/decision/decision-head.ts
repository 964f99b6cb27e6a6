import type { CivilDate } from '../../shared/civil-date';
import { DATE, parseDate } from '../text/find-date';
import type { RunningText } from '../text/running-text';
import { numericDate } from './find-deadlines';

/** Something that was read, and the index in the running text at which it stands. */
export interface Read<T> {
  readonly value: T;
  readonly at: number;
}

/** What a statement says of itself, before and around its text. */
export interface DecisionHead {
  /** `23 001 234`. */
  readonly reference: Read<string> | undefined;
  /** Undefined where none is given, or where two are given that differ. */
  readonly decided: Read<CivilDate> | undefined;
  readonly stage: Read<'draft' | 'final'> | undefined;
  readonly authorityNames: readonly string[];
}

const REFERENCE = '(\\d\\d)[ -]?(\\d{3})[ -]?(\\d{3}[a-z]?)(?!\\d)';
const LABELLED = new RegExp(
  `(?:reference|ref|complaint(?: number| no\\.?)?|case(?: number)?)(?: number| no\\.?)?\\W{0,4}${REFERENCE}`,
  'i',
);
const BRACKETED = new RegExp(`\\(${REFERENCE}\\)`);
/** At the very top: `24 006 500 Final Decision`. */
const AT_LINE_START = new RegExp(`(?:^|\\n)${REFERENCE}(?=\\s)`);
const ANY_DATE = `(?:${DATE}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{4}-\\d\\d-\\d\\d)`;
const DATED = new RegExp(
  `(?:decision date|date of (?:the )?(?:final |draft )?decision|(?:final |draft )?decision (?:made|issued|dated)(?: on)?|(?:date )?issued(?: on)?|(?:^|\\n)(?:date|dated))\\s*:?\\s*(?:\\w+day,? )?(${ANY_DATE})`,
  'gi',
);
const DATE_LINE = new RegExp(
  `(?:^|\\n)(?:\\w+day,? |(?:the ombudsman's )?(?:final|draft) decision\\W{1,4})?(${ANY_DATE})\\.?(?=\\n|$)`,
  'gi',
);

/** Reads the head of a statement: its reference, its day, whether it is final, and whom it is about. */
export function readDecisionHead({ text }: Pick<RunningText, 'text'>): DecisionHead {
  const top = text.slice(0, topLength(text));
  const reference =
    LABELLED.exec(top) ??
    BRACKETED.exec(top) ??
    AT_LINE_START.exec(top) ??
    LABELLED.exec(text) ??
    BRACKETED.exec(text);
  return {
    reference:
      reference === null
        ? undefined
        : { value: reference.slice(1, 4).join(' '), at: reference.index },
    decided: decisionDate(text, top.length),
    stage: readStage(text),
    authorityNames: namesIn(top),
  };
}

/** The head ends where the summary or the first part begins. */
function topLength(text: string): number {
  const end = /\n\W*(?:summary\b|the complaint\s*\n|complaint summary)/i.exec(text)?.index ?? 2000;
  return Math.min(Math.max(end, 200), 3000);
}

function decisionDate(text: string, top: number): Read<CivilDate> | undefined {
  const labelled = datesOf(text, DATED);
  if (labelled.length > 0) return single(labelled);
  const lines = datesOf(text, DATE_LINE);
  const above = lines.filter(({ at }) => at <= top);
  return single(above.length > 0 ? above : lines);
}

function datesOf(text: string, pattern: RegExp): readonly Read<CivilDate>[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const written = match[1] ?? '';
    const value = parseDate(written) ?? numericDate(written);
    return value === undefined ? [] : [{ value, at: match.index + match[0].indexOf(written) }];
  });
}

function single(dates: readonly Read<CivilDate>[]): Read<CivilDate> | undefined {
  return new Set(dates.map(({ value }) => value)).size === 1 ? dates[0] : undefined;
}

const STAGE_LINE =
  /(?:^|\n)\W*(?:confidential\W{1,4})?(?:the )?(?:ombudsman's |investigator's |statement of )?(final|draft|provisional|proposed)(?: decision)?(?: statement)?\W*(?=\n|$|summary|\d\d \d{3} \d{3}|\d{1,2} [A-Z])/gi;

/** Final statements speak of drafts and drafts of the final decision: only a line of its own tells. */
function readStage(text: string): Read<'draft' | 'final'> | undefined {
  const marks = [...text.matchAll(STAGE_LINE)].flatMap((match) => {
    const at = match.index + match[0].search(/\w/);
    // A line that begins small goes on with a sentence: "on my / draft decision."
    if (!/[A-Z]/.test(text.charAt(at))) return [];
    return [{ value: /final/i.test(match[1] ?? '') ? ('final' as const) : ('draft' as const), at }];
  });
  return marks.find(({ value }) => value === 'draft') ?? marks[0];
}

function namesIn(top: string): readonly string[] {
  const against = [...top.matchAll(/complaint(?:s)? (?:against|about)\W{0,3}([^\n(]{4,90})/gi)].map(
    (match) => match[1],
  );
  const before = [...top.matchAll(/(?:^|\n)([^\n(]{4,90}?) ?\(\d\d[ -]?\d{3}[ -]?\d{3}/g)].map(
    (match) => match[1],
  );
  const lines = top
    .split('\n')
    .filter(
      (line) =>
        line.length < 90 &&
        /\b(?:council|authority|borough|commissioner|corporation)\b/i.test(line),
    )
    .filter((line) => !/ombudsman|[.]$|\b(?:the council|has|was|will)\b/i.test(line));
  return [...against, ...before, ...lines]
    .map((name) => (name ?? '').replace(/^[\s:]+|[\s:.,]+$/g, ''))
    .filter(Boolean);
}
