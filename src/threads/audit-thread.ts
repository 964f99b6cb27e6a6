import { parentPort, workerData } from 'node:worker_threads';
import { historiesIn, pagesIn } from '../app/audit/read-stretch';
import type { HistoriesRead } from '../domain/audit/check/read-histories';
import type { PagesRead } from '../domain/audit/check/read-pages';
import { openEmbeddedReader } from '../store/embedded/open-embedded-reader';
import { journalStore } from '../store/repositories/journal-store';
import { sha256 } from '../store/sha256';
import type { AuditErrand } from './audit-task';

/** A thread of the audit: reads each stretch that it is sent, and answers. What fails ends it. */
const reader = openEmbeddedReader(String(workerData));
parentPort?.on('message', (errand: AuditErrand) => {
  void read(errand).then((answer) => {
    parentPort?.postMessage(answer);
  });
});

async function read({ task, stretch }: AuditErrand): Promise<HistoriesRead | PagesRead> {
  const { documents } = await reader;
  const place = { journal: journalStore(documents), part: task.part, stretch };
  return task.kind === 'histories'
    ? historiesIn(place, { source: task.source, sha256 })
    : pagesIn(place, { ...task.of, sha256 });
}
