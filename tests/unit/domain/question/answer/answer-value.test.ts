import type { Answer, Caveat, RowsAnswer } from '../../../../../src/domain/question/answer/answer';
import type { MissingRow } from '../../../../../src/domain/question/answer/answer-row';
import { answerQuestion } from '../../../../../src/domain/question/answer/answer-question';
import type { Query, ValueQuery } from '../../../../../src/domain/question/query';
import { figureRecord, heldFigures } from '../../../../support/figure-records';

const knowledge = { home: 'coventry', ...heldFigures(), today: '2026-11-21' };

function ask(query: Partial<ValueQuery>, on: Partial<typeof knowledge> = {}): Answer {
  const whole: Query = {
    op: 'value',
    metric: 'uphold_rate',
    who: ['me'],
    year: 'latest',
    ...query,
  };
  return answerQuestion(whole, { ...knowledge, ...on });
}

function rowsOf(answer: Answer): RowsAnswer {
  if (!('rows' in answer)) throw new Error(`no rows in ${JSON.stringify(answer)}`);
  return answer;
}

function figureOf(answer: Answer) {
  const [row] = rowsOf(answer).rows;
  if (row.kind !== 'figure') throw new Error(`no figure in ${JSON.stringify(row)}`);
  return row.figure;
}

function missingOf(answer: Answer): MissingRow['missing'] {
  if (answer.kind !== 'no-data') throw new Error(`data in ${JSON.stringify(answer)}`);
  return answer.missing[0].missing;
}

function caveat(answer: Answer, kind: Caveat['kind']) {
  return rowsOf(answer).caveats.filter((one) => one.kind === kind);
}

describe('a figure of one council', () => {
  it('comes with its counts and the average of the same letter', () => {
    const { fact, part, base, comparator, period } = figureOf(ask({}));
    expect(period).toBe('2023-24');
    expect(fact.quantity).toMatchObject({ value: 38, unit: 'percent' });
    expect(part?.quantity).toMatchObject({ value: 3 });
    expect(base?.quantity).toMatchObject({ value: 8 });
    expect(comparator).toMatchObject({ whose: 'similar', quantity: { value: 80 } });
  });

  it('is of the letter, where a report gives it too', () => {
    const figure = figureOf(ask({ year: '2019-20' }));
    expect(figure.source.kind).toBe('annual-letter');
    expect(figure.comparator?.quantity).toMatchObject({ value: 67 });
    expect(figureOf(ask({ who: ['bolton'], year: '2019-20' })).source.kind).toBe(
      'committee-report',
    );
  });

  it('is of a real letter, where a sample gives it too', () => {
    const sample = figureRecord({
      authority: 'coventry',
      period: '2023-24',
      own: { uphold_rate: 99 },
      sample: true,
      date: '2030-01-01',
      sha256: 'e'.repeat(64),
    });
    const answer = ask({}, { records: [sample, ...knowledge.records] });
    expect(figureOf(answer).fact.quantity).toMatchObject({ value: 38 });
    expect(caveat(answer, 'sample-data')).toEqual([]);
    expect(caveat(ask({}, { records: [sample] }), 'sample-data')).toHaveLength(1);
  });

  it('is no-cases where the letter says so, and never a number', () => {
    for (const metric of [
      'upheld',
      'uphold_rate',
      'compliance_rate',
      'satisfactory_rate',
    ] as const) {
      const figure = figureOf(ask({ metric, who: ['east-midlands-cca'] }));
      expect(figure.fact.quantity).toEqual({ kind: 'no-cases' });
      expect(figure.comparator).toBeUndefined();
    }
  });

  it('is no-cases also where the record counts nought beside a statistic without cases', () => {
    const own = { uphold_rate: 'no-cases', upheld: 0, investigations: 0 } as const;
    const letter = figureRecord({ authority: 'wyca', period: '2023-24', own });
    const records = [letter];
    const figure = figureOf(ask({ metric: 'upheld', who: ['wyca'] }, { records }));
    expect(figure.fact.quantity).toEqual({ kind: 'no-cases' });
    const none = figureRecord({
      authority: 'kent',
      period: '2023-24',
      own: { uphold_rate: 0, upheld: 0, investigations: 4 },
    });
    expect(
      figureOf(ask({ metric: 'upheld', who: ['kent'] }, { records: [none] })).fact.quantity,
    ).toMatchObject({ value: 0 });
  });

  it('takes a service category only where one is asked for', () => {
    const housing = figureOf(ask({ metric: 'received', year: '2019-20', service: 'housing' }));
    expect(housing.fact.quantity).toMatchObject({ value: 6 });
    expect(figureOf(ask({ metric: 'received', year: '2019-20' })).fact.quantity).toMatchObject({
      value: 117,
    });
  });
});

