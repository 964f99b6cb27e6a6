/** How far a word is from another; where that is more than `limit`, some number above it. */
export type CostTo = (meant: string, limit: number) => number;

/** Longer words have no room in the bits of a number; the vocabulary has none. */
const LONGEST = 31;

/**
 * How far apart two words are: single letters added, left out, changed or two neighbours swapped cost 1 each;
 * a wrong first letter 1 more, a letter doubled or undoubled 0.5 less. Stops at `limit`, above which the exact cost is of no interest.
 */
export function editCost(said: string, meant: string, limit: number): number {
  return costFrom(said)(meant, limit);
}

/** The same for one word beside many: what is to be known of it is worked out once. */
export function costFrom(said: string): CostTo {
  const places = placesOf(said);
  const first = said.slice(0, 1);
  return (meant, limit) => {
    const furthest = Math.floor(limit + 0.5);
    if (Math.abs(said.length - meant.length) > furthest || said.length > LONGEST) return Infinity;
    const distance = alignmentDistance(places, said.length, meant);
    if (distance > furthest) return distance;
    const doubling = undouble(said) === undouble(meant) ? 0.5 : 0;
    return distance + (meant.startsWith(first) ? 0 : 1) - doubling;
  };
}

function undouble(word: string): string {
  return word.replace(/(.)\1/g, '$1');
}

/** By code of a letter: where it stands in the word, the first place as the lowest bit. Other signs than ASCII stand nowhere. */
function placesOf(word: string): Int32Array {
  const places = new Int32Array(128);
  for (let index = 0; index < Math.min(word.length, LONGEST); index += 1) {
    const code = word.charCodeAt(index);
    if (code < 128) places[code] = (places[code] ?? 0) | (1 << index);
  }
  return places;
}

/**
 * Optimal string alignment distance (Damerau-Levenshtein without overlapping swaps) of a word, given by where its letters
 * stand, to another. A column of the usual table of costs at a time: neighbours in it differ by one at most, so that a
 * column is two rows of bits, where it goes up and where down from one line to the next (Myers 1999; swaps after Hyyrö 2003).
 */
function alignmentDistance(places: Int32Array, length: number, meant: string): number {
  if (length === 0) return meant.length;
  const last = 1 << (length - 1);
  let up = -1;
  let down = 0;
  let diagonal = 0;
  let matchedBefore = 0;
  let distance = length;
  for (let index = 0; index < meant.length; index += 1) {
    const matched = places[meant.charCodeAt(index)] ?? 0;
    const swapped = ((~diagonal & matched) << 1) & matchedBefore;
    diagonal = (((matched & up) + up) ^ up) | matched | down | swapped;
    const right = down | ~(diagonal | up);
    const left = diagonal & up;
    if (right & last) distance += 1;
    else if (left & last) distance -= 1;
    const shifted = (right << 1) | 1;
    up = (left << 1) | ~(diagonal | shifted);
    down = diagonal & shifted;
    matchedBefore = matched;
  }
  return distance;
}
