import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Remedy } from '../../../src/domain/remedy/remedy';
import { measured } from '../harness/measured';
import { median, quantile } from '../harness/quantiles';
import { mustHold, type BenchOptions, type Row } from '../harness/row';
import { post } from '../harness/turns/take-turns';
import { startAckServer, type AckServer } from './acks/ack-server';
import { acknowledgement, openBatches } from './acks/batch';

const AT_ONCE = 24;
const BATCH = { quick: 250, full: 4_000 };
const SECONDS = { quick: 12, full: 600 };

interface Batch {
  readonly perSecond: number;
  readonly milliseconds: readonly number[];
}

/** Clicks on "Acknowledge" with a signed token until they are on disk, beside single durable writes. */
export const acks: Row = { letter: 'g', title: 'durable acknowledgements', run };

async function run({ quick, folder, say }: BenchOptions) {
  const data = folder();
  const batches = await openBatches(data);
  const server = await startAckServer(data);
  const bare = openBare(folder());
  const [size, seconds] = quick ? [BATCH.quick, SECONDS.quick] : [BATCH.full, SECONDS.full];
  const done: Batch[] = [];
  const floors: number[] = [];
  const all: Remedy[] = [];
  try {
    let spent = 0;
    while (spent < seconds || done.length < 2) {
      const remedies = await batches.next(size);
      all.push(...remedies);
      floors.push(bare.perSecond(size / 4));
      const start = performance.now();
      done.push(await clickAll(server, remedies));
      spent += (performance.now() - start) / 1000;
    }
    const lost = await batches.unacknowledged(all);
    mustHold(lost < all.length, 'Nothing that was answered was stored.');
    say(`  ${String(all.length)} acknowledgements in ${spent.toFixed(0)} s`);
    return { figures: figuresOf({ done, floors, lost }) };
  } finally {
    await server.stop();
    await batches.close();
    bare.close();
  }
}

interface Outcome {
  readonly done: readonly Batch[];
  readonly floors: readonly number[];
  readonly lost: number;
}

function figuresOf({ done, floors, lost }: Outcome) {
  const ours = median(done.map(({ perSecond }) => perSecond));
  const pairs = done.map(({ perSecond }, index) => perSecond / (floors[index] ?? NaN));
  const times = done.flatMap(({ milliseconds }) => milliseconds);
  return [
    measured(
      {
        id: 'g.acks',
        what: 'acknowledgements on disk',
        unit: 'a second',
        besideWhat: 'durable writes',
      },
      { ours, beside: median(floors), ratio: median(pairs) },
      [{ of: 'ours', is: '>=', than: 500 }],
    ),
    measured(
      { id: 'g.p99', what: `an acknowledgement, ${String(AT_ONCE)} at once, p99`, unit: 'ms' },
      { ours: quantile(times, 0.99) },
      [{ of: 'ours', is: '<', than: 250 }],
    ),
    measured({ id: 'g.lost', what: 'answered, and not on disk', unit: 'lost' }, { ours: lost }, [
      { of: 'ours', is: '<=', than: 0 },
    ]),
  ];
}

/** Every remedy is acknowledged once; throws where a click is not answered with 200. */
async function clickAll({ bot, token }: AckServer, remedies: readonly Remedy[]): Promise<Batch> {
  const authorization = `Bearer ${await token()}`;
  const left = remedies.map(acknowledgement);
  const milliseconds: number[] = [];
  const start = performance.now();
  const clicker = async (): Promise<void> => {
    for (let body = left.pop(); body !== undefined; body = left.pop()) {
      const begun = performance.now();
      const status = await post(bot.url, body, { authorization });
      mustHold(status === 200, `A click was answered with ${String(status)}.`);
      milliseconds.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, clicker));
  return { perSecond: (1000 * remedies.length) / (performance.now() - start), milliseconds };
}

/** One row after the other, each on disk before the next. */
function openBare(dir: string) {
  const db = new DatabaseSync(join(dir, 'bare.sqlite'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT`);
  const write = db.prepare('INSERT INTO rows (body) VALUES (?)');
  const body = 'x'.repeat(1_500);
  return {
    perSecond: (count: number): number => {
      const start = performance.now();
      for (let n = 0; n < count; n += 1) write.run(body);
      return (1000 * count) / (performance.now() - start);
    },
    close: () => db.close(),
  };
}
