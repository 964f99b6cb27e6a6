import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { measured } from '../harness/measured';
import { mustHold, type BenchOptions, type Row } from '../harness/row';
import type { Imported } from '../processes/import-letters';

/** The import of many letters: whether the last take as long as the first, and the memory stays. */
export const imports: Row = { letter: 'i', title: 'import of many letters', run };

async function run({ quick, folder }: BenchOptions) {
  const count = quick ? 500 : 100_000;
  const { tenths, rss } = await importIn(folder(), count);
  const [first = NaN, last = NaN] = [tenths[0], tenths.at(-1)];
  const [early = NaN, late = NaN] = [rss[1], rss.at(-1)];
  const speed = (seconds: number): number => count / 10 / seconds;
  const what = `letters imported, of ${count.toLocaleString('en-GB')}`;
  return {
    figures: [
      measured(
        {
          id: 'i.linear',
          what: `${what}: last tenth`,
          unit: 'a second',
          besideWhat: 'first tenth',
        },
        { ours: speed(last), beside: speed(first), ratio: first / last },
        [
          { of: 'ratio', is: '>=', than: 0.95 },
          { of: 'ratio', is: '<=', than: 1.05 },
        ],
      ),
      measured(
        { id: 'i.memory', what: 'memory at the end', unit: 'MB', besideWhat: 'after two tenths' },
        { ours: late, beside: early, ratio: late / early },
        [{ of: 'ratio', is: '<=', than: 1.2 }],
      ),
    ],
    growths: [
      {
        name: 'i-import',
        title: 'Import, as the store grows',
        subtitle: `Speed and memory in each tenth of ${count.toLocaleString('en-GB')} letters`,
        sizes: tenths.map((_, tenth) => String(tenth + 1)),
        sizeTitle: 'tenth',
        valueTitle: 'each line ten times the one below',
        lines: [
          { name: 'letters a second', values: tenths.map(speed) },
          { name: 'MB', values: rss },
        ],
      },
    ],
  };
}

async function importIn(data: string, count: number): Promise<Imported> {
  const program = resolve(__dirname, 'import-letters.js');
  const child = spawn(process.execPath, [program, data, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  mustHold(code === 0, 'The import failed.');
  return JSON.parse(out) as Imported;
}
