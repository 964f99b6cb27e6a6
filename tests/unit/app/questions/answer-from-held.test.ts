import { DatabaseSync } from 'node:sqlite';
import { answerFromHeld } from '../../../../src/app/questions/answer-from-held';
import type { FigureRecord, GroupRecord } from '../../../../src/domain/facts/figure-record';
import type { Settlement } from '../../../../src/domain/facts/held-figure';
import { answerQuestion } from '../../../../src/domain/question/answer/answer-question';
import { factsNeeded } from '../../../../src/domain/question/answer/facts-needed';
import type { RankQuery, Who, Year } from '../../../../src/domain/question/query';
import { migrate } from '../../../../src/store/embedded/schema';
import { sqliteDocuments } from '../../../../src/store/embedded/sqlite-documents';
import { figureStore } from '../../../../src/store/repositories/figure-store';
import { figureRecord } from '../../../support/figure-records';
import { memoryDocuments } from '../../../support/memory-documents';
import { seededRandom, type Random } from '../../../support/random';

type Figures = ReturnType<typeof figureStore>;

const COUNCILS = [
  ...['coventry', 'birmingham', 'dudley', 'solihull', 'walsall', 'luton', 'kent'],
  ...['northamptonshire', 'east-midlands-cca', 'not-in-the-table'],
];
const PERIODS = ['2018-19', '2019-20', '2022-23', '2023-24'];
const MEASURES = ['uphold_rate', 'upheld', 'received'] as const;

function aRecord(random: Random, n: number): FigureRecord {
  const some = () => random.integer(0, 3) === 0;
  const value = () => (some() ? ('no-cases' as const) : random.integer(0, 6) * 10);
  const values = Object.fromEntries(
    MEASURES.filter(() => !some()).map((measure) => [measure, value()]),
  );
  const record = figureRecord({
    authority: random.pick(COUNCILS),
    period: random.pick(PERIODS),
    kind: random.pick(['annual-letter', 'annual-letter', 'committee-report']),
    own: values,
    services: { housing: some() ? { received: 3 } : {} },
    held: random.integer(0, 1) === 0 ? { [random.pick(MEASURES)]: 40 } : {},
    sample: random.integer(0, 5) === 0,
    date: `2024-0${String(random.integer(1, 9))}-17`,
    sha256: n.toString(16).padStart(16, '0').repeat(4),
  });
  if (!some()) return record;
  return { ...record, source: { ...record.source, publicFrom: '2026-11-20' } };
}

/** Somebody decides about a held figure: it is given after all, or never. Gives an order that shows it. */
async function settle(figures: Figures, random: Random): Promise<RankQuery | undefined> {
  const open = (await figures.all()).filter(({ held }) => held.length > 0);
  if (open.length === 0) return undefined;
  const current = await figures.current(random.pick(open).id);
  const [figure, ...held] = current?.value.held ?? [];
  if (!current || !figure?.becomes) return undefined;
  const isGiven = random.integer(0, 1) === 0;
  const at = '2026-11-10T10:00:00.000Z';
  const decision = { figure, by: 'x', at, verb: isGiven ? 'confirm' : 'reject', reason: 'y' };
  const history = [...(current.value.history ?? []), decision as unknown as Settlement];
  const { authority, period, measure } = figure.becomes;
  const given = isGiven ? figureRecord({ authority, period, own: { [measure]: 40 } }).facts : [];
  const facts = [...current.value.facts, ...given];
  await figures.save({ ...current.value, facts, held, history }, current.version, at);
  return { op: 'rank', metric: measure, group: 'wmca', year: period };
}

