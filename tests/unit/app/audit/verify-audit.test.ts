import { enterInJournal } from '../../../../src/app/audit/enter-in-journal';
import { journalHeads } from '../../../../src/app/audit/journal-heads';
import { verifyAudit } from '../../../../src/app/audit/verify-audit';
import type { Ports } from '../../../../src/app/ports';
import type { Recorded } from '../../../../src/domain/audit/recorded';
import { packPage } from '../../../../src/domain/audit/packed-page';
import { packHistory } from '../../../../src/domain/audit/packed-history';
import { pageFrom, recordedFrom } from '../../../../src/domain/audit/stored-shape';
import {
  withEntries,
  type JournalHead,
  type JournalPage,
} from '../../../../src/domain/audit/journal';
import { record } from '../../../../src/domain/remedy/history';
import type { Remedy } from '../../../../src/domain/remedy/remedy';
import type { Documents, VersionedDocument } from '../../../../src/store/documents';
import {
  addNote,
  afterwards,
  auditNotary,
  auditPorts,
  change,
  memoryStore,
  remedyWith,
  TENANT,
} from '../../../support/audit/audit-store';
import { sha256 } from '../../../support/remedies';

let documents: Documents;
let ports: Ports;
beforeEach(async () => {
  ({ documents } = memoryStore());
  ports = auditPorts(documents);
  await ports.store.remedies.add(remedyWith(3, 'r-1'));
  await ports.store.remedies.add(remedyWith(2, 'r-2'));
  await addNote(ports, 'n-1');
  await enterInJournal(ports);
});

const findings = async (heads: readonly JournalHead[] = []) =>
  (await verifyAudit(ports, heads)).findings;

async function held(id: string): Promise<VersionedDocument> {
  const document = await documents.get(TENANT, id);
  if (!document) throw new Error(`There is no ${id}.`);
  return document;
}

/** Writes to the database itself, past every use case: what somebody would who knows how histories are packed. */
async function tamper(id: string, change: (body: never) => unknown): Promise<void> {
  const document = await held(id);
  const recorded = recordedFrom(document.body);
  const body = change((recorded ?? pageFrom(document.body)) as never);
  if (!recorded) return documents.put({ ...document, body: packPage(body as JournalPage) });
  const { history, ...beside } = body as Recorded;
  await documents.put({ ...document, body: { ...beside, record: packHistory(history, sha256) } });
}

const PAGE = 'journal|0000000001';
const numberOf = async (id: string, entry: number): Promise<number> => {
  const { entries } = pageFrom((await held(PAGE)).body)!;
  return entries.findIndex((one) => one.id === id && one.entry === entry) + 1;
};

/** The page as somebody would make it who knows how, from other entries. */
function forged(page: JournalPage, keep: (id: string, entry: number) => boolean): JournalPage {
  const fresh = page.entries.filter(({ id, entry }) => keep(id, entry));
  const made = withEntries(undefined, { tenant: TENANT, fresh }, sha256);
  const settled = made.entries.length;
  const sum = sha256(JSON.stringify([TENANT, 1, 1, made.prev, settled, settled]));
  return { ...made, settled, sum };
}

/** A history that somebody made anew from an entry on, so that its own chain holds. */
function rewritten(remedy: Remedy, from: number): Remedy {
  const kept = remedy.history.slice(0, from - 1);
  return remedy.history.slice(from - 1).reduce<Remedy>(
    (made, { at, actor, verb, outcome, before, after }) => {
      const happening = { at, actor: `not ${actor}`, verb, outcome, before, after };
      return { ...made, history: record(made, happening, auditNotary) };
    },
    { ...remedy, history: kept },
  );
}

