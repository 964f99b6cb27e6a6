import { AUTHORITIES } from '../../../../src/domain/facts/authorities/authorities';
import { MEASURES, SERVICES } from '../../../../src/domain/facts/measure';
import { answerQuestion } from '../../../../src/domain/question/answer/answer-question';
import { TERMS } from '../../../../src/domain/question/answer/definitions';
import type { Metric, Query } from '../../../../src/domain/question/query';
import { answerText } from '../../../../src/present/answers/answer-text';
import { everyQuery } from '../../../support/every-query';
import { knowledge } from './numeral-knowledge';
import { sampled } from '../../../support/sampled';
import { strayNumerals } from './numerals';

function strayIn(query: Query): readonly string[] {
  const answer = answerQuestion(query, knowledge);
  return strayNumerals(answer, answerText(answer));
}

/** What the store holds at each line that can be cited. */
const HELD = new Map(
  knowledge.records
    .flatMap(({ facts }) => facts)
    .flatMap(({ quantity, citations }) =>
      citations.map((at) => [`${at.sha256} ${String(at.line)}`, quantity]),
    ),
);

function strayFigures(query: Query): readonly unknown[] {
  const { figures, status } = answerText(answerQuestion(query, knowledge));
  return figures.filter(({ value, unit, source, derivedFrom }) => {
    const held = HELD.get(`${source.sha256} ${String(source.line)}`);
    const isHeld = held?.kind === 'printed' && held.value === value && held.unit === unit;
    return status === 'no-data' || !(isHeld || derivedFrom);
  });
}

const METRICS: readonly Metric[] = [...MEASURES, 'overview'];
const COUNCILS = [...new Set(knowledge.records.map(({ authority }) => authority))];
const YEARS = [
  '2017-18',
  '2018-19',
  '2019-20',
  '2020-21',
  '2021-22',
  '2022-23',
  '2023-24',
  '2024-25',
  'latest',
  'latest-1',
] as const;

function valueQueries(metric: Metric): readonly Query[] {
  return COUNCILS.flatMap((who) =>
    YEARS.map((year) => ({ op: 'value', metric, who: [who], year }) as const),
  );
}

describe('every numeral in an answer comes from a figure with a source, or from arithmetic on such figures', () => {
  it.each(METRICS)(
    '%s: for every council and year, and is what the store holds at that line',
    (metric) => {
      for (const query of sampled(valueQueries(metric), 13)) {
        expect([query, strayIn(query)]).toEqual([query, []]);
        expect([query, strayFigures(query)]).toEqual([query, []]);
      }
    },
  );

  it.each(METRICS)('%s: in comparisons, rankings, trends, explanations and sources', (metric) => {
    const groups = [
      'group:wmca',
      'group:cipfa',
      'group:similar',
      'group:england',
      'group:type:met',
    ] as const;
    const queries: readonly Query[] = [
      ...YEARS.map(
        (year) => ({ op: 'compare', metric, who: ['me', 'luton', ...groups], year }) as const,
      ),
      { op: 'compare', metric, who: ['birmingham'], year: ['latest', 'latest-1', '2019-20'] },
      { op: 'compare', metric, who: ['me', ...COUNCILS], year: '2021-22' },
      ...YEARS.map(
        (year) => ({ op: 'rank', metric, group: 'england', focus: 'luton', year }) as const,
      ),
      { op: 'rank', metric, group: 'wmca', dir: 'low', n: 1, year: '2020-21' },
      { op: 'rank', metric, group: 'england', dir: 'high', n: 5, year: '2020-21' },
      { op: 'rank', metric, by: 'service', who: ['kent'], year: 'latest' },
      { op: 'rank', metric, by: 'year', who: ['kent'] },
      ...COUNCILS.map((who) => ({ op: 'trend', metric, who: [who, 'me'], year: 'all' }) as const),
      { op: 'trend', metric, who: ['group:wmca'], year: { last: 8 } },
      ...COUNCILS.map((who) => ({ op: 'explain', metric, who: [who], year: 'latest' }) as const),
      ...COUNCILS.map((who) => ({ op: 'source', metric, who: [who], year: '2021-22' }) as const),
      ...SERVICES.map(
        (service) => ({ op: 'value', metric, who: ['kent'], year: 'latest', service }) as const,
      ),
    ];
    for (const query of sampled(queries, 11)) expect([query, strayIn(query)]).toEqual([query, []]);
  });

  it('queries of every kind that a question can come to, and every authority', () => {
    const lists: readonly Query[] = (['letters', 'gaps', 'councils'] as const).flatMap((entity) =>
      (['group:wmca', 'group:england', 'me', 'kent'] as const).map(
        (who) => ({ op: 'list', entity, who: [who], year: '2023-24' }) as const,
      ),
    );
    const everybody = AUTHORITIES.map(
      ({ id }) => ({ op: 'value', metric: 'overview', who: [id], year: 'latest' }) as const,
    );
    // Every measure and group comes in the tests above: of these a part, in a step that goes through all of them.
    const others = everyQuery().filter(
      ({ op }, at) => !['value', 'define', 'help'].includes(op) && at % 31 === 0,
    );
    for (const query of [...lists, ...everybody, ...others])
      expect([query, strayIn(query)]).toEqual([query, []]);
  });

  it.each(TERMS)('the explanation of %s holds no figure', (term) => {
    const { text } = answerText(answerQuestion({ op: 'define', term }, knowledge));
    expect(text.replace('100,000', '').match(/\d+(?:\.\d+)?%|£\d/g)).toBeNull();
  });
});

