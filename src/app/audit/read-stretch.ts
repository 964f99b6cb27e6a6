import { readHistories, type HistoriesRead } from '../../domain/audit/check/read-histories';
import { readPages, type JournalReading, type PagesRead } from '../../domain/audit/check/read-pages';
import type { Finding } from '../../domain/audit/finding';
import type { JournalPage } from '../../domain/audit/journal';
import type { Source } from '../../domain/audit/recorded';
import { pageFrom, recordedFrom } from '../../domain/audit/stored-shape';
import type { Sha256 } from '../../domain/shared/chain';
import type { AuditedDocument, JournalStore, Stretch } from '../ports';

/** Everything of one kind in a part of the store. */
export function wholeOf(part: string): Stretch {
  return { part, after: null, upTo: null };
}

/** Goes through the histories of a stretch. */
export async function historiesIn(
  journal: JournalStore,
  stretch: Stretch,
  { source, sha256 }: { readonly source: Source; readonly sha256: Sha256 },
): Promise<HistoriesRead> {
  const reader = readHistories(source, sha256);
  for await (const document of journal.scan(stretch, source)) {
    const recorded = recordedFrom(document.body);
    if (recorded && document.inPlace) reader.history(recorded);
    else reader.unreadable(unfit(document, recorded, stretch.part));
  }
  return reader.end();
}

/** Goes through the pages of a stretch, which follow on the page that it begins after. */
export async function pagesIn(
  journal: JournalStore,
  stretch: Stretch,
  reading: JournalReading,
): Promise<PagesRead> {
  const { part, after } = stretch;
  const before = after === null ? 'beginning' : await pageAt(journal, part, after);
  const reader = readPages(reading, before);
  const unreadable: Finding[] = [];
  for await (const document of journal.scan(stretch, 'journal')) {
    const page = pageFrom(document.body);
    if (page && document.inPlace) reader.page(page);
    else {
      unreadable.push(unfit(document, page, reading.tenant));
      reader.unreadable();
    }
  }
  const read = reader.end();
  return { ...read, findings: [...unreadable, ...read.findings] };
}

/** What cannot be read is named by the stretch that it is in. */
async function pageAt(
  journal: JournalStore,
  part: string,
  id: string,
): Promise<JournalPage | 'unreadable'> {
  const document = await journal.at(part, id);
  const page = document?.inPlace ? pageFrom(document.body) : undefined;
  return page ?? 'unreadable';
}

function unfit({ id: document }: AuditedDocument, shaped: unknown, tenant: string): Finding {
  return { kind: shaped === undefined ? 'unreadable' : 'out-of-place', tenant, document };
}
