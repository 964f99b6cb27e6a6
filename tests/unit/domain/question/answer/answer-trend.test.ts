import type { Answer } from '../../../../../src/domain/question/answer/answer';
import type { Row } from '../../../../../src/domain/question/answer/answer-row';
import {
  newestExpected,
  resolveYears,
} from '../../../../../src/domain/question/answer/holdings/answer-periods';
import { answerQuestion } from '../../../../../src/domain/question/answer/answer-question';
import type { ExplainQuery, Query, TrendQuery } from '../../../../../src/domain/question/query';
import { figureRecord, heldFigures } from '../../../../support/figure-records';

const knowledge = { home: 'coventry', ...heldFigures(), today: '2026-11-21' };

function rows(query: Query): readonly Row[] {
  const answer: Answer = answerQuestion(query, knowledge);
  if (!('rows' in answer)) throw new Error(`no rows in ${JSON.stringify(answer)}`);
  return answer.rows;
}

const trend = (year: TrendQuery['year']): TrendQuery => ({
  op: 'trend',
  metric: 'uphold_rate',
  who: ['me'],
  year,
});

function labels(all: readonly Row[]): readonly string[] {
  return all.map((row) => (row.kind === 'missing' ? `(${row.period ?? ''})` : row.figure.period));
}

describe('a trend', () => {
  it('has a row for every year, also for those that are not held', () => {
    expect(labels(rows(trend({ last: 6 })))).toEqual([
      '2018-19',
      '2019-20',
      '(2020-21)',
      '(2021-22)',
      '(2022-23)',
      '2023-24',
    ]);
    expect(labels(rows(trend('all')))).toEqual(labels(rows(trend({ last: 6 }))));
    expect(labels(rows(trend({ from: '2022-23', to: 'latest' })))).toEqual([
      '(2022-23)',
      '2023-24',
    ]);
  });

  it('says where the series breaks', () => {
    const across = answerQuestion(trend('all'), knowledge);
    const before = answerQuestion(trend({ from: '2018-19', to: '2019-20' }), knowledge);
    expect(JSON.stringify(across)).toContain('"series-break"');
    expect(JSON.stringify(before)).not.toContain('"series-break"');
  });

  it('says which year stood still, where numbers are compared', () => {
    const paused = figureRecord({
      authority: 'coventry',
      period: '2020-21',
      own: { upheld: 4, uphold_rate: 50 },
    });
    const held = { ...knowledge, records: [...knowledge.records, paused] };
    const ofCounts = answerQuestion({ ...trend('all'), metric: 'upheld' }, held);
    expect(JSON.stringify(ofCounts)).toContain('"paused-year"');
    expect(JSON.stringify(answerQuestion(trend('all'), held))).not.toContain('"paused-year"');
  });

  it('is no-data where no year has the figure', () => {
    expect(answerQuestion(trend({ from: '2021-22', to: '2022-23' }), knowledge).kind).toBe(
      'no-data',
    );
  });
});

describe('an explanation', () => {
  const explain: ExplainQuery = {
    op: 'explain',
    metric: 'uphold_rate',
    who: ['me'],
    year: 'latest',
  };

  it('sets the year against the one held before it', () => {
    expect(labels(rows(explain))).toEqual(['2019-20', '2023-24']);
    expect(labels(rows({ ...explain, year: '2019-20' }))).toEqual(['2018-19', '2019-20']);
    expect(labels(rows({ ...explain, who: ['redditch'] }))).toEqual(['2023-24']);
  });
});

describe('resolveYears', () => {
  const held = { latest: '2023-24', all: ['2019-20', '2023-24'] };

  it.each([
    ['latest', ['2023-24']],
    ['latest-2', ['2021-22']],
    ['2031-32', ['2031-32']],
    ['2019-21', []],
    [
      ['latest', '2023-24', '2019-20'],
      ['2023-24', '2019-20'],
    ],
    [{ last: 2 }, ['2022-23', '2023-24']],
    [{ last: 0 }, ['2023-24']],
    [{ from: 'latest', to: '2022-23' }, ['2022-23', '2023-24']],
    ['all', ['2019-20', '2020-21', '2021-22', '2022-23', '2023-24']],
  ] as const)('%j', (year, expected) => {
    expect(resolveYears(year, held)).toEqual(expected);
  });

  it('is bounded, and empty where nothing is held', () => {
    expect(resolveYears({ last: 1e9 }, held)).toHaveLength(40);
    expect(resolveYears({ from: '1900-01', to: '2099-00' }, held)).toHaveLength(40);
    for (const year of ['latest', 'all', { last: 3 }] as const) {
      expect(resolveYears(year, { latest: undefined, all: [] })).toEqual([]);
    }
  });
});

describe('newestExpected', () => {
  it.each([
    ['2024-07-31', '2022-23'],
    ['2024-08-01', '2023-24'],
    ['2025-05-31', '2023-24'],
    ['2025-06-01', '2024-25'],
    ['2026-11-21', '2025-26'],
    ['2027-01-01', '2025-26'],
  ])('on %s is %s', (today, newest) => {
    expect(newestExpected(today)).toBe(newest);
  });
});
