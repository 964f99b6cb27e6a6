import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composePorts } from '../../src/compose';
import { readConfig } from '../../src/config';
import { runHere } from '../support/run-here';
import { eventually, temporaryFolder } from '../support/run-upheld';
import { startTestBot, type TestBot } from '../support/test-bot';
import { COVENTRY_2021, letterText } from '../support/test-letters';

describe('a server with a watched folder', () => {
  let folder: string;
  let bot: TestBot;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'upheld-letters-'));
    bot = await startTestBot('coventry', { UPHELD_LETTERS_FOLDER: folder });
  });
  afterAll(() => bot.stop());

  it('imports what is put there, and keeps a list of what it could not', async () => {
    writeFileSync(join(folder, 'coventry.txt'), letterText(COVENTRY_2021));
    writeFileSync(join(folder, 'damaged.bin'), Buffer.from([1, 0, 2, 0, 3]));
    const files = await eventually('both files', async () => {
      const taken = await bot.ports.store.taken.list();
      return taken.length === 2 ? taken : undefined;
    });
    expect(files).toMatchObject([
      { name: 'coventry.txt' },
      { name: 'damaged.bin', refused: { kind: 'unreadable' } },
    ]);
    const [letter] = await bot.ports.store.figures.figuresOf(['coventry']);
    expect(letter).toMatchObject({ period: '2021-22', source: { fileName: 'coventry.txt' } });
  });
});

describe('letters --sources', () => {
  it('says of each file what became of it, in one sentence', async () => {
    const data = temporaryFolder();
    const list = async (...how: readonly string[]) =>
      (await runHere('letters', '--sources', ...how, '--data', data)).out;
    expect(await list()).toBe('No file came by itself.\n');

    const config = readConfig({ data }, {});
    if (!config.ok) throw new Error('The configuration is wrong.');
    const { store } = await composePorts(config.value);
    const at = '2026-11-21T09:30:00.000Z';
    const file = { source: 'folder /in', version: '1', sha256: null, at };
    const damaged = { kind: 'unreadable', problem: { kind: 'damaged' } } as const;
    await store.taken.keep({ ...file, id: 'a', name: 'a.pdf' });
    await store.taken.keep({ ...file, id: 'b', name: 'b.pdf', refused: damaged });
    await store.taken.keep({ ...file, id: 'c', name: 'c.pdf', refused: { kind: 'differs' } });
    await store.close();
    expect((await list()).trim().split('\n')).toEqual([
      `a.pdf (folder /in, ${at}): taken`,
      expect.stringMatching(/^b\.pdf .* not taken: The file is damaged/),
      expect.stringMatching(/^c\.pdf .* not taken: Other figures are held .* --correction\.$/),
    ]);
    const lines = (await list('--json')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { name: 'a.pdf', taken: true },
      { name: 'b.pdf', taken: false, refused: 'unreadable' },
      { name: 'c.pdf', taken: false, refused: 'differs' },
    ]);
  });
});
