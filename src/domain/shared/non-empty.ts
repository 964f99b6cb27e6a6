/** A list with at least one item. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Tells whether a list has at least one item. */
export function isNonEmpty<T>(items: readonly T[]): items is NonEmpty<T> {
  return items.length > 0;
}
