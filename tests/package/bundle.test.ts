import { isAscii } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const dist = join(root, 'dist');
const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
const main = readFileSync(join(dist, 'main.js'), 'utf8');
const holds = (name: string) => main.includes(`node_modules/${name}/`);

describe('the files that are started', () => {
  it('hold one byte for each character, which is read and kept at half the cost', () => {
    expect(files).toContain('main.js');
    const others = files.filter((name) => !isAscii(readFileSync(join(dist, name))));
    expect(others).toEqual([]);
  });

  it('have lines that can be shown with an error', () => {
    const longest = Math.max(...main.split('\n').map(({ length }) => length));
    expect(longest).toBeLessThan(5_000);
  });
});

describe('what the bundle leaves out', () => {
  it.each(['botbuilder-dialogs', '@microsoft/recognizers-text-suite', 'whatwg-url'])(
    '%s is not in it',
    (name) => {
      expect(holds('botbuilder')).toBe(true);
      expect(holds(name)).toBe(false);
    },
  );

  it('says so when something uses it after all', () => {
    const leftOut = jest.requireActual<{ Dialog: new () => unknown }>(
      join(root, '.config', 'left-out.cjs'),
    );
    expect(() => new leftOut.Dialog()).toThrow(/^Dialog is left out of the bundle/);
  });
});
