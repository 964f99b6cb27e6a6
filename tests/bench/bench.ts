import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measured } from './harness/measured';
import { drawGrowth } from './harness/plots/draw-growth';
import { drawHistogram } from './harness/plots/draw-histogram';
import { joinResults, resultsOf, type Results } from './harness/results';
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
const LOOK = values.quick ? 'quick' : 'full';

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
  process.stdout.write(values.json ? asJson(resultsOf(figures, LOOK)) : `${writeTable(figures)}\n`);
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
      if (KEPT) keep(result);
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

function asJson(results: Results): string {
  return `${JSON.stringify(results, null, 2)}\n`;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Row by row, so that a long run that is broken off has kept what it measured, and can go on with the others. */
function keep({ figures, histograms = [], growths = [] }: RowResult): void {
  const path = join(HERE, 'results.json');
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : undefined;
  writeFileSync(path, asJson(joinResults(before, resultsOf(figures, LOOK))));
  for (const one of histograms) writeFileSync(join(HERE, `${one.name}.svg`), drawHistogram(one));
  for (const one of growths) writeFileSync(join(HERE, `${one.name}.svg`), drawGrowth(one));
}
