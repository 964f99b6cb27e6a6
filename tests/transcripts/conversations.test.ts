import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { play } from './play';

const FOLDER = join(__dirname, 'conversations');

/** `UPDATE_CONVERSATIONS=1` writes down what the bot says now; the change is then to be read line by line. */
const UPDATE = process.env['UPDATE_CONVERSATIONS'] === '1';

describe('conversations', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
    const path = join(FOLDER, name);
    const script = readFileSync(path, 'utf8');
    const played = await play(script);
    if (UPDATE) writeFileSync(path, played);
    else expect(played).toBe(script);
  });
});
