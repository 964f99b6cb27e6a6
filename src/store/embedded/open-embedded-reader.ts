import { join } from 'node:path';
import type { Stretch } from '../../app/ports/audit';
import type { Source } from '../../domain/audit/recorded';
import type { Documents } from '../documents';
import { idPrefix } from '../document-key';
import { STORE_FILE } from './open-sqlite';
import { sqliteDocuments } from './sqlite-documents';
import { sqliteFault } from './sqlite-fault';

/** The documents, for reading alone. */
export interface EmbeddedReader {
  readonly documents: Documents;
  /** Cuts a kind of document into stretches of so many; one alone where there are no more. */
  stretches(part: string, what: Source | 'journal', size: number): readonly Stretch[];
  close(): void;
}

const IDS = `SELECT id FROM documents
  WHERE "partition" = :part AND id >= :from AND id < :to ORDER BY id`;

/** Another view of a store that is open, which can change nothing. Throws: Fault `store-unavailable`. */
export async function openEmbeddedReader(dir: string): Promise<EmbeddedReader> {
  const path = join(dir, STORE_FILE);
  try {
    const { DatabaseSync } = await import('node:sqlite');
    const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    return {
      documents: sqliteDocuments(db, path),
      stretches(part, what, size) {
        const [from, to] = [idPrefix(what), `${idPrefix(what)}\u007f`];
        const ids = db
          .prepare(IDS)
          .all({ part, from, to })
          .map(({ id }) => String(id));
        // A stretch of pages begins with the one that its first must fit.
        return cut(ids, size, what === 'journal' ? 1 : 0);
      },
      close: () => {
        db.close();
      },
    };
  } catch (error) {
    throw sqliteFault(error, 'open', path);
  }
}

/** What no id of ours has: its order in the database is not that of the language. */
const FOREIGN = /[^\x20-\x7e]/;

function cut(ids: readonly string[], size: number, overlap: number): readonly Stretch[] {
  if (ids.some((id) => FOREIGN.test(id))) return [{ after: null, upTo: null }];
  const cuts: Stretch[] = [];
  for (let from = 0; from === 0 || from < ids.length; from += size) {
    const after = ids[from - 1 - overlap] ?? null;
    cuts.push({ after, upTo: from + size < ids.length ? (ids[from + size - 1] ?? null) : null });
  }
  return cuts;
}
