import type { Notary, Sha256 } from '../shared/chain';
import { canonicalJson } from './canonical-json';
import { sealInto, type Saying, type SealedEntry } from './sealed-entry';
import type { Tenant } from '../shared/tenant';

/** Where histories are kept: in the documents that they tell of, and in notes for what has no document of its own. */
export const HISTORY_SOURCES = ['remedy', 'note', 'duty', 'code', 'sign-off'] as const;

export type Source = (typeof HISTORY_SOURCES)[number];

/** The source that a text names; undefined for any other text. */
export function sourceNamed(text: unknown): Source | undefined {
  return HISTORY_SOURCES.find((source) => source === text);
}

/** A document that keeps its own history. */
export interface Recorded {
  readonly id: string;
  readonly tenant: Tenant;
  /** Oldest first. */
  readonly history: readonly SealedEntry[];
  /** How many entries of the history its tenant's journal holds; absent: none. */
  readonly journaled?: number;
}

/** Something that belongs on the record but in no remedy: an attempt at one that is not there, an erasure. */
export type AuditNote = Recorded;

/** Which history. Its tenant is a text: the audit follows journals, of every tenant, from what they say. */
export interface HistoryPlace {
  readonly source: Source;
  readonly tenant: string;
  readonly id: string;
}

/** One with entries that no journal holds yet, as its own document says. */
export interface WaitingHistory extends HistoryPlace {
  readonly tenant: Tenant;
}

/** What the first entry of a history is chained to, so that no history can be moved to something else. */
export function historyRoot(
  source: Source,
  { tenant, id }: Pick<HistoryPlace, 'id' | 'tenant'>,
): string {
  return `${source}/${tenant}/${id}`;
}

/** A note of one entry. */
export function newNote(
  place: Pick<Recorded, 'id' | 'tenant'>,
  saying: Saying<SealedEntry>,
  notary: Notary,
): AuditNote {
  const root = historyRoot('note', place);
  return { ...place, history: sealInto({ root, history: [] }, saying, notary) };
}

/** How many entries of a history the journal holds. */
export function journaledOf({ journaled = 0 }: Pick<Recorded, 'journaled'>): number {
  return journaled;
}

/** Hash of all that a document says beside its history: it changes with an entry, or not at all. */
export function faceOf(document: Omit<Recorded, 'history'>, sha256: Sha256): string {
  return sha256(canonicalJson({ ...document, history: null, journaled: null }));
}
