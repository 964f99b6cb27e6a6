import type { LetterFile, Unreadable } from '../../domain/letter/letter-text';
import type { Result } from '../../domain/shared/result';
import type { TakenFile } from '../outcome/sources';

/** A file that a source has and that may not have been taken. */
export interface OfferedFile {
  /** Names it within its source, also when its content changes. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Changes whenever the content does. */
  readonly version: string;
  /** The file, or why it cannot be taken. Throws when it cannot be had now but may later. */
  readonly fetch: () => Promise<Result<LetterFile, Unreadable>>;
}

/** What a source has to offer now. `mark` says where the next look goes on; absent: from the beginning. */
export interface Look {
  readonly files: readonly OfferedFile[];
  readonly mark?: string;
}

/** A place that letters come to by themselves. Nothing in it is ever changed. */
export interface LetterSource {
  /** What it is called in logs and lists. */
  readonly name: string;
  /** Files that are new or changed since the mark; others may be among them. Throws when it cannot be looked at now. */
  readonly look: (mark: string | undefined) => Promise<Look>;
}

/** What was taken from which source. A restart takes nothing twice. */
export interface TakenStore {
  find(source: string, id: string): Promise<TakenFile | undefined>;
  keep(taken: TakenFile): Promise<void>;
  /** By source and name. */
  list(): Promise<readonly TakenFile[]>;
  mark(source: string): Promise<string | undefined>;
  keepMark(source: string, mark: string): Promise<void>;
}
