import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const main = readFileSync(join(root, 'dist', 'main.js'), 'utf8');
const holds = (name: string) => main.includes(`node_modules/${name}/`);

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
