import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MANY_TENANT, writeMany } from '../support/audit/write-many';
import { runHere } from '../support/run-here';
import { temporaryFolder } from '../support/run-upheld';

jest.setTimeout(13300);

interface Verified {
  readonly ok: boolean;
  readonly broken: readonly { readonly kind: string; readonly message: string }[];
}

let root: string;
let data: string;
beforeAll(async () => {
  root = temporaryFolder();
  data = join(root, 'data');
  // So many that threads read them.
  await writeMany(data, 1100, 3);
});

const audit = (...args: readonly string[]) => runHere('audit', ...args, '--data', data);

describe('upheld audit', () => {
  it('verifies thousands of entries, and exports them in one chain', async () => {
    expect((await audit('verify')).out).toBe(
      'All 3300 entries of 1100 remedies and 0 settled documents are as they were written.\n',
    );
    const file = join(root, 'export.jsonl');
    expect(await audit('export', '--json', '--out', file)).toMatchObject({ code: 0, err: '' });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(3300);
    let prev: string | undefined;
    for (const [index, text] of lines.entries()) {
      const line = JSON.parse(text) as { n: number; prev: string; hash: string };
      if (line.n !== index + 1 || (prev !== undefined && line.prev !== prev)) {
        throw new Error(`The chain is broken in line ${String(index + 1)}.`);
      }
      prev = line.hash;
    }
    const again = await audit('export', '--out', file);
    expect(again.code).toBe(1);
    expect(again.err).toContain('already');
  });

  it('finds a journal that was cut off or rewritten, by a head that was kept elsewhere', async () => {
    const file = join(root, 'heads.jsonl');
    expect((await audit('head', '--out', file)).code).toBe(0);
    const head = JSON.parse(readFileSync(file, 'utf8')) as { n: number; hash: string };
    expect(head).toMatchObject({ tenant: MANY_TENANT, n: 3300 });
    expect((await audit('verify', '--head', file)).code).toBe(0);
    const forged = join(root, 'forged.jsonl');
    writeFileSync(forged, `${JSON.stringify({ ...head, hash: 'f'.repeat(64) })}\n`);
    const rewritten = await audit('verify', '--head', file, '--head', forged);
    expect(rewritten.code).toBe(1);
    expect(rewritten.err).toBe(
      `Tenant ${MANY_TENANT}: the journal was rewritten: its entry 3300 has another hash than a head says.\n`,
    );
    writeFileSync(forged, JSON.stringify({ ...head, n: 3301 }));
    expect((await audit('verify', '--head', forged)).err).toBe(
      `Tenant ${MANY_TENANT}: the journal was cut off: a head names entry 3301, and the last one held is 3300.\n`,
    );
    writeFileSync(forged, '{"n":1}');
    expect(await audit('verify', '--head', forged)).toMatchObject({ code: 2, out: '' });
    expect(await audit('verify', '--head', join(root, 'none'))).toMatchObject({ code: 2 });
  });

  it('names a changed byte in one sentence, and in JSON', async () => {
    const db = new DatabaseSync(join(data, 'upheld.sqlite'));
    const where = "WHERE id = 'remedy|remedy-00000007'";
    const [row] = db.prepare(`SELECT body FROM documents ${where}`).all();
    const body = String(row?.['body']);
    const put = db.prepare(`UPDATE documents SET body = ? ${where}`);
    put.run(body.replace('"refused', '"refusee'));
    const found = await audit('verify', '--json');
    put.run(body);
    db.close();
    const { ok, broken } = JSON.parse(found.out) as Verified;
    expect(ok).toBe(false);
    expect(found.code).toBe(1);
    expect(broken).toEqual([
      {
        kind: 'history-broken',
        tenant: MANY_TENANT,
        subject: 'remedy-00000007',
        entry: 3,
        message: `Tenant ${MANY_TENANT}: the record of remedy-00000007 is broken at entry 3.`,
      },
    ]);
    expect(found.err).toBe(`${broken[0]?.message ?? ''}\n`);
    expect((await audit('verify')).code).toBe(0);
  });

  it('refuses to erase somebody who still has something to do, and wants to know who decided', async () => {
    const { code, err } = await audit(
      'erase',
      '--person',
      'owner-oid',
      '--by',
      'The Admin',
      '--tenant',
      MANY_TENANT,
    );
    expect(code).toBe(1);
    expect(err).toContain('remedy-00000000');
    expect((await audit('erase', '--person', 'owner-oid')).code).toBe(2);
    expect((await audit('nothing')).code).toBe(2);
  });
});
