import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { STORE_FILE } from '../../../src/store/embedded/open-sqlite';
import { writeMany } from '../../support/audit/write-many';
import { compare, interleave } from '../harness/interleave';
import { measured } from '../harness/measured';
import { median } from '../harness/quantiles';
import { mustHold, type BenchOptions, type Row } from '../harness/row';
import { startOurs } from '../harness/turns/bot-process';

const UPHELD = resolve(__dirname, '../upheld.js');
const EACH = 20;
const SIZES = [50_000, 200_000, 1_000_000] as const;
const QUICK_SIZES = [5_000, 10_000, 20_000] as const;

/** `audit verify` over all histories, and the start of the server on them; beside reading the file. */
export const audit: Row = { letter: 'j', title: 'audit and start with a long history', run };

async function run({ quick, folder, say }: BenchOptions) {
  const sizes = quick ? QUICK_SIZES : SIZES;
  const stores: { readonly entries: number; readonly data: string }[] = [];
  for (const entries of sizes) {
    const data = join(folder(), 'many');
    await writeMany(data, entries / EACH, EACH);
    stores.push({ entries, data });
    say(`  written: ${String(entries)} entries`);
  }
  const { entries, data } = stores[2] ?? { entries: 0, data: '' };
  const verified = await interleave(quick ? 2 : 3, {
    ours: () => verify(data, entries),
    beside: () => readWhole(join(data, STORE_FILE)),
  });
  const started: number[] = [];
  for (let n = 0; n < (quick ? 2 : 3); n += 1) started.push(await untilReady(data));
  const growth: number[] = [];
  for (const one of stores) growth.push(await verify(one.data, one.entries));
  const count = `${(entries / 1000).toLocaleString('en-GB')},000 entries`;
  return {
    figures: [
      measured(
        { id: 'j.verify', what: `audit verify, ${count}`, unit: 's', besideWhat: 'file read' },
        compare(verified, (seconds) => seconds),
        [{ of: 'ours', is: '<=', than: 10 }],
      ),
      measured(
        { id: 'j.ready', what: `start until ready, ${count}`, unit: 's' },
        { ours: median(started) },
        [{ of: 'ours', is: '<=', than: 5 }],
      ),
    ],
    growths: [
      {
        name: 'j-audit',
        title: 'Audit, as the history grows',
        subtitle: 'upheld audit verify, from the start of the command to its end',
        sizes: sizes.map((size) => size.toLocaleString('en-GB')),
        sizeTitle: 'entries',
        valueTitle: 'seconds (each line ten times the one below)',
        lines: [{ name: 'audit verify', values: growth }],
      },
    ],
  };
}

async function verify(data: string, entries: number): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [UPHELD, 'audit', 'verify', '--json', '--data', data], {
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  const found = JSON.parse(out) as { readonly ok: boolean; readonly entries: number };
  mustHold(found.ok && found.entries === entries, 'The audit finds other than what was written.');
  return seconds;
}

async function readWhole(path: string): Promise<number> {
  const start = performance.now();
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 }))
    bytes += (chunk as Buffer).length;
  mustHold(bytes > 0, 'The store is empty.');
  return (performance.now() - start) / 1000;
}

/** Until the server says of itself that it is ready. */
async function untilReady(data: string): Promise<number> {
  const start = performance.now();
  const bot = await startOurs(data);
  const ready = bot.url.replace('/api/messages', '/readyz');
  let status = 0;
  while (status !== 200) {
    status = (await fetch(ready)).status;
    mustHold(performance.now() - start < 120_000, 'The server is not ready.');
  }
  const seconds = (performance.now() - start) / 1000;
  await bot.stop();
  return seconds;
}
