import type { Unreadable } from '../../domain/letter/letter-text';
import type { Instant } from '../../domain/shared/civil-date';

/** Why a file was not taken; each is said in one sentence. */
export type NotTaken =
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  | { readonly kind: 'rejected' | 'differs' | 'no-figures' };

/** What became of a file of a source. */
export interface TakenFile {
  readonly source: string;
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Hash of the bytes; null where they could not be had. */
  readonly sha256: string | null;
  readonly at: Instant;
  /** Absent: it was taken, or was held already. */
  readonly refused?: NotTaken;
}
