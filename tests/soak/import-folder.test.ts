import { join } from 'node:path';
import { importUntilKilled, storedBy } from '../support/interrupted-import';
import { writeLetterFolder } from '../support/letter-folder';
import { temporaryFolder, upheld } from '../support/run-upheld';

jest.setTimeout(600_000);

describe('importing 1,000 letters', () => {
  it('killed four times and run again stores what an undisturbed import stores', async () => {
    const root = temporaryFolder();
    const folder = join(root, 'letters');
    writeLetterFolder(folder, 1000);
    const data = join(root, 'killed');
    for (const files of [111, 312, 555, 931])
      expect(await importUntilKilled(folder, data, files)).toBe('SIGKILL');
    expect((await upheld('import', folder, '--data', data)).code).toBe(0);
    const whole = join(root, 'whole');
    const { code, out } = await upheld('import', folder, '--data', whole);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1000);
    expect(await storedBy(data)).toEqual(await storedBy(whole));
  });
});
