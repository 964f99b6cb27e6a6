import type { JournalEntry } from '../journal';
import { sourceNamed, type HistoryPlace } from '../recorded';

/** What a journal, or a stretch of one, says of one history. */
export interface Said {
  /** Number of the first entry that it names, and of the last, whether or not that came in its turn. */
  readonly first: number;
  last: number;
  /** Of those that came in their turn: own hashes, one after the other, and numbers in the journal. */
  hashes: string;
  readonly places: number[];
  /** The first that did not come in its turn. */
  astray: { readonly entry: number; readonly n: number } | undefined;
  /** Face of the last. */
  face: string | null;
  /** How many are said to be marked in the document. */
  settled: number;
}

/** By history, as `historyKey` names it. */
export type SaidOf = ReadonlyMap<string, Said>;

export function historyKey({ source, id }: Pick<JournalEntry, 'source' | 'id'>): string {
  return `${source}/${id}`;
}

export function historyPlace(tenant: string, key: string): HistoryPlace {
  const slash = key.indexOf('/');
  const source = sourceNamed(key.slice(0, slash)) ?? 'remedy';
  return { source, tenant, id: key.slice(slash + 1) };
}

/** Takes down one more entry of a journal. */
export function hear(
  saidOf: Map<string, Said>,
  entry: JournalEntry,
  { n, isSettled }: { readonly n: number; readonly isSettled: boolean },
): void {
  const key = historyKey(entry);
  const said = saidOf.get(key) ?? nothingBefore(entry.entry);
  if (said.places.length === 0) saidOf.set(key, said);
  const isInTurn = entry.entry === said.last + 1;
  if (!isInTurn) said.astray ??= { entry: entry.entry, n };
  if (!said.astray) {
    said.hashes += entry.own;
    said.places.push(n);
  }
  said.last = entry.entry;
  said.face = entry.face;
  if (isSettled) said.settled = entry.entry;
}

function nothingBefore(first: number): Said {
  const last = first - 1;
  return { first, last, hashes: '', places: [], astray: undefined, face: null, settled: 0 };
}

/** All that a journal says, from its stretches in order. */
export function joinSaid(stretches: readonly SaidOf[]): SaidOf {
  const all = new Map<string, Said>();
  for (const stretch of stretches) {
    for (const [key, later] of stretch) all.set(key, followedBy(all.get(key), later));
  }
  return all;
}

function followedBy(before: Said | undefined, later: Said): Said {
  const isInTurn = later.first === (before?.last ?? 0) + 1;
  const [n = 0] = later.places;
  const astray = isInTurn ? later.astray : { entry: later.first, n };
  if (!before) return { ...later, astray };
  const { first } = before;
  const settled = Math.max(before.settled, later.settled);
  const { hashes, places } = before.astray || !isInTurn ? before : added(before, later);
  return { ...later, first, hashes, places, astray: before.astray ?? astray, settled };
}

function added(before: Said, later: Said): Pick<Said, 'hashes' | 'places'> {
  return {
    hashes: before.hashes + later.hashes,
    places: [...before.places, ...later.places],
  };
}
