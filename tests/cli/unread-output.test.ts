import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

it('ends quietly when nobody reads on, as with `| head`', async () => {
  const bundle = resolve(__dirname, '../../dist/upheld.js');
  const child = spawn(process.execPath, [bundle, 'remedies', '--help']);
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((done) => child.on('close', done));
  expect({ code, said }).toEqual({ code: 0, said: '' });
});
