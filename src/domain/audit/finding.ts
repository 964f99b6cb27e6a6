/** One thing that is not as it was written. Numbers: `n` in the tenant's journal, `entry` in the history of `subject`. */
export type Finding =
  /** A document that is no longer what its kind should be. */
  | { readonly kind: 'unreadable'; readonly tenant: string; readonly document: string }
  /** A document that stands in another place, or is marked otherwise, than what it says. */
  | { readonly kind: 'out-of-place'; readonly tenant: string; readonly document: string }
  /** Kept heads that stand where none should. */
  | { readonly kind: 'heads-astray'; readonly tenant: string; readonly number: number }
  | (Entry & { readonly kind: 'history-broken' })
  /** Something was taken out, and no later entry of the history says that it was erased. */
  | (Entry & { readonly kind: 'erased-unrecorded'; readonly field: string })
  /** The document was changed beside its history, after this entry. */
  | (Entry & { readonly kind: 'document-changed' })
  | (Journaled & { readonly kind: 'journal-broken' })
  | { readonly kind: 'page-missing'; readonly tenant: string; readonly n: number }
  | { readonly kind: 'page-changed'; readonly tenant: string; readonly n: number }
  /** The journal and the history hold different entries under the same number. */
  | (Journaled & { readonly kind: 'entry-differs' })
  /** The journal holds an entry that its history does not have. */
  | (Journaled & { readonly kind: 'entry-missing' })
  /** The journal holds entries of a document that is not there. */
  | (Journaled & { readonly kind: 'subject-missing' })
  /** The journal holds an entry twice, or not in its turn. */
  | (Journaled & { readonly kind: 'out-of-turn' })
  /** A history has entries that the journal should hold, from this one on. */
  | (Entry & { readonly kind: 'not-in-journal' })
  /** A document says wrongly how many of its entries the journal holds. */
  | (Entry & { readonly kind: 'marked-wrongly'; readonly held: number })
  /** A head that was kept in the store is not as it was written. */
  | { readonly kind: 'head-changed'; readonly tenant: string; readonly document: string }
  /** A head, exported or kept, that is further on than the journal is. */
  | { readonly kind: 'cut-off'; readonly tenant: string; readonly n: number; readonly last: number }
  /** The journal has another hash at this number than a head, exported or kept, says. */
  | { readonly kind: 'rewritten'; readonly tenant: string; readonly n: number }
  /** A decision about held figures that does not fit its chain. */
  | { readonly kind: 'settlement-broken'; readonly record: string; readonly entry: number };

interface Entry {
  readonly tenant: string;
  readonly subject: string;
  readonly entry: number;
}

interface Journaled extends Entry {
  readonly n: number;
}
