import type { Result } from '../domain/shared/result';

/** All that is kept, in two words: two stores that hold the same have the same hash, whichever kind they are. */
export interface Holdings {
  readonly documents: number;
  readonly sha256: string;
}

export interface Imported extends Holdings {
  /** Documents that were not there before: none when the same was imported before. */
  readonly added: number;
}

export interface Restored extends Holdings {
  /** Messages that waited when the backup was made, and are not sent by themselves any more. */
  readonly stopped: number;
  /** Where the store went that was there before; null when there was none. */
  readonly before: string | null;
}

export interface RestoreOptions {
  /** Puts it in the place of a store that is there. */
  readonly replace: boolean;
  /** The backup is the store's last word: nothing was sent after it was made. */
  readonly lastWord: boolean;
}

/** Copies of the whole store, for the person who runs it. What cannot be done is said in a sentence. */
export interface Archive {
  /** Copies the file of the embedded store, also while it is used. */
  backup(file: string): Promise<Result<Holdings, string>>;
  restore(file: string, options: RestoreOptions): Promise<Result<Restored, string>>;
  /** Writes everything as lines of JSON, from either kind of store; for the other kind, too. */
  exportTo(file: string): Promise<Result<Holdings, string>>;
  /** Into an empty store, or one in which an import of the same file was interrupted. */
  importFrom(file: string): Promise<Result<Imported, string>>;
}
