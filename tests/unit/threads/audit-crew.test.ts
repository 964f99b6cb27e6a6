import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { verifyAudit, type AuditResult } from '../../../src/app/audit/verify-audit';
import type { AuditCrew } from '../../../src/app/ports/audit';
import { auditCrew } from '../../../src/threads/audit-crew';
import { openEmbeddedDocuments } from '../../../src/store/embedded/open-embedded-store';
import { auditPorts } from '../../support/audit/audit-store';
import { MANY_TENANT, writeMany } from '../../support/audit/write-many';
import { temporaryFolder } from '../../support/run-upheld';

let data: string;
let db: DatabaseSync;
let crew: AuditCrew;
beforeEach(async () => {
  data = join(temporaryFolder(), 'data');
  mkdirSync(data);
  // 45 histories, and 9 pages whose ends do not fall on those of the histories.
  await writeMany(data, 45, 20);
  db = new DatabaseSync(join(data, 'upheld.sqlite'));
  crew = auditCrew(data, 4);
});
afterEach(async () => {
  await crew.close();
  db.close();
});

/** What the threads find, and that it is the same as what is found without them. */
async function verifyBoth(): Promise<AuditResult> {
  const documents = await openEmbeddedDocuments(data);
  const ports = auditPorts(documents);
  const alone = await verifyAudit(ports);
  const together = await verifyAudit({ ...ports, auditCrew: () => crew });
  await documents.close();
  expect(together).toEqual(alone);
  return together;
}

function tamper(id: string, from: RegExp, to: string): void {
  const row = db.prepare('SELECT body FROM documents WHERE id = ?').get(id);
  const body = String(row?.['body']);
  expect(body).toMatch(from);
  db.prepare('UPDATE documents SET body = ? WHERE id = ?').run(body.replace(from, to), id);
}

const page = (number: number): string => `journal|${String(number).padStart(10, '0')}`;

describe('auditCrew', () => {
  it('reads everything, in threads and in stretches', async () => {
    const histories = await crew.histories(MANY_TENANT, 'remedy');
    expect(histories?.map(({ documents }) => documents)).toEqual([...Array(11).fill(4), 1]);
    const pages = await crew.pages(MANY_TENANT, { tenant: MANY_TENANT, heads: [] });
    expect(pages?.map(({ last }) => last)).toEqual([400, 800, 900]);
    expect(await crew.histories(MANY_TENANT, 'note')).toBeUndefined();
    expect(await verifyBoth()).toMatchObject({ remedies: 45, entries: 900, findings: [] });
  });

  it.each([4, 5, 8, 9])(
    'misses no page that is gone, wherever stretches meet: %d',
    async (gone) => {
      db.prepare('DELETE FROM documents WHERE id = ?').run(page(gone));
      const { findings } = await verifyBoth();
      expect(findings.length).toBeGreaterThan(0);
    },
  );

  it.each([1, 4, 5, 6, 9])('finds what was changed in page %d', async (number) => {
    tamper(page(number), /\|\d+\|remedy/, '|99|remedy');
    const { findings } = await verifyBoth();
    expect(findings.map(({ kind }) => kind)).toContain('journal-broken');
  });

  it.each([4, 5])('finds what was changed beside the entries of page %d', async (number) => {
    tamper(page(number), /"settled":100/, '"settled":99');
    const { findings } = await verifyBoth();
    expect(findings.map(({ kind }) => kind)).toContain('page-changed');
  });

  it('finds what was changed in a history', async () => {
    tamper('remedy|remedy-00000041', /"refused/, '"done');
    const { findings } = await verifyBoth();
    expect(findings).toEqual([
      { kind: 'history-broken', tenant: MANY_TENANT, subject: 'remedy-00000041', entry: 3 },
    ]);
  });

  it('leaves it to whoever asked where an id is none of ours', async () => {
    db.prepare("UPDATE documents SET id = 'remedy|remedy-ﬀ' WHERE id = ?").run(
      'remedy|remedy-00000041',
    );
    expect(await crew.histories(MANY_TENANT, 'remedy')).toBeUndefined();
    const { findings } = await verifyBoth();
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'out-of-place' }));
  });

  it('leaves it to whoever asked when a thread fails, and reads on afterwards', async () => {
    const unreadable = { tenant: MANY_TENANT, heads: [null as never] };
    expect(await crew.pages(MANY_TENANT, unreadable)).toBeUndefined();
    expect(await crew.histories(MANY_TENANT, 'remedy')).toHaveLength(12);
  });
});
