/** A value to be written beside its mark. */
export interface ToPlace {
  readonly y: number;
  readonly words: string;
  readonly bold: boolean;
}

export interface Placed extends ToPlace {
  /** 0: in the middle over or under the mark; else to the right of it. */
  readonly dx: number;
}

const ABOVE = -20;
const BELOW = 40;
const BESIDE = 9;
const LINE = 30;

/**
 * The values of one year so that none hides another: the uppermost over its mark, the lowest under it, those between to
 * the right, pushed apart. The same value is written once.
 */
export function placeLabels(values: readonly ToPlace[]): readonly Placed[] {
  const once = [...Map.groupBy(values, ({ y }) => y)].map(([y, all]) => ({
    y,
    words: all[0]?.words ?? '',
    bold: all.some(({ bold }) => bold),
  }));
  const sorted = once.sort((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return sorted.map((value, at) => {
    const first = at === 0;
    const last = at === sorted.length - 1;
    if (first) return { ...value, y: value.y + ABOVE, dx: 0 };
    if (last) return { ...value, y: Math.max(value.y + BELOW, free + LINE), dx: 0 };
    const y = Math.max(value.y + BESIDE, free + LINE);
    free = y;
    return { ...value, y, dx: 20 };
  });
}
