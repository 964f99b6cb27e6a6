import { join } from 'node:path';
import { MANY_TENANT, writeMany } from '../support/audit/write-many';
import { temporaryFolder, upheld } from '../support/run-upheld';

jest.setTimeout(600_000);

/** The goal is ten on two idle cores; this also holds while others use the machine. */
const SECONDS = 60;

describe('audit verify', () => {
  it('goes through a million entries in a fraction of a minute', async () => {
    const data = join(temporaryFolder(), 'many');
    await writeMany(data, 50_000, 20);
    const start = performance.now();
    const { code, out, err } = await upheld('audit', 'verify', '--json', '--data', data);
    const seconds = (performance.now() - start) / 1000;
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, remedies: 50_000, entries: 1_000_000 });
    process.stderr.write(`audit verify, 1,000,000 entries: ${seconds.toFixed(1)} s\n`);
    const head = await upheld('audit', 'head', '--json', '--data', data);
    expect(JSON.parse(head.out)).toMatchObject({ tenant: MANY_TENANT, n: 1_000_000 });
    expect(seconds).toBeLessThan(SECONDS);
  });
});
