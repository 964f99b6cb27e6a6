import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measured } from './harness/measured';
import { drawGrowth } from './harness/plots/draw-growth';
import { drawHistogram } from './harness/plots/draw-histogram';
import { resultsOf } from './harness/results';
import type { Row, RowResult } from './harness/row';
import { writeTable } from './harness/write-table';
import { writeScale } from './scale/write-scale';
import { ROWS } from './rows/rows';

/** The folder of the benchmark's own files, from the bundle. */
const HERE = resolve(__dirname, '../../tests/bench');

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
    scale: { type: 'boolean', default: false },
  },
});

/** Whether what is drawn and written takes the place of what was there. */
const KEPT = !values.quick || values.keep;

void main();

/** Fails when a row is broken, never when it is slow. */
async function main(): Promise<void> {
  if (values.scale) {
    process.stdout.write(writeScale());
    return;
  }
  const only = values.only?.split(',');
  const unknown = only?.filter((letter) => !ROWS.some((row) => row.letter === letter)) ?? [];
  if (unknown.length > 0) {
    say(`bench: there is no row ${unknown.join(', ')}.`);
    process.exit(2);
  }
  const { figures, broken } = await runRows(
    ROWS.filter(({ letter }) => only?.includes(letter) ?? true),
  );
  const results = `${JSON.stringify(resultsOf(figures), null, 2)}\n`;
  process.stdout.write(values.json ? results : `${writeTable(figures)}\n`);
  // A part of the rows, or a coarse look at them, is not what the file stands for unless somebody says so.
  if (KEPT && only === undefined && broken.length === 0)
    writeFileSync(join(HERE, 'results.json'), results);
  process.exit(broken.length > 0 ? 1 : 0);
}

async function runRows(rows: readonly Row[]) {
  const figures: Measured[] = [];
  const broken: string[] = [];
  for (const row of rows) {
    say(`${row.letter}: ${row.title}`);
    const start = performance.now();
    try {
      const result = await runRow(row);
      figures.push(...result.figures);
      if (KEPT) plot(result);
    } catch (error) {
      broken.push(row.letter);
      say(`${row.letter} is broken: ${error instanceof Error ? String(error.stack) : ''}`);
    }
    say(`${row.letter}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return { figures, broken };
}

async function runRow(row: Row): Promise<RowResult> {
  const folders: string[] = [];
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'upheld-bench-'));
    folders.push(made);
    return made;
  };
  try {
    return await row.run({ quick: values.quick, say, folder });
  } finally {
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function plot({ histograms = [], growths = [] }: RowResult): void {
  for (const one of histograms) writeFileSync(join(HERE, `${one.name}.svg`), drawHistogram(one));
  for (const one of growths) writeFileSync(join(HERE, `${one.name}.svg`), drawGrowth(one));
}
