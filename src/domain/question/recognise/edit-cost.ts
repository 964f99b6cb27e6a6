/**
 * How far apart two words are: single letters added, left out, changed or two neighbours swapped cost 1 each;
 * a wrong first letter 1 more, a letter doubled or undoubled 0.5 less. Stops at `limit`, above which the exact cost is of no interest.
 */
export function editCost(said: string, meant: string, limit: number): number {
  const distance = alignmentDistance(said, meant, limit + 0.5);
  if (distance > limit + 0.5) return distance;
  const doubling = undouble(said) === undouble(meant) ? 0.5 : 0;
  return distance + (said.startsWith(meant.slice(0, 1)) ? 0 : 1) - doubling;
}

function undouble(word: string): string {
  return word.replace(/(.)\1/g, '$1');
}

/** Optimal string alignment distance (Damerau-Levenshtein without overlapping swaps); more than `limit` is not told apart. */
function alignmentDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = new Uint8Array(b.length + 1);
  let previous = Uint8Array.from({ length: b.length + 1 }, (_, index) => index);
  let row = new Uint8Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(row, { a, b, i, previous, before }) > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  return previous[b.length] ?? limit + 1;
}

interface Above {
  readonly a: string;
  readonly b: string;
  /** The letter of `a` that the row is for, counted from 1. */
  readonly i: number;
  readonly previous: Uint8Array;
  readonly before: Uint8Array;
}

/** Fills the next row of costs, and gives the lowest of them. */
function fillRow(row: Uint8Array, { a, b, i, previous, before }: Above): number {
  const letter = a.charCodeAt(i - 1);
  row[0] = i;
  let lowest = i;
  for (let j = 1; j <= b.length; j += 1) {
    const same = letter === b.charCodeAt(j - 1);
    let cost = Math.min(
      at(previous, j) + 1,
      at(row, j - 1) + 1,
      at(previous, j - 1) + (same ? 0 : 1),
    );
    if (!same && isSwap(a, b, i, j)) cost = Math.min(cost, at(before, j - 2) + 1);
    row[j] = cost;
    if (cost < lowest) lowest = cost;
  }
  return lowest;
}

function at(row: Uint8Array, index: number): number {
  return row[index] ?? Infinity;
}

function isSwap(a: string, b: string, i: number, j: number): boolean {
  if (i < 2 || j < 2) return false;
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
