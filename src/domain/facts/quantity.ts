import type { Unit } from './measure';

/**
 * What a document says of a measure. Three different things, never mixed: a number as printed; `no-cases` (there was
 * nothing to count or to divide by, and the document says so); not given, for which there is no fact at all. Absent is
 * never zero.
 */
export interface Printed {
  readonly kind: 'printed';
  readonly unit: Unit;
  /** Percent 0-100, a count, upheld decisions per 100,000 residents, days, or pence. */
  readonly value: number;
}

/** "The Ombudsman carried out no investigations in this period": a rate does not exist, and is not 0%. */
export interface NoCases {
  readonly kind: 'no-cases';
}

/** A printed number in its unit. */
export function printed(unit: Unit, value: number): Printed {
  return { kind: 'printed', unit, value };
}
