import type { Stretch } from '../app/ports/audit';
import type { JournalReading } from '../domain/audit/check/read-pages';
import type { Source } from '../domain/audit/recorded';

/** What a thread of the audit is to read. */
export type AuditTask =
  | { readonly kind: 'histories'; readonly part: string; readonly source: Source }
  | { readonly kind: 'pages'; readonly part: string; readonly of: Omit<JournalReading, 'sha256'> };

/** What a thread is sent. */
export interface AuditErrand {
  readonly task: AuditTask;
  readonly stretch: Stretch;
}
