import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const ENTRY = join(fs.mkdtempSync(join(tmpdir(), 'upheld-entry-')), 'upheld.js');

beforeAll(() => {
  const esbuild = join(ROOT, 'node_modules/.bin/esbuild');
  const how = ['--bundle', '--platform=node', '--log-level=error', `--outfile=${ENTRY}`];
  execFileSync(esbuild, [join(ROOT, 'src/cli.ts'), ...how]);
});

/** The command's entry beside code of ours. */
function entryBeside(code: string, { keeps = true } = {}) {
  const folder = fs.mkdtempSync(join(tmpdir(), 'upheld-kept-'));
  fs.copyFileSync(ENTRY, join(folder, 'upheld.js'));
  if (keeps) fs.mkdirSync(join(folder, 'compiled'));
  const write = (text: string): void => fs.writeFileSync(join(folder, 'main.js'), text);
  write(code);
  return {
    folder,
    write,
    run: (...words: string[]) =>
      execFileSync(process.execPath, [join(folder, 'upheld.js'), ...words], { encoding: 'utf8' }),
    kept: () => {
      const all = keeps ? fs.readdirSync(join(folder, 'compiled')) : [];
      return all.filter((name) => name.endsWith('.code')).map((n) => join(folder, 'compiled', n));
    },
  };
}

const saying = (word: string): string =>
  `exports.main = async (words) => { console.log('${word} ' + words.join(' ')); return 0; };\n`;

describe('code that is kept between starts', () => {
  it('is kept when a process ends, and taken by the next', () => {
    const entry = entryBeside(saying('one'));
    expect(entry.run('ask', 'a')).toBe('one ask a\n');
    const [kept = ''] = entry.kept();
    const { ino } = fs.statSync(kept);
    expect(entry.run('ask', 'b')).toBe('one ask b\n');
    // Declined, it would have been written anew.
    expect(fs.statSync(kept).ino).toBe(ino);
  });

  it('is kept apart for servers and commands', () => {
    const entry = entryBeside(saying('one'));
    entry.run('ask');
    entry.run('serve');
    expect(entry.kept()).toHaveLength(2);
  });

  it('belongs to exactly the bytes that it was made of, not to as many', () => {
    const entry = entryBeside(saying('one'));
    entry.run();
    entry.write(saying('two'));
    expect(entry.run()).toBe('two \n');
    expect(entry.kept()).toHaveLength(1);
    expect(entry.run()).toBe('two \n');
  });

  it('is left alone when it was damaged, and made anew', () => {
    const entry = entryBeside(saying('one'));
    entry.run();
    const [kept = ''] = entry.kept();
    const whole = fs.readFileSync(kept);
    for (const damaged of [
      Buffer.from(whole.map((byte, at) => (at === whole.length - 40 ? byte ^ 255 : byte))),
      whole.subarray(0, 100),
      Buffer.alloc(0),
    ]) {
      fs.writeFileSync(kept, damaged);
      expect(entry.run()).toBe('one \n');
      expect(entry.kept()).toEqual([kept]);
      expect(fs.readFileSync(kept)).not.toEqual(damaged);
    }
  });

  it('holds what was used, and not only what is compiled at once', () => {
    const used = `function used() { return ${'Math.sqrt(2) + '.repeat(2_000)}0; }\n`;
    const entry = entryBeside(`${used}${saying('one')}`);
    entry.run();
    const [without = ''] = entry.kept();
    const { size } = fs.statSync(without);
    entry.write(`${used}${saying('one')}used();\n`);
    entry.run();
    expect(fs.statSync(entry.kept()[0] ?? '').size).toBeGreaterThan(size * 3);
  });

  it('is not needed: without its folder nothing is kept, and none is made', () => {
    const entry = entryBeside(saying('one'), { keeps: false });
    expect(entry.run('ask')).toBe('one ask\n');
    expect(fs.existsSync(join(entry.folder, 'compiled'))).toBe(false);
  });

  it('is not needed: what cannot be written is passed over', () => {
    const entry = entryBeside(saying('one'), { keeps: false });
    const place = join(entry.folder, 'compiled');
    fs.writeFileSync(place, 'no folder');
    expect(entry.run('ask')).toBe('one ask\n');
    expect(fs.readFileSync(place, 'utf8')).toBe('no folder');
  });

  it('reads text that is not plain letters', () => {
    const entry = entryBeside(saying('café £5 – “so”'));
    expect(entry.run('ask')).toBe('café £5 – “so” ask\n');
    expect(entry.run('ask')).toBe('café £5 – “so” ask\n');
  });

  it('says where an error stood as the file has it', () => {
    const entry = entryBeside(
      `\n\nexports.main = async () => { console.log(new Error('x').stack.split('\\n')[1]); };\n`,
    );
    expect(entry.run()).toMatch(/main\.js:3:/);
  });
});