describe('verifyAudit', () => {
  it('finds nothing in what nobody touched', async () => {
    expect(await verifyAudit(ports)).toEqual({
      tenants: 1,
      remedies: 2,
      duties: 0,
      letters: 0,
      entries: 6,
      journaled: 6,
      findings: [],
    });
  });

  it('names the entry of a history that was changed', async () => {
    await tamper('remedy|r-1', (remedy: Remedy) => ({
      ...remedy,
      history: remedy.history.map((entry) => (entry.n === 2 ? { ...entry, actor: 'me' } : entry)),
    }));
    expect(await findings()).toEqual([
      { kind: 'history-broken', tenant: TENANT, subject: 'r-1', entry: 2 },
    ]);
  });

  it('names the entry of a history that was made anew, though its own chain holds', async () => {
    const n = await numberOf('r-1', 2);
    await tamper('remedy|r-1', (remedy: Remedy) => rewritten(remedy, 2));
    expect(await findings()).toEqual([
      { kind: 'entry-differs', tenant: TENANT, subject: 'r-1', entry: 2, n },
    ]);
  });

  it('names the entry of the journal that was changed', async () => {
    const n = await numberOf('r-1', 2);
    await tamper(PAGE, (page: JournalPage) => ({
      ...page,
      entries: page.entries.map((entry, index) =>
        index + 1 === n ? { ...entry, own: 'f'.repeat(64) } : entry,
      ),
    }));
    const place = { tenant: TENANT, subject: 'r-1', entry: 2, n };
    expect(await findings()).toEqual([
      { kind: 'journal-broken', ...place },
      { kind: 'entry-differs', ...place },
    ]);
  });

  it('names what a journal that was made anew leaves out', async () => {
    const head = await journalHeads(ports);
    await tamper(PAGE, (page: JournalPage) =>
      forged(page, (id, entry) => id !== 'r-1' || entry < 3),
    );
    const kinds = await findings();
    expect(kinds).toContainEqual({
      kind: 'not-in-journal',
      tenant: TENANT,
      subject: 'r-1',
      entry: 3,
    });
    expect(kinds).toContainEqual({ kind: 'cut-off', tenant: TENANT, n: 6, last: 5 });
    expect(await findings(head)).toContainEqual({ kind: 'cut-off', tenant: TENANT, n: 6, last: 5 });
  });

  it('names a journal and histories that were made anew together, by a head kept elsewhere', async () => {
    const head = await journalHeads(ports);
    for (const id of ['r-1', 'r-2']) {
      await tamper(`remedy|${id}`, (remedy: Remedy) => {
        const { journaled, ...made } = rewritten(remedy, 1);
        return journaled ? made : remedy;
      });
      const { partition, kind, body } = await held(`remedy|${id}`);
      const due = '2026-10-04T09:00:00.000Z';
      await documents.put({ partition, kind, id: `remedy|${id}`, body, due });
    }
    await tamper('note|n-1', (note: Recorded) => ({ ...note, journaled: 0 }));
    await documents.put({ ...(await held('note|n-1')), due: '2026-10-03T10:00:00.000Z' });
    await documents.remove(TENANT, PAGE);
    await documents.remove(TENANT, 'head|2026-11-22');
    await enterInJournal(ports);
    expect((await findings()).filter(({ kind }) => kind !== 'out-of-place')).toEqual([]);
    expect(await findings(head)).toContainEqual({ kind: 'rewritten', tenant: TENANT, n: 6 });
  });

  it('names a journal that is gone, by any head', async () => {
    const head = await journalHeads(ports);
    const { documents: empty } = memoryStore();
    const result = await verifyAudit(auditPorts(empty), head);
    expect(result.findings).toEqual([{ kind: 'cut-off', tenant: TENANT, n: 6, last: 0 }]);
  });

  it('still fits a head after more was entered', async () => {
    const head = await journalHeads(ports);
    await change(ports, 'r-1');
    expect(await findings(head)).toEqual([]);
  });

  it('names a remedy that was changed beside its history', async () => {
    await tamper('remedy|r-2', (remedy: Remedy) => ({ ...remedy, due: '2030-01-01' }));
    expect(await findings()).toEqual([
      { kind: 'document-changed', tenant: TENANT, subject: 'r-2', entry: 2 },
    ]);
  });

  it('names a remedy that is gone, and a history that was cut', async () => {
    const n = await numberOf('r-2', 1);
    await documents.remove(TENANT, 'remedy|r-2');
    const cut = await numberOf('r-1', 2);
    await tamper('remedy|r-1', (remedy: Remedy) => ({
      ...remedy,
      history: remedy.history.slice(0, 1),
      journaled: 1,
    }));
    const found = await findings();
    expect(found).toContainEqual({
      kind: 'subject-missing',
      tenant: TENANT,
      subject: 'r-2',
      entry: 1,
      n,
    });
    expect(found).toContainEqual({
      kind: 'entry-missing',
      tenant: TENANT,
      subject: 'r-1',
      entry: 2,
      n: cut,
    });
    expect(found).toHaveLength(2);
  });

  it('names a salt or a value that does not fit its seal', async () => {
    await tamper('note|n-1', (note: Remedy) => ({
      ...note,
      history: note.history.map((entry) => ({
        ...entry,
        reason: 'forged',
        salts: { ...entry.salts, reason: 'another' },
      })),
    }));
    expect(await findings()).toContainEqual({
      kind: 'history-broken',
      tenant: TENANT,
      subject: 'n-1',
      entry: 1,
    });
  });

  it('names a page that is gone', async () => {
    for (let n = 0; n < 30; n += 1)
      await ports.store.remedies.add(remedyWith(8, `many-${String(n)}`));
    await enterInJournal(ports);
    expect(await findings()).toEqual([]);
    await documents.remove(TENANT, 'journal|0000000002');
    expect(await findings()).toContainEqual({ kind: 'page-missing', tenant: TENANT, n: 101 });
  });

  it('does not take changes made while it reads for damage', async () => {
    let changes = 0;
    const busy = auditPorts({
      ...documents,
      scan: async (...of) => {
        if (of[1] === 'journal|' && changes < 3) {
          changes += 1;
          await change(ports, 'r-1');
          await ports.store.remedies.add(afterwards(remedyWith(1, `new-${String(changes)}`)));
          await enterInJournal(ports);
        }
        return documents.scan(...of);
      },
    });
    expect((await verifyAudit(busy)).findings).toEqual([]);
    expect(changes).toBeGreaterThan(0);
  });

  it('fails as the store does, and does not say that all is well', async () => {
    const listDue = () => Promise.reject(new Error('the disk is gone'));
    await expect(verifyAudit(auditPorts({ ...documents, listDue }))).rejects.toThrow(
      'disk is gone',
    );
  });
});
