import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Instant } from '../../domain/shared/civil-date';
import type { ImportOutcome } from './imports';
import type { Upload } from '../ports/uploads';

/** What became of a file that somebody dropped into a chat. */
export type UploadOutcome =
  | UploadRefused
  /** It may be read: the reading follows. */
  | { readonly kind: 'upload-received'; readonly name: string }
  /** It never came. */
  | { readonly kind: 'upload-not-fetched'; readonly name: string; readonly problem: FetchProblem }
  /** Read and checked, and nothing is stored: `documents` says what an import would do. */
  | {
      readonly kind: 'upload-read';
      readonly upload: Upload;
      readonly documents: readonly ImportOutcome[];
      readonly now: Instant;
    }
  /** Read, and there is nothing in it to import. */
  | {
      readonly kind: 'upload-useless';
      readonly name: string;
      readonly documents: readonly ImportOutcome[];
    }
  | UploadDecided;

export interface UploadRefused {
  readonly kind: 'upload-refused';
  /** `elsewhere`: not in a personal chat; `full`: too much waits already. */
  readonly why: 'elsewhere' | 'not-allowed' | 'not-set-up' | 'full' | 'not-found';
}

export interface UploadDecided {
  readonly kind: 'upload-decided';
  readonly fileName: string;
  /** `importing`: another click does it at this moment; `changed`: other figures came in between. */
  readonly state: 'held' | 'importing' | 'imported' | 'cancelled' | 'changed';
  readonly upload: Upload;
  /** What was stored, or was held already. */
  readonly records: readonly FigureRecord[];
  /** True when it was so before, and nothing was done. */
  readonly repeated: boolean;
}

/** Why a file did not come. */
export type FetchProblem =
  | 'not-listed'
  | 'expired'
  | 'too-large'
  | 'too-slow'
  | 'web-page'
  | 'unreachable';
