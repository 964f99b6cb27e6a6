import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { understandQuestion } from '../../../src/domain/question/understand-question';
import { ask, keyOf, readRows, scoreRow, type QuestionRow } from '../../questions/score';
import { compare, interleave } from '../harness/interleave';
import { measured } from '../harness/measured';
import { median, quantile } from '../harness/quantiles';
import { mustHold, type BenchOptions, type Row } from '../harness/row';
import { timed } from '../harness/timed';
import type { Names } from '../peers/learn-nlp';
import { startNlpPeer, type NlpPeer } from '../peers/nlp-peer';

/** So many questions both have read before anything is measured: as a server that has run for an hour or two. */
const WARM = 5_000;

const ROOT = resolve(__dirname, '../..');

/** Words to a typed query, beside nlp.js with the same task. */
export const questions: Row = { letter: 'b', title: 'understanding a question', run };

async function run({ quick, say }: BenchOptions) {
  const development = developmentRows(say);
  const rows = [...development, ...ownRows()].filter(({ prev }) => prev.length === 0);
  mustHold(rows.length > 1000, 'There are too few questions to measure with.');
  const peer = await startNlpPeer(development);
  try {
    return await compareThem(rows, peer, { quick, say });
  } finally {
    peer.stop();
  }
}

async function compareThem(
  rows: readonly QuestionRow[],
  peer: NlpPeer,
  { quick, say }: Pick<BenchOptions, 'quick' | 'say'>,
) {
  say(`  nlp.js learnt ${String(peer.utterances)} utterances of ${String(peer.intents)} intents`);
  const sample = everyNth(rows, quick ? 300 : 1200);
  for (let read = 0; read < WARM; read += sample.length) {
    for (const { q } of sample) ask([], q);
    await peer.read(
      sample.map(({ q }) => q),
      'exact',
    );
  }
  const taken: Taken = { ours: [], repaired: [], exact: [] };
  const exactly = await besideNames(peer, sample, { names: 'exact', quick, taken });
  const offering = Array.from({ length: quick ? 2 : 8 }, () =>
    quantile(
      sample.map(({ q }) => timed(() => ask([], q)).ms),
      0.99,
    ),
  );
  const repaired = await besideNames(peer, sample.slice(0, quick ? 4 : 40), {
    names: 'repaired',
    quick,
    taken,
  });
  const exact = await exactness(everyNth(rows, quick ? 300 : rows.length), peer);
  return {
    figures: [
      measured(
        { id: 'b.p99', what: 'a question understood, p99', unit: 'ms', besideWhat: 'nlp.js' },
        exactly.p99,
        [{ of: 'ours', is: '<', than: 0.5 }],
      ),
      measured(
        { id: 'b.p99.offers', what: 'the same, with questions to offer instead', unit: 'ms' },
        { ours: median(offering) },
        [],
      ),
      measured(
        {
          id: 'b.faster',
          what: 'a question with slips of the keys, p50 (ratio: times faster)',
          unit: 'ms',
          besideWhat: 'nlp.js',
        },
        repaired.faster,
        [{ of: 'ratio', is: '>=', than: 100 }],
      ),
      measured(
        {
          id: 'b.faster.exact-names',
          what: 'the same, when nlp.js repairs no names',
          unit: 'ms',
          besideWhat: 'nlp.js',
        },
        exactly.faster,
        [],
      ),
      measured(
        { id: 'b.exact', what: 'read exactly or rightly refused', unit: '%', besideWhat: 'nlp.js' },
        exact,
        [{ of: 'ratio', is: '>', than: 1 }],
      ),
    ],
    histograms: [
      {
        name: 'b-questions',
        title: 'Understanding a question',
        subtitle: 'Words to a typed query; questions of the test sets, one after the other',
        sides: [
          { name: 'Upheld', milliseconds: taken.ours },
          { name: 'nlp.js, names as known', milliseconds: taken.exact },
          { name: 'nlp.js, names repaired', milliseconds: taken.repaired },
        ],
      },
    ],
  };
}

/** Every time that was taken, in milliseconds. */
type Taken = Record<'ours' | Names, number[]>;

/** The same questions to both, in rounds. */
async function besideNames(
  peer: NlpPeer,
  sample: readonly QuestionRow[],
  how: { readonly names: Names; readonly quick: boolean; readonly taken: Taken },
) {
  const { names, quick, taken } = how;
  const rounds = await interleave(quick ? 2 : 8, {
    ours: () => sample.map(({ q }) => timed(() => understandQuestion(q, {})).ms),
    beside: async () => {
      const texts = sample.map(({ q }) => q);
      return (await peer.read(texts, names)).map(({ ms }) => ms);
    },
  });
  taken[names].push(...rounds.flatMap(({ beside }) => beside));
  if (names === 'exact') taken.ours.push(...rounds.flatMap(({ ours }) => ours));
  const p50 = compare(rounds, (milliseconds) => quantile(milliseconds, 0.5));
  return {
    p99: compare(rounds, (milliseconds) => quantile(milliseconds, 0.99)),
    faster: { ...p50, ratio: 1 / p50.ratio },
  };
}

async function exactness(rows: readonly QuestionRow[], peer: NlpPeer) {
  let ours = 0;
  let theirs = 0;
  const readings = await peer.read(
    rows.map(({ q }) => q),
    'exact',
  );
  for (const [at, row] of rows.entries()) {
    const { verdict } = scoreRow(row);
    if (verdict === 'right' || verdict === 'refused') ours += 1;
    const read = readings[at]?.query ?? undefined;
    const wanted = [row.want, ...(row.also ?? [])].map(keyOf);
    if (row.want.op === 'none' ? read === undefined : read && wanted.includes(keyOf(read)))
      theirs += 1;
  }
  mustHold(ours / rows.length > 0.95, `Only ${String(ours)} questions are read rightly.`);
  const [a, b] = [(100 * ours) / rows.length, (100 * theirs) / rows.length];
  return { ours: a, beside: b, ratio: a / b };
}

function developmentRows(say: (text: string) => void): readonly QuestionRow[] {
  const path = join(ROOT, '..', 'shared', 'questions', 'dev.jsonl');
  if (existsSync(path)) return readRows(readFileSync(path, 'utf8'));
  say('  the development questions are not beside the checkout: passed over');
  return [];
}

function ownRows(): readonly QuestionRow[] {
  const folder = join(ROOT, 'tests', 'questions');
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.flatMap((name) => readRows(readFileSync(join(folder, name), 'utf8')));
}

function everyNth<T>(items: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}
