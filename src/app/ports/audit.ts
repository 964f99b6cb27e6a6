import type { HistoriesRead } from '../../domain/audit/check/read-histories';
import type { JournalReading, PagesRead } from '../../domain/audit/check/read-pages';
import type { JournalPage, KeptHead } from '../../domain/audit/journal';
import type {
  AuditNote,
  HistoryPlace,
  Recorded,
  Source,
  WaitingHistory,
} from '../../domain/audit/recorded';
import type { Created, Saved, Versioned } from '../versioned';

/** The documents after one id up to another; null: from the first, to the last. */
export interface Stretch {
  readonly after: string | null;
  readonly upTo: string | null;
}

/**
 * Threads that read a large part of the store in several stretches at once, and give what each said, in order.
 * Undefined where the part is small or a thread failed: whoever asked then reads it all alone.
 */
export interface AuditCrew {
  histories(part: string, source: Source): Promise<readonly HistoriesRead[] | undefined>;
  pages(
    part: string,
    of: Omit<JournalReading, 'sha256'>,
  ): Promise<readonly PagesRead[] | undefined>;
  close(): Promise<void>;
}

/** A document as the audit finds it, whatever was done to it. */
export interface AuditedDocument {
  /** Its id in the database, to name it by when nothing in it can be read. */
  readonly id: string;
  /** Undefined where it is no longer JSON. */
  readonly body: unknown;
  /** Whether it stands where, and is marked as, a document with this body does. */
  readonly inPlace: boolean;
}

/** What the audit goes through, each in order of ids (and so pages in order of their numbers). */
export type Audited = Source | 'journal' | 'head';

/** The journal of every tenant, and what it needs of the documents that keep histories. */
export interface JournalStore {
  addNote(note: AuditNote): Promise<Created>;
  /** Histories with entries that no journal holds yet, the longest waiting first. */
  waiting(limit: number): Promise<readonly WaitingHistory[]>;
  find(place: HistoryPlace): Promise<Versioned<Recorded> | undefined>;
  save(source: Source, document: Recorded, version: string): Promise<Saved>;
  /**
   * The last page. Whoever has read it reads every document of its tenant as it was then, or later: they are in one
   * partition.
   */
  lastPage(part: string): Promise<Versioned<JournalPage> | undefined>;
  addPage(page: JournalPage): Promise<Created>;
  savePage(page: JournalPage, version: string): Promise<Saved>;
  /** Keeps one head for each tenant and day, the last of the day. */
  keepHead(head: KeptHead): Promise<void>;
  /** Parts of the store, one for each tenant that has anything of this. */
  parts(): Promise<readonly string[]>;
  /** How many heads each part holds, wherever in it they stand. */
  countHeads(): Promise<ReadonlyMap<string, number>>;
  /** The part that a tenant's documents are in. */
  partOf(tenant: string): string;
  /** All of them, or those of a stretch. */
  scan(part: string, what: Audited, within?: Stretch): AsyncIterable<AuditedDocument>;
}
