/** Documents on their way at a time: a database that is asked for thousands at once refuses. */
const AT_ONCE = 32;

/** What `work` gives for each, in order; no more than so many at once. Rejects with the first failure. */
export async function someAtATime<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    done.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  return done;
}
