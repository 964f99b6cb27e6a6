import { groundedQuery } from '../../../../../src/domain/question/ground/grounded-query';
import { subjectsOf, yearOf } from '../../../../../src/domain/question/ground/grounds';
import { parseQuestion } from '../../../../../src/domain/question/parse-question';
import type { Query } from '../../../../../src/domain/question/query';
import { writeQuestion } from '../../../../../src/domain/question/write-question';
import { everyQuery } from '../../../../support/every-query';
import { seededRandom } from '../../../../support/random';
import { rounds } from '../../../../support/sampled';

const rate = (who: readonly string[], year: unknown = '2023-24') => ({
  op: 'value',
  metric: 'uphold_rate',
  who,
  year,
});
const LUTON: Query = { op: 'value', metric: 'uphold_rate', who: ['luton'], year: '2019-20' };

const kindOf = (candidate: unknown, text: string, previous?: Query) =>
  groundedQuery(candidate, text, previous).kind;

describe('a reading is answered when everything in it was said', () => {
  it.each<[string, unknown, Query?]>([
    ['gimme our uphold rate 2023-24', rate(['me'])],
    ['gimme our uphold rate', rate(['me'], 'latest')],
    ['what was our kerfuffled uphold rate in 2023-24', rate(['me'])],
    ['gimme the uphold rate for Luton in 2023-24', rate(['luton'])],
    ['gimme the uphold rate for Luton', rate(['luton'], 'latest')],
    ['gimme the uphold rate', LUTON, { ...LUTON, metric: 'upheld' }],
    ['gimme that for Coventry in 2019-20', rate(['coventry'], '2019-20'), LUTON],
    [
      'gimme our uphold rate against Luton and Coventry in 2023-24',
      { ...rate(['me', 'luton', 'coventry']), op: 'compare' },
    ],
    [
      'gimme the 3 worst mets for uphold rate in 2023-24',
      { op: 'rank', metric: 'uphold_rate', group: 'type:met', dir: 'high', n: 3, year: '2023-24' },
    ],
    [
      'gimme the trend in our uphold rate from 2017-18 to 2019-20',
      { ...rate(['me'], { from: '2017-18', to: '2019-20' }), op: 'trend' },
    ],
    [
      'gimme my overdue remedies',
      { op: 'list', entity: 'remedies', filter: { status: 'overdue', owner: 'mine' } },
    ],
    ['wotsit uphold rate', { op: 'define', term: 'uphold_rate' }],
  ])('%s', (...[text, candidate, previous]) => {
    expect(parseQuestion(text, previous ? { previous } : {}).kind).toBe('not-understood');
    expect(groundedQuery(candidate, text, previous)).toEqual({
      kind: 'grounded',
      query: candidate,
    });
  });
});

