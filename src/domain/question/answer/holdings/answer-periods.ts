import { inBeing } from '../../../facts/authorities/reorganised';
import type { Authority } from '../../../facts/authority';
import {
  isPeriodLabel,
  periodStarting,
  shiftPeriod,
  startYearOf,
  type PeriodLabel,
} from '../../../facts/period';
import type { CivilDate } from '../../../shared/civil-date';
import type { SingleYear, Year } from '../../query';

/** The years that "latest" and "all" are counted from. */
export interface HeldYears {
  readonly latest: PeriodLabel | undefined;
  readonly all: readonly PeriodLabel[];
}

/** No question needs more years than this; it bounds what a query can ask for. */
const MOST_YEARS = 40;

/** The financial years that a query means, oldest first for spans, as listed for lists; empty where none can be told. */
export function resolveYears(year: Year, held: HeldYears): readonly PeriodLabel[] {
  if (year === 'all') return between(held.all[0], held.all.at(-1));
  if (typeof year === 'string') return some(resolveYear(year, held.latest));
  if ('last' in year) return lastYears(year.last, held.latest);
  if ('from' in year) {
    return between(resolveYear(year.from, held.latest), resolveYear(year.to, held.latest));
  }
  const years = year
    .slice(0, MOST_YEARS)
    .flatMap((single) => some(resolveYear(single, held.latest)));
  return [...new Set(years)];
}

function resolveYear(year: SingleYear, latest: PeriodLabel | undefined): PeriodLabel | undefined {
  const back = /^latest(?:-(\d))?$/.exec(year);
  if (back) return latest === undefined ? undefined : shiftPeriod(latest, -Number(back[1] ?? 0));
  return isPeriodLabel(year) ? year : undefined;
}

function some(period: PeriodLabel | undefined): readonly PeriodLabel[] {
  return period === undefined ? [] : [period];
}

function lastYears(count: number, latest: PeriodLabel | undefined): readonly PeriodLabel[] {
  if (latest === undefined) return [];
  const length = Math.max(1, Math.min(MOST_YEARS, Math.trunc(count)));
  return Array.from({ length }, (_, index) => shiftPeriod(latest, index + 1 - length));
}

function between(
  from: PeriodLabel | undefined,
  to: PeriodLabel | undefined,
): readonly PeriodLabel[] {
  if (from === undefined || to === undefined) return [];
  const [first, last] = from <= to ? [from, to] : [to, from];
  const length = Math.min(MOST_YEARS, startYearOf(last) - startYearOf(first) + 1);
  return Array.from({ length }, (_, index) => shiftPeriod(first, index));
}

/** Whether a query counts its years from what is held, so that a missing newer letter changes its answer. */
export function countsFromLatest(year: Year | undefined): boolean {
  if (year === undefined) return true;
  if (typeof year === 'string') return year === 'all' || year.startsWith('latest');
  if ('last' in year) return true;
  if ('from' in year) return year.to.startsWith('latest');
  return year.some((single) => single.startsWith('latest'));
}

/**
 * The day by which the letter on a year is out: the end of July after it up to 2023-24 (letters of 17 July 2024 and
 * before), the end of May from 2024-25 (letters of 21 May 2025).
 */
function publishedBy(period: PeriodLabel): CivilDate {
  const endYear = startYearOf(period) + 1;
  return endYear <= 2024 ? `${String(endYear)}-07-31` : `${String(endYear)}-05-31`;
}

/** The year on which the newest letter should be out by `today`. */
export function newestExpected(today: CivilDate): PeriodLabel {
  const running = periodStarting(Number(today.slice(0, 4))).label;
  let period = running;
  while (publishedBy(period) >= today) period = shiftPeriod(period, -1);
  return period;
}

/** Years after `held` whose letter should be out by `today`, for as long as the authority was in being. */
export function yearsAfter(
  held: PeriodLabel,
  today: CivilDate,
  authority: Authority,
): readonly PeriodLabel[] {
  return between(held, newestExpected(today)).filter(
    (period) => period > held && period <= newestExpected(today) && inBeing(authority, period),
  );
}
