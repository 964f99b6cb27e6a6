import {
  appendEntry,
  firstBrokenLink,
  type Chain,
  type Link,
  type Notary,
  type Sha256,
} from '../shared/chain';
import type { HistoryEntry, Remedy } from './remedy';

/** What an entry says, before it is sealed into the chain. */
export type Happening = Omit<HistoryEntry, keyof Link>;

function chainOf({ tenant, id }: Pick<Remedy, 'id' | 'tenant'>): Chain<Happening> {
  return {
    root: `${tenant}/${id}`,
    words: ({ at, actor, verb, outcome, reason, before, after }) => [
      at,
      actor,
      verb,
      outcome,
      reason ?? null,
      before,
      after,
    ],
  };
}

/** The history with one more entry, chained by hash to the one before. */
export function record(
  remedy: Pick<Remedy, 'id' | 'tenant' | 'history'>,
  happening: Happening,
  { sha256 }: Notary,
): readonly HistoryEntry[] {
  return appendEntry(remedy.history, happening, { chain: chainOf(remedy), sha256 });
}

/** The number of the first entry that does not fit the chain; undefined when the whole history does. */
export function firstBrokenEntry(
  remedy: Pick<Remedy, 'id' | 'tenant' | 'history'>,
  sha256: Sha256,
): number | undefined {
  return firstBrokenLink(remedy.history, chainOf(remedy), sha256);
}
