import { periodStarting, type Period } from '../../facts/period';
import type { CivilDate } from '../../shared/civil-date';
import type { Statement } from '../statistics/statement';
import { DATE, parseDate } from '../text/find-date';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2090;

/** The financial year from one day to another; undefined unless they are 1 April and the 31 March that follows. */
export function periodBetween(start: CivilDate, end: CivilDate): Period | undefined {
  const period = periodStarting(Number(start.slice(0, 4)));
  return period.start === start && period.end === end ? period : undefined;
}

/** What each part of a letter says about its year; absent where that part is not there or not clear. */
export interface PeriodReadings {
  /** From the bases of the statistics, most often named first. */
  readonly statistics: readonly Period[];
  /** "for the year ending 31 March 2024". */
  readonly yearEnding?: Period;
  /** "Annual Review letter 2023-24"; until the letter of July 2022 the title names the year of the letter. */
  readonly title?: Period;
}

/** Collects what a letter says about its year. */
export function readPeriods(text: string, statements: readonly Statement[]): PeriodReadings {
  const yearEnding = endingYear(text);
  const title = titleYear(text);
  return {
    statistics: byFrequency(statements.flatMap(({ period }) => (period ? [period] : []))),
    ...(yearEnding && { yearEnding }),
    ...(title && { title }),
  };
}

/** The year of a letter: the one that its statistics name, else its first sentence, else its title. */
export function choosePeriod(readings: PeriodReadings): Period | null {
  return readings.statistics[0] ?? readings.yearEnding ?? readings.title ?? null;
}

/** A financial year in any of its written forms (`2019/20`, `2019-2020`) at the start of `text`; undefined otherwise. */
export function yearIn(text: string): Period | undefined {
  const match = /(?<![\d/-])(20\d{2}|19\d{2})\s?(?:[/-]|to)\s?((?:19|20)?\d{2})(?![\d])/.exec(text);
  if (match === null) return undefined;
  const start = Number(match[1]);
  return Number(match[2]) % 100 === (start + 1) % 100 ? periodStarting(start) : undefined;
}

function endingYear(text: string): Period | undefined {
  const match = new RegExp(
    `(?:for the )?(?:year|period)[ \\n](?:ending|ended|to)[ \\n]?[:-]?[ \\n]?(${DATE}|31/0?3/\\d{4})`,
    'i',
  ).exec(text);
  const written = match?.[1] ?? '';
  const end = written.includes('/') ? `${written.slice(-4)}-03-31` : parseDate(written);
  if (!end?.endsWith('-03-31')) return spanYear(text);
  return inRange(Number(end.slice(0, 4)) - 1);
}

/** "1 April 2022 to 31 March 2023" anywhere, for statistics pages that name their period once. */
function spanYear(text: string): Period | undefined {
  const match = new RegExp(`(${DATE}),?[ \\n]?(?:to|and|until|-)[ \\n]?(${DATE})`, 'i').exec(text);
  const start = parseDate(match?.[1] ?? '');
  const end = parseDate(match?.[2] ?? '');
  return start === undefined || end === undefined ? undefined : periodBetween(start, end);
}

function titleYear(text: string): Period | undefined {
  const title =
    /annual[ \n](?:review[ \n])?(?:letter|summary|statistics)[ \n]?[:,-]?[ \n]?(?:for[ \n])?(\d{4}[^\n]{0,8})/i.exec(
      text,
    );
  if (title === null) return undefined;
  const written = title[1] ?? '';
  const span = yearIn(written);
  if (span !== undefined) return span;
  const single = /^(20\d{2})(?!\s?[-/\d])/.exec(written);
  return single === null ? undefined : inRange(Number(single[1]) - 1);
}

function inRange(startYear: number): Period | undefined {
  return startYear >= FIRST_YEAR && startYear <= LAST_YEAR ? periodStarting(startYear) : undefined;
}

function byFrequency(periods: readonly Period[]): readonly Period[] {
  const counts = new Map<string, { readonly period: Period; count: number }>();
  for (const period of periods) {
    const entry = counts.get(period.label) ?? { period, count: 0 };
    entry.count += 1;
    counts.set(period.label, entry);
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ period }) => period);
}
