import { firstUnsealed, sealInto, type Saying } from '../audit/sealed-entry';
import { historyRoot } from '../audit/recorded';
import type { Notary, Sha256 } from '../shared/chain';
import type { HistoryEntry, Remedy } from './remedy';

/** What an entry says, before it is sealed into the chain. */
export type Happening = Saying<HistoryEntry>;

/** The history with one more entry, chained by hash to the one before; what may be personal in it is sealed. */
export function record(
  remedy: Pick<Remedy, 'id' | 'tenant' | 'history'>,
  happening: Happening,
  notary: Notary,
): readonly HistoryEntry[] {
  const { history } = remedy;
  return sealInto({ root: historyRoot('remedy', remedy), history }, happening, notary);
}

/** The number of the first entry that does not fit the chain; undefined when the whole history does. */
export function firstBrokenEntry(
  remedy: Pick<Remedy, 'id' | 'tenant' | 'history'>,
  sha256: Sha256,
): number | undefined {
  const { history } = remedy;
  return firstUnsealed({ root: historyRoot('remedy', remedy), history }, sha256);
}