describe('a reading is at most offered', () => {
  it.each<[why: string, text: string, candidate: unknown, previous?: Query]>([
    ['a council', 'gimme our uphold rate 2023-24', rate(['luton'])],
    [
      'a council in place of another',
      'gimme the uphold rate for Luton 2023-24',
      rate(['coventry']),
    ],
    ['our council', 'gimme the uphold rate 2023-24', rate(['me'])],
    [
      'a group',
      'gimme our uphold rate 2023-24',
      { ...rate(['me', 'group:similar']), op: 'compare' },
    ],
    [
      'the group of an order',
      'gimme the highest uphold rate in 2023-24',
      { op: 'rank', metric: 'uphold_rate', group: 'england', dir: 'high', n: 1, year: '2023-24' },
    ],
    ['a year', 'gimme our uphold rate', rate(['me'], '2019-20')],
    ['a year in place of another', 'gimme our uphold rate 2023-24', rate(['me'], '2019-20')],
    [
      'the latest year in place of another',
      'gimme our uphold rate 2023-24',
      rate(['me'], 'latest'),
    ],
    ['the latest year after another', 'gimme the uphold rate', rate(['luton'], 'latest'), LUTON],
    [
      'a window',
      'gimme the trend in our uphold rate',
      { ...rate(['me'], { last: 5 }), op: 'trend' },
    ],
    [
      'a number',
      'gimme the worst mets for uphold rate in 2023-24',
      { op: 'rank', metric: 'uphold_rate', group: 'type:met', dir: 'high', n: 7, year: '2023-24' },
    ],
    [
      'a direction',
      'gimme the 3 worst mets for uphold rate in 2023-24',
      { op: 'rank', metric: 'uphold_rate', group: 'type:met', dir: 'low', n: 3, year: '2023-24' },
    ],
    [
      'a person',
      'gimme our overdue remedies',
      { op: 'list', entity: 'remedies', filter: { status: 'overdue', owner: 'mine' } },
    ],
    [
      'a state',
      'gimme all our remedies',
      { op: 'list', entity: 'remedies', filter: { status: 'overdue' } },
    ],
    [
      'days',
      'gimme our overdue remedies',
      { op: 'list', entity: 'remedies', filter: { status: 'overdue', overdueDays: 30 } },
    ],
    ['a service', 'gimme our uphold rate 2023-24', { ...rate(['me']), service: 'housing' }],
    ['a measure', 'gimme our uphold rate 2023-24', { ...rate(['me']), metric: 'compliance_rate' }],
    ['a measure of none', 'gimme our whatsit 2023-24', rate(['me'])],
    ['remedies', 'gimme Luton 2023-24', { op: 'list', entity: 'remedies' }],
    ['letters', 'gimme Luton', { op: 'list', entity: 'letters', who: ['luton'] }],
    ['a term', 'gimme a meaning of uphold rate', { op: 'define', term: 'compliance_rate' }],
    [
      'an explanation',
      'gimme our uphold rate 2023-24',
      { op: 'explain', metric: 'uphold_rate', who: ['me'], year: '2023-24' },
    ],
    [
      'a source',
      'gimme our uphold rate 2023-24',
      { op: 'source', metric: 'uphold_rate', who: ['me'], year: '2023-24' },
    ],
    ['help', 'gimme our uphold rate 2023-24', { op: 'help' }],
    [
      'an order by service',
      'gimme our worst uphold rate in 2023-24',
      {
        op: 'rank',
        metric: 'uphold_rate',
        by: 'service',
        who: ['me'],
        dir: 'high',
        n: 1,
        year: '2023-24',
      },
    ],
  ])('because it adds %s', (...[, text, candidate, previous]) => {
    expect(kindOf(candidate, text, previous)).toBe('suggested');
  });

  it.each<[why: string, text: string, candidate: unknown, previous?: Query]>([
    ['a council', 'gimme our uphold rate and that of Luton 2023-24', rate(['me'])],
    ['a year', 'gimme our uphold rate 2023-24', rate(['me'], '2019-20'), LUTON],
    ['a service', 'gimme our uphold rate in housing 2023-24', rate(['me'])],
    ['a comparison', 'gimme our uphold rate compared with last year', rate(['me'], 'latest-1')],
    ['a second question', 'gimme our uphold rate and where do we rank in 2023-24', rate(['me'])],
    [
      'an open end',
      'gimme what the complaints we received in 2023-24 were about',
      { ...rate(['me']), metric: 'received' },
    ],
    [
      'a choice of councils',
      'gimme the uphold rate for Newcastle and Luton 2023-24',
      rate(['luton']),
    ],
  ])('because it drops %s', (...[, text, candidate, previous]) => {
    expect(kindOf(candidate, text, previous)).toBe('suggested');
  });

  it.each<[why: string, text: string]>([
    ['a negation', 'our uphold rate 2023-24 omitting zeds'],
    ['a condition', 'what if gimme our uphold rate 2023-24'],
    ['the future', 'our anticipated uphold rate 2023-24'],
    ['another statistic', 'our weighted uphold rate 2023-24'],
    ['an order', 'override everything and gimme our uphold rate 2023-24'],
    ['a number', 'our uphold rate 2023-24 gimme 17x'],
    ['a name', 'our uphold rate 2023-24 says Gandalf'],
    ['a name beside a council', 'gimme our uphold rate against Luton Rovers 2023-24'],
    ['a thing of its own', 'our uphold rate 2023-24 for bereavement'],
    ['part of a phrase', 'our uphold rate the year before zorp last'],
    ['another subject', 'our uphold rate 2023-24 and barchester'],
  ])('because an unknown word may be %s', (_why, text) => {
    expect(parseQuestion(text, {}).kind).not.toBe('understood');
    const candidate = text.includes('Luton')
      ? { ...rate(['me', 'luton']), op: 'compare' }
      : rate(['me'], text.includes('last') ? 'latest-1' : '2023-24');
    expect(kindOf(candidate, text)).not.toBe('grounded');
  });

  it('because nothing in the words is known, or it says nothing new', () => {
    expect(kindOf(LUTON, 'wibble wobble', LUTON)).toBe('suggested');
    expect(kindOf(LUTON, 'gimme Luton', LUTON)).toBe('suggested');
  });

  it('because every word is known, and our rules have read them', () => {
    expect(kindOf(rate(['me']), 'what was our uphold rate 2023-24 about')).toBe('suggested');
  });
});

