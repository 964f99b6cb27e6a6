import type { HistoryEntry, Remedy, Sha256 } from './remedy';

type Sealed = 'n' | 'prev' | 'hash';

/** What an entry says, before it is sealed into the chain. */
export type Happening = Omit<HistoryEntry, Sealed>;

/** The hash before the first entry: the remedy's own id, so that a chain cannot be moved to another remedy. */
function root(remedy: Pick<Remedy, 'id' | 'tenant'>): string {
  return `${remedy.tenant}/${remedy.id}`;
}

function hashOf(entry: Omit<HistoryEntry, 'hash'>, sha256: Sha256): string {
  const { n, at, actor, verb, outcome, reason, before, after, prev } = entry;
  return sha256(JSON.stringify([n, at, actor, verb, outcome, reason ?? null, before, after, prev]));
}

/** The history with one more entry, chained by hash to the one before. */
export function record(
  remedy: Pick<Remedy, 'id' | 'tenant' | 'history'>,
  happening: Happening,
  sha256: Sha256,
): readonly HistoryEntry[] {
  const last = remedy.history.at(-1);
  const unsealed = {
    ...happening,
    n: remedy.history.length + 1,
    prev: last?.hash ?? sha256(root(remedy)),
  };
  return [...remedy.history, { ...unsealed, hash: hashOf(unsealed, sha256) }];
}

/** The number of the first entry that does not fit the chain; undefined when the whole history does. */
export function firstBrokenEntry(
  remedy: Pick<Remedy, 'id' | 'tenant' | 'history'>,
  sha256: Sha256,
): number | undefined {
  let prev = sha256(root(remedy));
  for (const [index, entry] of remedy.history.entries()) {
    const intact =
      entry.n === index + 1 && entry.prev === prev && entry.hash === hashOf(entry, sha256);
    if (!intact) return index + 1;
    prev = entry.hash;
  }
  return undefined;
}
