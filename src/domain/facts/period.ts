import { invariant } from '../shared/invariant';
import type { CivilDate } from '../shared/civil-date';

/** A financial year, written as the Ombudsman writes it since 2022-23: `2023-24`. */
export type PeriodLabel = string;

/** A year from 1 April to 31 March, the only period that annual letters report on. */
export interface Period {
  readonly label: PeriodLabel;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** The financial year that starts on 1 April of `startYear`. */
export function periodStarting(startYear: number): Period {
  const endYear = startYear + 1;
  return {
    label: `${String(startYear)}-${String(endYear % 100).padStart(2, '0')}`,
    start: `${String(startYear)}-04-01`,
    end: `${String(endYear)}-03-31`,
  };
}

/** The calendar year in which a labelled period starts: 2023 for `2023-24`. */
export function startYearOf(label: PeriodLabel): number {
  invariant(isPeriodLabel(label), `"${label}" is a financial year`);
  return Number(label.slice(0, 4));
}

/** Whether `text` is a well-formed label, with consecutive years. */
export function isPeriodLabel(text: string): boolean {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

/** The label `years` later (earlier, when negative). */
export function shiftPeriod(label: PeriodLabel, years: number): PeriodLabel {
  return periodStarting(startYearOf(label) + years).label;
}
