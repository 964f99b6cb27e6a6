import type { Sha256 } from '../../shared/chain';
import type { Finding } from '../finding';
import { faceOf, historyRoot, journaledOf, type Recorded, type Source } from '../recorded';
import { firstUnsealed } from '../sealed-entry';

/** A history that was checked, as far as its journal is held against it. */
export interface KnownHistory {
  readonly tenant: string;
  readonly id: string;
  /** Number of entries, and their hashes one after the other: one text is lighter than a million. */
  readonly length: number;
  readonly hashes: string;
  readonly journaled: number;
  readonly face: string;
}

/** What the journal is held against. */
export function knownHistory(document: Recorded, sha256: Sha256): KnownHistory {
  const { tenant, id, history } = document;
  const { length } = history;
  const hashes = history.map(({ hash }) => hash).join('');
  const face = faceOf(document, sha256);
  return { tenant, id, length, hashes, journaled: journaledOf(document), face };
}

/** The first thing that is wrong with a history in itself; undefined where nothing is. */
export function checkHistory(
  source: Source,
  document: Recorded,
  sha256: Sha256,
): Finding | undefined {
  const { tenant, id: subject, history } = document;
  const entry = firstUnsealed({ root: historyRoot(source, document), history }, sha256);
  if (entry !== undefined) return { kind: 'history-broken', tenant, subject, entry };
  return unrecordedErasure(document);
}

/** Whatever was taken out must be named by an erasure that came after. */
function unrecordedErasure({ tenant, id: subject, history }: Recorded): Finding | undefined {
  if (!history.some(({ seals }) => seals !== undefined)) return undefined;
  const recorded = new Map<string, number>();
  for (const { n, erased = [] } of history) {
    for (const name of erased) recorded.set(name, n);
  }
  for (const { n: entry, seals = {} } of history) {
    const field = Object.keys(seals).find(
      (name) => (recorded.get(`${String(entry)}.${name}`) ?? 0) <= entry,
    );
    if (field !== undefined) return { kind: 'erased-unrecorded', tenant, subject, entry, field };
  }
  return undefined;
}
