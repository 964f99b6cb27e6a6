import { join } from 'node:path';
import { importUntilKilled, storedBy } from '../support/interrupted-import';
import { writeLetterFolder } from '../support/letter-folder';
import { temporaryFolder, upheld } from '../support/run-upheld';

jest.setTimeout(120_000);

const LETTERS = 120;

describe('importing a folder of letters', () => {
  const root = temporaryFolder();
  const folder = join(root, 'letters');
  const whole = join(root, 'whole');
  beforeAll(() => {
    writeLetterFolder(folder, LETTERS);
  });

  it('tells of every file, and of its progress where nobody watches a terminal', async () => {
    const { code, out, err } = await upheld('import', folder, '--data', whole);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(LETTERS);
    expect(err.trim().split('\n')).toEqual([
      '100 of 120 files done',
      '120 of 120 files done',
      'From 120 files: 120 imported, 0 already held, 0 refused.',
    ]);
  });

  it('says nothing but its results with --json', async () => {
    const { out, err } = await upheld('import', folder, '--data', whole, '--json');
    const lines = out
      .trim()
      .split('\n')
      .map((line): { readonly status: string } => JSON.parse(line));
    expect(lines).toHaveLength(LETTERS);
    expect(new Set(lines.map(({ status }) => status))).toEqual(new Set(['already-held']));
    expect(err).toBe('');
  });

  it('that is killed twice and run again stores what an undisturbed import stores', async () => {
    const data = join(root, 'killed');
    expect(await importUntilKilled(folder, data, 31)).toBe('SIGKILL');
    expect((await storedBy(data)).length).toBeGreaterThan(0);
    expect(await importUntilKilled(folder, data, 77)).toBe('SIGKILL');
    const { code } = await upheld('import', folder, '--data', data);
    expect(code).toBe(0);
    const stored = await storedBy(data);
    expect(stored).toEqual(await storedBy(whole));
    expect(
      stored.filter((document) => (document as { kind: string }).kind === 'figures'),
    ).toHaveLength(LETTERS);
  });

  it('holds the averages that other letters of the type and year contradict, and nothing else of theirs', async () => {
    const { out } = await upheld('letters', '--held', '--json', '--data', whole);
    const held = out
      .trim()
      .split('\n')
      .map((line): { readonly code: string; readonly pointer: string } => JSON.parse(line));
    const averages = held.filter(({ code }) => code === 'comparator-differs');
    expect(averages.length).toBeGreaterThan(0);
    expect(new Set(averages.map(({ pointer }) => pointer))).toEqual(
      new Set(['/statistics/complaintsUpheld/comparatorPercent']),
    );
  });
});
