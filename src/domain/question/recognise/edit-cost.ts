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
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, [before, previous]);
    if (row.lowest > limit) return limit + 1;
    before = previous;
    previous = row.costs;
  }
  return previous[b.length] ?? limit + 1;
}

interface Row {
  readonly costs: readonly number[];
  readonly lowest: number;
}

type Above = readonly [before: readonly number[], previous: readonly number[]];

function nextRow(a: string, b: string, i: number, [before, previous]: Above): Row {
  const costs = [i];
  let lowest = i;
  for (let j = 1; j <= b.length; j += 1) {
    const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
    let cost = Math.min(
      at(previous, j) + 1,
      at(costs, j - 1) + 1,
      at(previous, j - 1) + (same ? 0 : 1),
    );
    if (isSwap(a, b, i, j)) cost = Math.min(cost, at(before, j - 2) + 1);
    costs.push(cost);
    if (cost < lowest) lowest = cost;
  }
  return { costs, lowest };
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

function isSwap(a: string, b: string, i: number, j: number): boolean {
  if (i < 2 || j < 2) return false;
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
