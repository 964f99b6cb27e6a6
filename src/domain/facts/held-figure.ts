import type { Link } from '../shared/chain';
import type { Instant } from '../shared/civil-date';
import type { NonEmpty } from '../shared/non-empty';
import type { Check } from './check';
import type { Citation } from './citation';
import type { Fact } from './fact';
import type { Unit } from './measure';
import type { NoCases, Printed } from './quantity';

/** What a figure measures, of whom, for which year. */
export type FigurePlace = Pick<Fact, 'authority' | 'period' | 'measure' | 'whose' | 'service'>;

/** A value that a check keeps back until a person decides: never answered from, never posted. */
export interface HeldFigure {
  /** Unique and stable within its record: `satisfactoryRemedy.base`. */
  readonly id: string;
  /** JSON pointer of the value, as in `read --json`: `/statistics/satisfactoryRemedy/base`. */
  readonly pointer: string;
  /** JSON pointers of the values that it was computed from: it is settled with them. Absent when it was printed. */
  readonly from?: NonEmpty<string>;
  /** What it becomes once it is settled; null for a value that is no measure (the printed base of a rate). */
  readonly becomes: FigurePlace | null;
  readonly unit: Unit;
  /** As printed; null where the document gives several numbers for it and none could be taken. */
  readonly printed: Printed | NoCases | null;
  /** The value that the other counts of the document give instead; null where they prove none. */
  readonly proposed: number | null;
  readonly citations: NonEmpty<Citation>;
}

/** What a person decided about one held figure: one line of the record's history. */
export interface Settlement extends Link {
  readonly at: Instant;
  /** Who decided, as they named themselves. */
  readonly by: string;
  readonly verb: 'accept' | 'correct' | 'reject';
  readonly figure: HeldFigure;
  /** The value that now stands; null when it was rejected, or accepted as "no cases". */
  readonly value: number | null;
  /** Null only when it was accepted as printed. */
  readonly reason: string | null;
}

/** The printed number; null for "no cases", and where none was taken. */
export function printedValue({ printed }: Pick<HeldFigure, 'printed'>): number | null {
  return printed?.kind === 'printed' ? printed.value : null;
}

/** The errors and warnings that keep a figure back. */
export function reasonsFor(
  { pointer, from }: Pick<HeldFigure, 'pointer' | 'from'>,
  checks: readonly Check[],
): readonly Check[] {
  return checks.filter((check) => touches(check, [pointer, ...(from ?? [])]));
}

/** The errors and warnings of a record about which nobody has decided yet. */
export function openChecks(record: {
  readonly checks: readonly Check[];
  readonly held: readonly HeldFigure[];
  readonly history?: readonly Settlement[];
}): readonly Check[] {
  const settled = record.history ?? [];
  return record.checks.filter((check) => {
    if (check.level === 'info') return false;
    const holds = (figure: HeldFigure): boolean => reasonsFor(figure, [check]).length > 0;
    return record.held.some(holds) || !settled.some(({ figure }) => holds(figure));
  });
}

/** Whether an error or a warning touches any of these values. A pointer to a part touches everything under it. */
export function touches(check: Check, pointers: readonly string[]): boolean {
  if (check.level === 'info') return false;
  return (check.touches ?? []).some((touched) =>
    pointers.some((pointer) => pointer === touched || pointer.startsWith(`${touched}/`)),
  );
}
