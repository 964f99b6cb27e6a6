import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Ports } from '../../../src/app/ports';
import { AUTHORITIES } from '../../../src/domain/facts/authorities/authorities';
import { STORE_FILE } from '../../../src/store/embedded/open-sqlite';
import { embeddedPorts } from '../harness/embedded-ports';
import { compare, interleave } from '../harness/interleave';
import { measured, type Measured } from '../harness/measured';
import { median, quantile } from '../harness/quantiles';
import type { BenchOptions, Row } from '../harness/row';
import { timed, timedAsync } from '../harness/timed';
import { fillStore, type Size } from './stores/fill-store';
import { HOT_QUERIES, type HotQuery } from './stores/hot-queries';

interface Filled {
  readonly size: Size;
  readonly ports: Ports;
  readonly dir: string;
}

const TARGET = [{ of: 'ratio', is: '<=', than: 1.5 }] as const;
const SMALL: Size = { councils: 10, years: 15, others: 100, remedies: 100 };
const ALL = Math.min(400, AUTHORITIES.length);

/** Every hot query over a large store, beside the same over a small one, and a bare read of one document. */
export const queries: Row = { letter: 'f', title: 'queries, as the store grows', run };

async function run({ quick, folder, say }: BenchOptions) {
  const most = quick ? 4_000 : 100_000;
  const sizes: readonly Size[] = [
    SMALL,
    { councils: quick ? 60 : 100, years: 15, others: most / 10, remedies: most / 10 },
    { councils: quick ? 120 : ALL, years: 15, others: most, remedies: most },
  ];
  const filled: Filled[] = [];
  for (const size of sizes) {
    const dir = folder();
    await fillStore(dir, size);
    say(`  filled: ${labelOf(size)}`);
    filled.push({ size, dir, ports: await embeddedPorts(dir) });
  }
  try {
    return await measureAll(filled, quick);
  } finally {
    for (const { ports } of filled) await ports.store.close();
  }
}

async function measureAll(filled: readonly Filled[], quick: boolean) {
  const [small, , large] = filled as readonly [Filled, Filled, Filled];
  const figures: Measured[] = [];
  const lines: { readonly name: string; readonly values: readonly number[] }[] = [];
  for (const query of HOT_QUERIES) {
    const rounds = await interleave(quick ? 3 : 7, {
      ours: () => askFor(query, large, quick),
      beside: () => askFor(query, small, quick),
    });
    const p95 = compare(rounds, (taken) => quantile(taken, 0.95));
    const named = { id: `f.${query.name}`, what: `${query.name}, p95`, unit: 'ms' };
    figures.push(
      measured({ ...named, besideWhat: 'small store' }, p95, query.withoutTarget ? [] : TARGET),
    );
    const values: number[] = [];
    for (const one of filled) values.push(median(await askFor(query, one, quick)));
    lines.push({ name: query.name, values });
  }
  figures.push(await besidePointRead(large, quick));
  return {
    figures,
    growths: [
      {
        name: 'f-queries',
        title: 'Queries, as the store grows',
        subtitle: 'Median time of a query over the embedded store',
        sizes: filled.map(({ size }) => labelOf(size)),
        sizeTitle: 'councils × years + other letters + remedies',
        valueTitle: 'milliseconds (each line ten times the one below)',
        lines,
      },
    ],
  };
}

/** As often as fits into a moment, and five times at least. */
async function askFor(
  query: HotQuery,
  { ports, size }: Filled,
  quick: boolean,
): Promise<readonly number[]> {
  const taken: number[] = [];
  const end = performance.now() + (quick ? 150 : 700);
  while (taken.length < (quick ? 3 : 5) || (performance.now() < end && taken.length < 5_000))
    taken.push((await timedAsync(() => query.ask(ports, size))).ms);
  return taken;
}

async function besidePointRead({ dir, ports, size }: Filled, quick: boolean): Promise<Measured> {
  const db = new DatabaseSync(join(dir, STORE_FILE), { readOnly: true });
  const read = db.prepare(`SELECT body FROM documents WHERE "partition" = ? AND id = ?`);
  const place = db
    .prepare(`SELECT "partition", id FROM documents WHERE kind = 'figures' LIMIT 1 OFFSET 50`)
    .get();
  const value = HOT_QUERIES[0];
  if (!place || !value) throw new Error('There is nothing to read.');
  const at = [String(place['partition']), String(place['id'])] as const;
  const rounds = await interleave(quick ? 3 : 7, {
    ours: () => askFor(value, { dir, ports, size }, quick),
    beside: () => Array.from({ length: 300 }, () => timed(() => read.get(...at)).ms),
  });
  db.close();
  const p95 = compare(rounds, (taken) => quantile(taken, 0.95));
  return measured(
    { id: 'f.point-read', what: 'value, p95', unit: 'ms', besideWhat: 'bare read' },
    p95,
    [],
  );
}

function labelOf({ councils, years, others, remedies }: Size): string {
  const short = (count: number): string =>
    count >= 1000 ? `${String(count / 1000)}k` : String(count);
  return `${String(councils)} × ${String(years)} + ${short(others)} + ${short(remedies)}`;
}
