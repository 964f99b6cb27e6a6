import { readHistories, type HistoriesRead } from '../../domain/audit/check/read-histories';
import {
  readPages,
  type JournalReading,
  type PagesRead,
} from '../../domain/audit/check/read-pages';
import type { Finding } from '../../domain/audit/finding';
import type { Source } from '../../domain/audit/recorded';
import { linesFrom, packedFrom, pageFrom, recordedFrom } from '../../domain/audit/stored-shape';
import type { Sha256 } from '../../domain/shared/chain';
import type { AuditedDocument, JournalStore, Stretch } from '../ports/audit';

/** Everything of one kind in a part of the store. */
export const ALL: Stretch = { after: null, upTo: null };

interface Place {
  readonly journal: JournalStore;
  readonly part: string;
  readonly stretch: Stretch;
}

/** Goes through the histories of a stretch. */
export async function historiesIn(
  { journal, part, stretch }: Place,
  { source, sha256 }: { readonly source: Source; readonly sha256: Sha256 },
): Promise<HistoriesRead> {
  const reader = readHistories(source, sha256);
  for await (const document of journal.scan(part, source, stretch)) {
    const recorded = packedFrom(document.body) ?? recordedFrom(document.body);
    if (recorded && document.inPlace) reader.history(recorded);
    else reader.unreadable(unfit(document, recorded, part));
  }
  return reader.end();
}

/**
 * Goes through the pages of a stretch. One that does not begin the journal begins with the last page of the stretch
 * before: it is only what the next page must fit.
 */
export async function pagesIn(
  { journal, part, stretch }: Place,
  reading: JournalReading,
): Promise<PagesRead> {
  let reader = stretch.after === null ? readPages(reading, 'beginning') : undefined;
  const unreadable: Finding[] = [];
  for await (const document of journal.scan(part, 'journal', stretch)) {
    const page = document.inPlace ? pageFrom(document.body) : undefined;
    if (!reader) reader = readPages(reading, page ?? 'unreadable');
    else if (page) reader.page(page, linesFrom(document.body));
    else {
      unreadable.push(unfit(document, pageFrom(document.body), reading.tenant));
      reader.unreadable();
    }
  }
  const read = (reader ?? readPages(reading, 'unreadable')).end();
  return { ...read, findings: [...unreadable, ...read.findings] };
}

function unfit({ id: document }: AuditedDocument, shaped: unknown, tenant: string): Finding {
  return { kind: shaped === undefined ? 'unreadable' : 'out-of-place', tenant, document };
}