describe('a number that comes from nowhere', () => {
  const queries: readonly Query[] = [
    { op: 'value', metric: 'uphold_rate', who: ['me'], year: 'latest' },
    { op: 'value', metric: 'compliance_rate', who: ['me'], year: 'latest' },
    { op: 'value', metric: 'uphold_rate', who: ['hull'], year: '2024-25' },
    { op: 'value', metric: 'uphold_rate', who: ['walsall'], year: '2024-25' },
    { op: 'value', metric: 'uphold_rate', who: ['kent'], year: '2024-25' },
    { op: 'value', metric: 'received', who: ['me'], year: '2019-20' },
    { op: 'compare', metric: 'overview', who: ['me', 'luton', 'group:cipfa'], year: '2019-20' },
    { op: 'trend', metric: 'upheld', who: ['leeds'], year: 'all' },
    { op: 'rank', metric: 'uphold_rate', group: 'cipfa', focus: 'me', year: '2019-20' },
    { op: 'source', metric: 'uphold_rate', who: ['leeds'], year: '2021-22' },
    { op: 'list', entity: 'letters' },
  ];

  it.each(queries)('is noticed wherever it is planted: %j', (query) => {
    const answer = answerQuestion(query, knowledge);
    const { text, citations } = answerText(answer);
    const places = [...text.matchAll(/(?<=[a-z,.:;] )(?=[A-Za-z(])/g)].map(({ index }) => index);
    expect(places.length).toBeGreaterThan(3);
    for (const numeral of ['7654%', '7654', '7654 percentage points', '7654th'])
      for (const at of places.filter((_, index) => index % 5 === 0 || index < 40)) {
        const planted = `${text.slice(0, at)}${numeral} ${text.slice(at)}`;
        expect([at, strayNumerals(answer, { text: planted, citations })]).not.toEqual([at, []]);
      }
  });

  it('is noticed where a count stands as a rate, a year or a day is another, or a mark has no line', () => {
    const answer = answerQuestion(
      { op: 'value', metric: 'uphold_rate', who: ['me'], year: 'latest' },
      knowledge,
    );
    const { text, citations } = answerText(answer);
    const changes: readonly (readonly [string, string])[] = [
      ['**38%**', '**8%**'],
      ['**38%**', '**39%**'],
      ['3 upheld', '38 upheld'],
      ['42 percentage points', '43 percentage points'],
      ['42 percentage points', '42'],
      ['year ending 31 March 2024', 'year ending 31 March 2023'],
      ['2024-25', '2023-25'],
      ['[4]', '[5]'],
      ['line 93', 'line 9393'],
    ];
    for (const [from, to] of changes) {
      expect(text).toContain(from);
      const changed = text.replace(from, to);
      expect([to, strayNumerals(answer, { text: changed, citations })]).not.toEqual([to, []]);
    }
  });
});
