import type { HistoriesRead } from '../domain/audit/check/read-histories';
import type { JournalReading, PagesRead } from '../domain/audit/check/read-pages';
import type { Source } from '../domain/audit/recorded';

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
