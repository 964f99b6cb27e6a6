import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store';
import { openSqlite } from '../../src/store/embedded/open-sqlite';
import { watchChildren } from '../support/child-memory';
import { temporaryFolder, upheld } from '../support/run-upheld';

const DOCUMENTS = 100_000;
/** The command alone takes about 100 MB; all the documents at once would take several hundred more. */
const MOST_BYTES = 250_000_000;

async function fill(dir: string): Promise<void> {
  await (await openEmbeddedStore(dir)).close();
  const db = await openSqlite(dir);
  const insert = db.prepare(
    'INSERT INTO documents VALUES (:partition, :id, :kind, NULL, 1, :body)',
  );
  db.exec('BEGIN');
  for (let n = 0; n < DOCUMENTS; n++) {
    const body = JSON.stringify({ n, text: 'x'.repeat(900) });
    insert.run({ partition: `t${String(n % 500)}`, id: `a|${String(n)}`, kind: 'thing', body });
  }
  db.exec('COMMIT');
  db.close();
}

describe('a hundred thousand documents', () => {
  it('are backed up, restored, exported and imported with equal hashes, and few of them in memory', async () => {
    const [data, other, third, files] = Array.from({ length: 4 }, temporaryFolder);
    const [backup, out] = [join(files ?? '', 'backup'), join(files ?? '', 'out')];
    await fill(data ?? '');
    const memory = watchChildren();
    const hashes: unknown[] = [];
    for (const line of [
      ['backup', backup, '--data', data],
      ['restore', backup, '--data', other, '--last-word'],
      ['store', 'export', out, '--data', data],
      ['store', 'import', out, '--data', third],
    ]) {
      const done = await upheld(...line.map(String), '--json');
      expect(done).toMatchObject({ code: 0, err: '' });
      hashes.push(JSON.parse(done.out).sha256);
    }
    memory.stop();
    expect(new Set(hashes).size).toBe(1);
    expect(memory.most()).toBeLessThan(MOST_BYTES);
  });
});
