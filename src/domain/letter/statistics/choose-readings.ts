import type { Statement } from './statement';

/** The value read for one field: the statements that give it, all equal; null where they contradict or are missing. */
export interface Reading {
  readonly value: number | null;
  readonly statement: Statement | null;
  /** Everything that was read for the field. */
  readonly candidates: readonly Statement[];
}

/** Tells whether a value agrees with what else is known: undefined where there is nothing to compare with. */
export type Proof = (value: number) => boolean | undefined;

/**
 * Chooses among the statements of one field. Equal statements give their value. Where they differ, or where the words
 * alone do not prove the reading, only the one value that the arithmetic proves is taken: a wrong number is worse
 * than a missing one.
 */
export function chooseReading(candidates: readonly Statement[], proof: Proof): Reading {
  const sure = candidates.filter(({ weak }) => weak !== true);
  const plain = distinct(sure);
  const chosen = plain.length === 1 ? plain[0] : proven(sure.length > 0 ? sure : candidates, proof);
  const among = sure.length > 0 ? sure : candidates;
  const statement = among.find(({ value }) => value === chosen) ?? null;
  return { value: statement?.value ?? null, statement, candidates };
}

function proven(candidates: readonly Statement[], proof: Proof): number | undefined {
  const fitting = distinct(candidates).filter((value) => proof(value) === true);
  return fitting.length === 1 ? fitting[0] : undefined;
}

function distinct(statements: readonly Statement[]): readonly number[] {
  return [...new Set(statements.map(({ value }) => value))];
}
