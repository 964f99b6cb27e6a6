import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { watchedFolder } from '../../../src/sources/watched-folder';
import { temporaryFolder } from '../../support/run-upheld';
import { startTaking, type Taking } from '../../support/sources/taking';
import { COVENTRY_2021, letterText, SANDWELL_2021 } from '../../support/test-letters';

let folder: string;
let taking: Taking;
let source: ReturnType<typeof watchedFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  taking = startTaking();
  source = watchedFolder(folder);
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe('a watched folder', () => {
  it('gives a letter once two looks saw it the same, and once only', async () => {
    write('letter.txt', letterText(COVENTRY_2021));
    await taking.look(source);
    expect(await taking.held()).toEqual([]);
    for (let look = 0; look < 3; look += 1) expect(await taking.look(source)).toEqual([]);
    expect(await taking.held()).toEqual(['coventry 2021-22']);
    expect(taking.read()).toBe(1);
  });

  it('waits for a file that is still written', async () => {
    const text = letterText(COVENTRY_2021);
    write('letter.txt', text.slice(0, 300));
    for (let at = 300; at < text.length; at += 300) {
      expect(await taking.look(source)).toEqual([]);
      appendFileSync(join(folder, 'letter.txt'), text.slice(at, at + 300));
    }
    expect(taking.read()).toBe(0);
    await taking.look(source);
    await taking.look(source);
    expect(await taking.held()).toEqual(['coventry 2021-22']);
  });

  it('takes what lies deeper, and neither hidden files nor links', async () => {
    mkdirSync(join(folder, 'new'));
    write('new/letter.txt', letterText(COVENTRY_2021));
    write('.hidden.txt', letterText(SANDWELL_2021));
    const elsewhere = join(temporaryFolder(), 'letter.txt');
    writeFileSync(elsewhere, letterText(SANDWELL_2021));
    symlinkSync(elsewhere, join(folder, 'link.txt'));
    await taking.look(source);
    await taking.look(source);
    expect(await taking.held()).toEqual(['coventry 2021-22']);
  });

  it('tells once of a file that cannot be read, keeps it, and tries it again when it changes', async () => {
    write('letter.pdf', '%PDF-1.7 and nothing more');
    await taking.look(source);
    expect(await taking.look(source)).toMatchObject([
      { name: 'letter.pdf', refused: { kind: 'unreadable' } },
    ]);
    expect(await taking.look(source)).toEqual([]);
    // Also after a restart.
    source = watchedFolder(folder);
    await taking.look(source);
    expect(await taking.look(source)).toEqual([]);
    expect(taking.read()).toBe(1);
    expect(readdirSync(folder)).toEqual(['letter.pdf']);

    write('letter.pdf', letterText(COVENTRY_2021));
    await taking.look(source);
    await taking.look(source);
    expect(await taking.held()).toEqual(['coventry 2021-22']);
    expect(await taking.ports.store.taken.list()).toMatchObject([{ name: 'letter.pdf' }]);
    expect((await taking.ports.store.taken.list())[0]).not.toHaveProperty('refused');
  });

  it('reads nothing again that is saved again as it was', async () => {
    write('letter.txt', 'Nothing that the Ombudsman wrote.');
    await taking.look(source);
    expect(await taking.look(source)).toMatchObject([{ refused: { kind: 'no-figures' } }]);
    rmSync(join(folder, 'letter.txt'));
    write('letter.txt', 'Nothing that the Ombudsman wrote.');
    await taking.look(source);
    expect(await taking.look(source)).toEqual([]);
    expect(taking.read()).toBe(1);
  });

  it('takes no letter in the place of another by itself', async () => {
    write('one.txt', letterText(COVENTRY_2021));
    write('two.txt', letterText(COVENTRY_2021, { satisfactory: 4, outcomes: 10 }));
    await taking.look(source);
    expect(await taking.look(source)).toMatchObject([
      { name: 'two.txt', refused: { kind: 'differs' } },
    ]);
  });

  it('fails when it is not there', async () => {
    await expect(watchedFolder(join(folder, 'gone')).look(undefined)).rejects.toThrow('ENOENT');
  });
});
