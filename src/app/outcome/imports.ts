import type { FigureRecord } from '../../domain/facts/figure-record';
import type { LetterRejected } from '../../domain/letter/check-letter';
import type { Unreadable } from '../../domain/letter/letter-text';
import type { ParsedDocument } from '../../domain/letter/parsed-document';

/** What became of one document in a file. */
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly records: readonly FigureRecord[] }
  | { readonly kind: 'already-held'; readonly records: readonly FigureRecord[] }
  /** Another document of the same kind, council and year is held, with other figures. Nothing was stored. */
  | { readonly kind: 'differs'; readonly held: FigureRecord; readonly found: FigureRecord }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  | { readonly kind: 'rejected'; readonly problem: LetterRejected }
  | { readonly kind: 'no-figures'; readonly document: ParsedDocument };
