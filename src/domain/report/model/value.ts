import type { Citation } from '../../facts/citation';
import type { Unit } from '../../facts/measure';
import { wholePercent } from '../../facts/rate';
import type { NonEmpty } from '../../shared/non-empty';

/** One fact that stands behind something written: what it is (`coventry|2019-20|upheld|own|`) and where it stands. */
export interface Basis {
  readonly key: string;
  readonly citation: Citation;
}

/** A number as it is written, with the facts that it is, or was worked out from. */
export interface Figure {
  readonly kind: 'figure';
  readonly text: string;
  /** In its unit: per cent 0-100, a count, days, pence. */
  readonly value: number;
  readonly unit: Unit;
  readonly basis: NonEmpty<Basis>;
  /** `15 of 17 = 88%`; absent where a document prints the number. */
  readonly arithmetic?: string;
}

/** Words, or "no cases", as a document has them. Numerals in them are the document's own. */
export interface HeldWords {
  readonly kind: 'held';
  readonly text: string;
  readonly basis: NonEmpty<Basis>;
}

/**
 * What stands in the text of a report between the words of its template. Numerals stand in these alone: bound to facts
 * (`figure`, `held`), or of a declared kind: a year or its days, a reference (a statute, the title of a document), a
 * tally of what this report itself holds, or in what a person wrote for it (`written`). `name` and `absent` hold none.
 */
export type Value =
  | Figure
  | HeldWords
  | {
      readonly kind: 'year' | 'reference' | 'tally' | 'name' | 'absent' | 'written';
      readonly text: string;
    };

const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A number with its unit, as reports write it: `50%`, `117`, `0.8`, `23`, `£3,649.18`. Days stand without their word. */
export function writeNumber(unit: Unit, value: number): string {
  if (unit === 'percent') return `${NUMBERS.format(value)}%`;
  if (unit !== 'pence') return NUMBERS.format(value);
  return `£${(value / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
}

/** A number from facts. */
export function figure(
  unit: Unit,
  value: number,
  from: { readonly basis: NonEmpty<Basis>; readonly arithmetic?: string },
): Figure {
  return { kind: 'figure', text: writeNumber(unit, value), value, unit, ...from };
}

/** The facts behind several values together, each once. */
export function basisOf(values: NonEmpty<Figure>): NonEmpty<Basis> {
  const [first, ...rest] = values.flatMap(({ basis }) => basis);
  const seen = new Map(rest.map((one) => [one.key, one]));
  const head = first ?? values[0].basis[0];
  seen.delete(head.key);
  return [head, ...seen.values()];
}

/** The sum of counts or of money. */
export function sumOf(parts: NonEmpty<Figure>): Figure {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const { unit } = parts[0];
  const arithmetic = `${parts.map(({ text }) => text).join(' + ')} = ${writeNumber(unit, sum)}`;
  return figure(unit, sum, { basis: basisOf(parts), arithmetic });
}

/** Whole per cent, halves up; undefined where there is nothing to divide by. */
export function percentOf(part: Figure, base: Figure): Figure | undefined {
  if (base.value === 0) return undefined;
  const value = wholePercent(part.value, base.value);
  const arithmetic = `${part.text} of ${base.text} = ${String(value)}%`;
  return figure('percent', value, { basis: basisOf([part, base]), arithmetic });
}

/** How much later is than earlier, without its sign. */
export function distance(later: Figure, earlier: Figure): Figure {
  const value = Math.abs(later.value - earlier.value);
  const arithmetic = `${later.text} against ${earlier.text}`;
  return figure(later.unit, value, { basis: basisOf([later, earlier]), arithmetic });
}

/** How many of these fit: `of` all of them. */
export function countOf(fitting: readonly Figure[], of: NonEmpty<Figure>): Figure {
  const arithmetic = `${String(fitting.length)} of ${of.map(({ text }) => text).join(', ')}`;
  return figure('count', fitting.length, { basis: basisOf(of), arithmetic });
}

/** A financial year, or its days. */
export function year(text: string): Value {
  return { kind: 'year', text };
}

/** A statute, a section of one, the title or date of a document. */
export function reference(text: string): Value {
  return { kind: 'reference', text };
}

/** A count of what this report holds. */
export function tally(count: number): Value {
  return { kind: 'tally', text: NUMBERS.format(count) };
}

/** The name of an authority, a group, a measure. */
export function name(text: string): Value {
  return { kind: 'name', text };
}

/** What a person wrote for the report: their words and their numerals, which stand on no fact of ours. */
export function written(text: string): Value {
  return { kind: 'written', text };
}

/** Why there is no figure: `not held`. */
export function absent(text: string): Value {
  return { kind: 'absent', text };
}
