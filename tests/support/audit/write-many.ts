import {
  settledPage,
  unentered,
  withEntries,
  type JournalPage,
} from '../../../src/domain/audit/journal';
import { record } from '../../../src/domain/remedy/history';
import type { Remedy } from '../../../src/domain/remedy/remedy';
import { openSqlite } from '../../../src/store/embedded/open-sqlite';
import { STATEMENTS } from '../../../src/store/embedded/statements';
import type { StoredDocument } from '../../../src/store/documents';
import { historyDocument } from '../../../src/store/repositories/history-document';
import { pageDocument } from '../../../src/store/repositories/journal-store';
import { aRemedy, sha256 } from '../remedies';
import { tenantNamed } from '../tenant';

export const MANY_TENANT = tenantNamed('0f8fad5b-d9cb-469f-a165-70867728950e');

const ROUND = 100;
/** As long as those that are made at random. */
const PERSON = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
let salts = 0;
const manyNotary = {
  sha256,
  newSalt: (): string => `7c9e6679-7425-40de-944b-${String((salts += 1)).padStart(12, '0')}`,
};

function remedyOf(id: string, entries: number): Remedy {
  const { history, ...plain } = aRemedy({}, id);
  let remedy: Remedy = { ...plain, tenant: MANY_TENANT, history: history.slice(0, 0) };
  for (let n = 1; n <= entries; n += 1) {
    const happening = {
      at: new Date(Date.UTC(2021, 0, 1, n)).toISOString(),
      actor: n % 5 === 0 ? 'command line' : PERSON,
      verb: n === 1 ? 'create' : 'acknowledge',
      outcome: n % 3 === 0 ? 'refused' : 'done',
      before: n === 1 ? null : 'agreed',
      after: 'agreed',
      ...(n % 3 === 0 ? { reason: 'not the owner or deputy' } : {}),
      operation: `operation-${id}-${String(n)}`,
    } as const;
    remedy = { ...remedy, history: record(remedy, happening, manyNotary) };
  }
  return { ...remedy, journaled: entries };
}

/**
 * A store of so many remedies with so many entries each, all of them in the journal, written at once: as it is after
 * years. What the product itself would have written, document by document.
 */
export async function writeMany(dir: string, remedies: number, entries: number): Promise<void> {
  const db = await openSqlite(dir);
  const create = db.prepare(STATEMENTS.create);
  const write = ({ partition, id, kind, body }: StoredDocument): void => {
    create.run({ partition, id, kind, due: null, body: JSON.stringify(body) });
  };
  let last: JournalPage | undefined;
  const enter = (round: readonly Remedy[]): void => {
    const said = round.map((remedy) => unentered('remedy', { ...remedy, journaled: 0 }, sha256));
    // Entry by entry over many remedies, as they come in life.
    let fresh = Array.from({ length: entries }, (_, index) =>
      said.flatMap((lines) => lines.slice(index, index + 1)),
    ).flat();
    while (fresh.length > 0) {
      const before = last?.entries.length ?? 0;
      const page = settledPage(withEntries(last, { tenant: MANY_TENANT, fresh }, sha256), sha256);
      const isNew = page.page !== last?.page;
      fresh = fresh.slice(page.entries.length - (isNew ? 0 : before));
      if (last && isNew) write(pageDocument(last));
      last = page;
    }
  };
  db.exec('BEGIN');
  for (let from = 0; from < remedies; from += ROUND) {
    const size = Math.min(ROUND, remedies - from);
    const round = Array.from({ length: size }, (_, n) =>
      remedyOf(`remedy-${String(from + n).padStart(8, '0')}`, entries),
    );
    for (const remedy of round) write(historyDocument('remedy', remedy));
    enter(round);
  }
  if (last) write(pageDocument(last));
  db.exec('COMMIT');
  db.close();
}