describe('"latest"', () => {
  it('is the latest letter held, not a later report', () => {
    const report = figureRecord({
      authority: 'coventry',
      period: '2024-25',
      kind: 'committee-report',
      own: { uphold_rate: 44 },
    });
    const answer = ask({}, { records: [...knowledge.records, report] });
    expect(figureOf(answer).period).toBe('2023-24');
  });

  it('is the latest report for a council without letters', () => {
    expect(figureOf(ask({ who: ['bolton'] })).period).toBe('2019-20');
  });

  it('goes back by the calendar, and says which years are held', () => {
    expect(missingOf(ask({ year: 'latest-1' }))).toEqual({
      kind: 'no-letter',
      period: '2022-23',
      held: ['2018-19', '2019-20', '2023-24'],
      heldOther: [],
    });
  });

  it('tells which later letters should be held', () => {
    expect(caveat(ask({}), 'newer-missing')).toEqual([
      expect.objectContaining({ latestHeld: '2023-24', missing: ['2024-25', '2025-26'] }),
    ]);
    expect(caveat(ask({}, { today: '2024-07-31' }), 'newer-missing')).toEqual([]);
    expect(caveat(ask({}, { today: '2025-06-01' }), 'newer-missing')).toEqual([
      expect.objectContaining({ missing: ['2024-25'] }),
    ]);
    expect(caveat(ask({ year: '2023-24' }), 'newer-missing')).toEqual([]);
  });
});

describe('a figure that is not given', () => {
  it('is not in the letter that is held', () => {
    expect(missingOf(ask({ metric: 'received' }))).toMatchObject({
      kind: 'not-in-letter',
      period: '2023-24',
      held: ['2019-20'],
    });
  });

  it('is held for checking, with what the check found', () => {
    expect(missingOf(ask({ who: ['sandwell'], year: '2019-20' }))).toMatchObject({
      kind: 'held-for-checking',
      reason: 'The rate does not fit its counts. (15 of 17 = 88%; printed 86%)',
    });
  });

  it('is not taken from a report while the letter is held for checking', () => {
    const letter = figureRecord({
      authority: 'bolton',
      period: '2019-20',
      held: { uphold_rate: 34 },
    });
    const answer = ask(
      { who: ['bolton'], year: '2019-20' },
      { records: [...knowledge.records, letter] },
    );
    expect(missingOf(answer).kind).toBe('held-for-checking');
  });

  it('names the reason that touches it, of several', () => {
    const letter = figureRecord({
      authority: 'luton',
      period: '2022-23',
      held: { satisfactory_count: 2 },
      checks: [
        { level: 'warn', code: 'other', message: 'Something else.' },
        {
          level: 'warn',
          code: 'base',
          message: 'The count is doubtful.',
          touches: ['/statistics/satisfactoryRemedy/count'],
        },
      ],
    });
    const answer = ask(
      { metric: 'satisfactory_count', who: ['luton'], year: '2022-23' },
      { records: [letter] },
    );
    expect(missingOf(answer)).toMatchObject({ reason: 'The count is doubtful.' });
  });

  it('is of a council that was no more', () => {
    expect(missingOf(ask({ who: ['northamptonshire'], year: '2023-24' }))).toMatchObject({
      kind: 'not-in-being',
      to: '2021-03-31',
      successors: [
        expect.objectContaining({ id: 'north-northamptonshire' }),
        expect.objectContaining({ id: 'west-northamptonshire' }),
      ],
    });
  });

  it('is of a council of which nothing is held', () => {
    expect(missingOf(ask({ who: ['hull'] }))).toEqual({
      kind: 'no-letter',
      period: null,
      held: [],
      heldOther: [],
    });
    expect(missingOf(ask({ who: ['hull'], year: '2031-32' }))).toMatchObject({
      kind: 'no-letter',
      period: '2031-32',
    });
  });

  it('needs a council when "we" is nobody', () => {
    expect(ask({}, { home: null as unknown as string }).kind).toBe('no-home');
    expect(ask({ who: ['group:similar'] }, { home: null as unknown as string }).kind).toBe(
      'no-home',
    );
    expect(ask({ who: ['luton'] }, { home: null as unknown as string }).kind).toBe('value');
  });
});

describe('what is said with a figure', () => {
  it('is how much one decision moves a rate of few cases', () => {
    expect(caveat(ask({}), 'small-numbers')).toEqual([expect.objectContaining({ points: 12 })]);
    expect(caveat(ask({ who: ['redditch'] }), 'small-numbers')).toEqual([
      expect.objectContaining({ points: 50 }),
    ]);
    expect(caveat(ask({ metric: 'upheld' }), 'small-numbers')).toEqual([]);
    expect(caveat(ask({ who: ['birmingham'] }), 'small-numbers')).toEqual([]);
  });

  it('is that remedies were late, beside compliance only', () => {
    const [late] = caveat(ask({ metric: 'compliance_rate' }), 'late-remedies');
    expect(late).toMatchObject({ late: { count: 2, of: 5 }, fact: { measure: 'late_remedies' } });
    expect(caveat(ask({ metric: 'overview' }), 'late-remedies')).toHaveLength(1);
    expect(caveat(ask({}), 'late-remedies')).toEqual([]);
    expect(caveat(ask({ metric: 'compliance_rate', who: ['luton'] }), 'late-remedies')).toEqual([]);
  });

  it('is the three statistics for an overview', () => {
    const rows = rowsOf(ask({ metric: 'overview' })).rows;
    expect(rows.map((row) => row.kind === 'figure' && row.figure.fact.measure)).toEqual([
      'uphold_rate',
      'compliance_rate',
      'satisfactory_rate',
    ]);
  });

  it('is that casework stood still, for any number of that year but no rate', () => {
    const own = { uphold_rate: 50, upheld: 4, investigations: 8 };
    const letter = figureRecord({ authority: 'coventry', period: '2020-21', own });
    const on = { records: [letter] };
    expect(caveat(ask({ metric: 'upheld', year: '2020-21' }, on), 'paused-year')).toHaveLength(1);
    expect(caveat(ask({ year: '2020-21' }, on), 'paused-year')).toEqual([]);
  });
});