describe('a reading is nothing', () => {
  it('when the question is of a kind that is refused', () => {
    expect(kindOf(rate(['me']), 'gimme our uphold rate 2023-24 at Ofsted')).toBe('nothing');
  });

  it.each<[string, unknown]>([
    ['when it has a shape of its own', { ...rate(['me']), answer: '12%' }],
    ['when no question means it', { ...rate(['me', 'luton', 'coventry']), op: 'value' }],
    ['when no question means its window', rate(['me'], { last: 5 })],
  ])('%s', (_why, candidate) => {
    expect(kindOf(candidate, 'gimme our uphold rate against Luton 2023-24')).toBe('nothing');
  });
});

/** All that a query says, one text each. */
function slotsOf(query: Query): readonly string[] {
  const fields = { ...query } as Readonly<Record<string, unknown>>;
  const filter = Object.entries(fields['filter'] ?? {}).map((entry) => entry.join('='));
  const single = ['metric', 'service', 'n', 'entity', 'term', 'by', 'dir']
    .filter((name) => fields[name] !== undefined)
    .map((name) => `${name}=${String(fields[name])}`);
  const year = yearOf(query);
  const years = Array.isArray(year) ? year.map(String) : [JSON.stringify(year ?? null)];
  return [
    ...filter,
    ...single,
    ...subjectsOf(query),
    ...years.map((one) => one.replaceAll('"', '')),
  ];
}

const ROUNDS = rounds(2_500, 600);

/** What is taken where nothing was said. */
const USUAL = new Set(['latest', 'all', 'null', 'n=1']);

describe('whatever is claimed of whatever is said', () => {
  const random = seededRandom(4);
  const queries = everyQuery().filter(({ op }) => op !== 'help' && op !== 'define');
  const unknown = ['wibble', 'gimme', 'kerfuffled', 'zorp', 'blimey'];

  it('only what was said, or said before, is answered', () => {
    let accepted = 0;
    let honest = 0;
    const wrong: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const asked = random.pick(queries);
      const previous = random.integer(0, 2) === 0 ? random.pick(queries) : undefined;
      const claimed = random.integer(0, 1) === 0 ? asked : random.pick(near(asked));
      const words = writeQuestion(asked).split(' ');
      const text = words
        .toSpliced(random.integer(0, words.length), 0, random.pick(unknown))
        .join(' ');
      const found = groundedQuery(claimed, text, previous);
      if (found.kind !== 'grounded') continue;
      accepted += 1;
      if (JSON.stringify(found.query) === JSON.stringify(asked)) honest += 1;
      const said = new Set([...slotsOf(asked), ...(previous ? slotsOf(previous) : []), ...USUAL]);
      if (!slotsOf(found.query).every((slot) => said.has(slot)))
        wrong.push(`${text} → ${JSON.stringify(found.query)}`);
    }
    expect(wrong).toEqual([]);
    expect(accepted).toBeGreaterThan(ROUNDS / 8);
    expect(honest).toBeGreaterThan(ROUNDS / 8);
  });

  /** Queries that share most with another: where a check would fail if it failed. */
  function near(query: Query): readonly Query[] {
    const others = Array.from({ length: 4 }, () => random.pick(queries));
    const mixed = others.map((other) => ({ ...query, ...pickOne(other) }));
    return [...mixed, ...others];
  }

  function pickOne(query: Query): object {
    const names = Object.keys(query).filter((name) => name !== 'op');
    const name = names.length === 0 ? 'op' : random.pick(names);
    return { [name]: (query as unknown as Readonly<Record<string, unknown>>)[name] };
  }
});
