import { fork } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { join, resolve } from 'node:path';
import { ENGINE_OPTIONS } from '../../../src/reading/read-pdf';

const DIST = resolve(__dirname, '../../../dist');

/** Beside what is built, since the child may read nothing outside the product. */
function copyOfChild(): string {
  const folder = fs.mkdtempSync(join(DIST, '.child-'));
  for (const name of ['pdf-child.js', 'in-child.js'])
    fs.copyFileSync(join(DIST, name), join(folder, name));
  fs.mkdirSync(join(folder, 'compiled'));
  return folder;
}

/** Hands a damaged file to a child, which then ends by itself. */
async function letRead(folder: string, options: readonly string[]): Promise<unknown> {
  const child = fork(join(folder, 'pdf-child.js'), [], {
    execArgv: [...options, '--no-warnings'],
    env: {},
    serialization: 'advanced',
  });
  child.send(new TextEncoder().encode('%PDF-1.4 and nothing else'));
  const [answer] = (await once(child, 'message')) as [unknown];
  child.disconnect();
  await once(child, 'exit');
  return answer;
}

const keptIn = (folder: string): readonly string[] =>
  fs
    .readdirSync(join(folder, 'compiled'))
    .filter((name) => name.startsWith('in-child.js.'))
    .map((name) => `${name} ${String(fs.statSync(join(folder, 'compiled', name)).ino)}`);

describe('the code that the child keeps', () => {
  it('was compiled by the build with the options of the child, which takes it', async () => {
    const before = keptIn(DIST);
    expect(before).toHaveLength(1);
    await letRead(DIST, ENGINE_OPTIONS);
    // Declined, it would have been written anew.
    expect(keptIn(DIST)).toEqual(before);
  });

  it('is never written by a child that reads files of strangers', async () => {
    const folder = copyOfChild();
    try {
      const answer = await letRead(folder, [
        ...ENGINE_OPTIONS,
        '--permission',
        `--allow-fs-read=${DIST}/*`,
      ]);
      expect(answer).toEqual({ kind: 'damaged' });
      expect(keptIn(folder)).toEqual([]);
      // With leave to write it would have been.
      await letRead(folder, ENGINE_OPTIONS);
      expect(keptIn(folder)).toHaveLength(1);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
