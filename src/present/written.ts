import { periodStarting, shiftPeriod, startYearOf, type PeriodLabel } from '../domain/facts/period';
import type { Printed } from '../domain/facts/quantity';
import { writeDate } from '../domain/shared/civil-date';

const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A number with thousands marked: `17,019`, `0.8`. */
export function writtenNumber(value: number): string {
  return NUMBERS.format(value);
}

/** A printed value with its unit: `38%`, `3`, `0.8`, `23 working days`, `£3,649.18`. */
export function writtenValue({ unit, value }: Pick<Printed, 'unit' | 'value'>): string {
  switch (unit) {
    case 'percent':
      return `${writtenNumber(value)}%`;
    case 'days':
      return `${writtenNumber(value)} working ${value === 1 ? 'day' : 'days'}`;
    case 'pence':
      return `£${(value / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
    case 'count':
    case 'per-100k':
      return writtenNumber(value);
  }
}

/** The distance between two values of a unit: `42 percentage points`, `3.6`. */
export function writtenDifference(unit: Printed['unit'], difference: number): string {
  const distance = Math.abs(Math.round(difference * 100) / 100);
  if (unit !== 'percent') return writtenValue({ unit, value: distance });
  return `${writtenNumber(distance)} percentage ${distance === 1 ? 'point' : 'points'}`;
}

/** `year ending 31 March 2024`. */
export function writtenYear(period: PeriodLabel): string {
  return `year ending ${writeDate(periodStarting(startYearOf(period)).end)}`;
}

/** Several years, short: `2019-20`, `2018-19 to 2023-24`, `2019-20 and 2023-24`. */
export function yearLabels(periods: readonly PeriodLabel[]): string {
  const years = [...new Set(periods)].sort();
  const [first = '', ...rest] = years;
  const last = rest.at(-1);
  if (last === undefined) return first;
  const unbroken = years.every((year, index) => year === shiftPeriod(first, index));
  return unbroken && years.length > 2 ? `${first} to ${last}` : inWords(years);
}

/** `a`, `a and b`, `a, b and c`. */
export function inWords(items: readonly string[]): string {
  return items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** At most `most` items in words; the rest as a number. */
export function someInWords(items: readonly string[], most: number): string {
  if (items.length <= most) return inWords(items);
  return `${items.slice(0, most).join(', ')} and ${writtenNumber(items.length - most)} more`;
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(position: number): string {
  const tens = position % 100;
  if (tens >= 11 && tens <= 13) return `${String(position)}th`;
  return `${String(position)}${{ 1: 'st', 2: 'nd', 3: 'rd' }[position % 10] ?? 'th'}`;
}

/** The text with its first letter a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with its first letter small, to stand within a sentence. */
export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `Coventry's`, `St Albans'`. */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}