function aRank(random: Random): RankQuery {
  const chance = (): boolean => random.integer(0, 1) === 0;
  const single = ['latest', 'latest-1', ...PERIODS, ...PERIODS] as const;
  const years: readonly Year[] = [...single, 'all', { last: 2 }, ['latest', '2019-20']];
  const focus: Who = random.pick(['me', 'me', 'dudley', 'group:wmca', 'kent']);
  const groups = ['england', 'wmca', 'wmca', 'wmca', 'similar', 'cipfa', 'nobody', 'type:county'];
  return {
    op: 'rank',
    metric: random.pick([...MEASURES, 'overview']),
    ...(chance() ? { year: random.pick(years) } : {}),
    ...(random.integer(0, 8) > 0 ? { group: random.pick(groups) } : {}),
    ...(random.integer(0, 5) === 0 ? { who: ['luton', 'me'] } : {}),
    ...(chance() ? { focus } : {}),
    ...(chance() ? { n: random.integer(1, 3), dir: random.pick(['high', 'low']) } : {}),
    ...(random.integer(0, 7) === 0 ? { service: 'housing' } : {}),
    ...(random.integer(0, 9) === 0 ? { by: 'year' } : {}),
  };
}

const NEIGHBOURS: GroupRecord = {
  group: 'cipfa',
  of: 'coventry',
  period: '2019-20',
  members: ['coventry', 'luton', 'dudley', 'kent'],
  source: aRecord(seededRandom(1), 1).source,
};

describe('an order of councils from one year', () => {
  it('is that from everything held, after anything that came, was corrected or settled', async () => {
    let less = 0;
    let shown = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = seededRandom(104_729 * seed);
      const db = new DatabaseSync(':memory:');
      migrate(db);
      const documents = sqliteDocuments(db, ':memory:');
      const [ours, others] = [figureStore(documents), figureStore(documents)];
      if (random.integer(0, 1) === 0) await ours.addGroup(NEIGHBOURS);
      const asked: (string | undefined)[] = [];
      const watched: Figures = {
        ...ours,
        figuresOf: (ids, year) => (asked.push(year), ours.figuresOf(ids, year)),
      };
      for (let n = 1; n <= 40; n += 1) {
        await random.pick([ours, others]).add(aRecord(random, 1000 * seed + n), 'quiet');
        const settled = n > 20 ? await settle(random.pick([ours, others]), random) : undefined;
        const query = settled && n % 2 === 0 ? settled : aRank(random);
        const circumstances = {
          home: random.pick(['coventry', 'coventry', 'walsall', null]),
          today: random.pick(['2026-11-19', '2026-11-21']),
          ...(random.integer(0, 3) === 0 ? { unpublished: 'told' as const } : {}),
        };
        const { home } = circumstances;
        const lists = factsNeeded(query, home).groupsOf.map((id) => others.groupsOf(id));
        const groups = (await Promise.all(lists)).flat();
        const everything = new Set(factsNeeded(query, home, groups).authorities);
        const records = (await others.all()).filter(({ authority }) => everything.has(authority));
        const wanted = answerQuestion(query, { ...circumstances, groups, records });
        asked.length = 0;
        const answer = await answerFromHeld(watched, query, circumstances);
        expect([seed, n, JSON.stringify(answer)]).toEqual([seed, n, JSON.stringify(wanted)]);
        if (asked.includes(undefined) && asked.length > 1) less += 1;
        if (answer.kind === 'ranking') shown += 1;
      }
      db.close();
    }
    // Both ways were taken often, and there was something to put in order.
    expect(less).toBeGreaterThan(100);
    expect(shown).toBeGreaterThan(100);
  });

  it('reads no other year of councils that have the figure', async () => {
    const figures = figureStore(memoryDocuments());
    for (const [n, authority] of ['coventry', 'dudley', 'walsall'].entries())
      for (const period of PERIODS)
        await figures.add(figureRecord({ authority, period, own: { uphold_rate: n } }), 'quiet');
    const read: unknown[] = [];
    const watched: Figures = {
      ...figures,
      figuresOf: async (ids, year) => {
        const found = await figures.figuresOf(ids, year);
        read.push([year, found.length]);
        return found;
      },
    };
    const query: RankQuery = { op: 'rank', metric: 'uphold_rate', group: 'wmca', year: '2022-23' };
    const circumstances = { home: 'coventry', today: '2026-11-21' };
    const answer = await answerFromHeld(watched, query, circumstances);
    expect(answer).toMatchObject({ kind: 'ranking', ranked: 3, period: '2022-23' });
    expect(read).toEqual([
      [undefined, 4],
      ['2022-23', 2],
      [undefined, 0],
    ]);
  });
});
