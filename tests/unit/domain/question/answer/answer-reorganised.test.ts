import { answerQuestion } from '../../../../../src/domain/question/answer/answer-question';
import { factsNeeded } from '../../../../../src/domain/question/answer/facts-needed';
import type {
  CompareQuery,
  TrendQuery,
  ValueQuery,
} from '../../../../../src/domain/question/query';
import { answerText } from '../../../../../src/present/answers/answer-text';
import { figureRecord } from '../../../../support/figure-records';

const query: TrendQuery = { op: 'trend', metric: 'uphold_rate', who: ['somerset'], year: 'all' };

const rate = (authority: string, period: string, upheld: number, investigations: number) =>
  figureRecord({
    authority,
    period,
    own: { uphold_rate: Math.round((100 * upheld) / investigations), upheld, investigations },
  });

const knowledge = {
  home: null,
  today: '2024-09-01',
  groups: [],
  records: [
    rate('somerset-county', '2021-22', 30, 40),
    rate('mendip', '2021-22', 3, 6),
    rate('somerset', '2023-24', 44, 50),
  ],
};

describe('the trend of a council that took over from others', () => {
  const answer = answerQuestion(query, knowledge);
  const { text } = answerText(answer);

  it('loads what the others had', () => {
    expect(factsNeeded(query, null).authorities).toEqual(
      expect.arrayContaining(['somerset', 'somerset-county', 'mendip', 'sedgemoor']),
    );
  });

  it('shows them beside it, and says so', () => {
    expect(text).toContain('75%');
    expect(text).toContain('50%');
    expect(text).toContain('88%');
    expect(text).toMatch(
      /Somerset Council took over on 1 April 2023 from .*Somerset County Council/,
    );
    expect(text).toContain('not added up');
  });

  it('has no row for a council in a year in which it did not exist', () => {
    const rows = 'rows' in answer ? answer.rows : [];
    const years = rows.flatMap((row) => {
      const subject = row.kind === 'missing' ? row.subject : row.figure.subject;
      const period = row.kind === 'missing' ? row.period : row.figure.period;
      return subject.kind === 'authority' ? [`${subject.authority.id} ${period ?? ''}`] : [];
    });
    expect(years).toContain('somerset 2023-24');
    expect(years).toContain('mendip 2021-22');
    expect(years).not.toContain('somerset 2021-22');
    expect(years).not.toContain('mendip 2023-24');
  });
});

describe('a year before a council was formed', () => {
  const value: ValueQuery = {
    ...{ op: 'value', metric: 'uphold_rate', who: ['somerset'], year: '2021-22' },
  };
  const answer = answerQuestion(value, knowledge);
  const { text } = answerText(answer);
  const councils = (of: typeof answer) =>
    ('rows' in of ? of.rows : []).flatMap((row) => {
      const subject = row.kind === 'missing' ? row.subject : row.figure.subject;
      return subject.kind === 'authority' ? [subject.authority.id] : [];
    });

  it('loads and shows each council that was there, by itself', () => {
    expect(factsNeeded(value, null).authorities).toEqual(
      expect.arrayContaining(['somerset', 'somerset-county', 'mendip', 'taunton-deane']),
    );
    expect(councils(answer).sort()).toEqual(
      [
        ...['somerset', 'somerset-county', 'mendip', 'sedgemoor', 'south-somerset'],
        'somerset-west-and-taunton',
      ].sort(),
    );
    expect(text).toContain('75% (30 upheld of 40 investigations)');
    expect(text).toContain('50% (3 upheld of 6 investigations)');
  });

  it('says why, and gives neither a sum nor a rate of the council that did not exist', () => {
    expect(text).toContain('not added up');
    expect(text).toContain('Somerset Council did not exist in 2021-22');
    // 33 of 46 would be 72%.
    expect(text).not.toMatch(/72%|\b33\b|\b46\b/);
  });

  it('goes back through a council that was formed between', () => {
    const earlier = answerQuestion(
      { ...value, year: '2018-19' },
      {
        ...knowledge,
        records: [...knowledge.records, rate('taunton-deane', '2018-19', 4, 8)],
      },
    );
    expect(councils(earlier)).toEqual(expect.arrayContaining(['taunton-deane', 'west-somerset']));
    expect(councils(earlier)).not.toContain('somerset-west-and-taunton');
    expect(answerText(earlier).text).toContain(
      'Taunton Deane Borough Council (through Somerset West and Taunton Council)',
    );
  });

  it('is the same beside another council, and in its own years there is nobody else', () => {
    const compare: CompareQuery = {
      ...{ op: 'compare', metric: 'uphold_rate', who: ['somerset', 'mendip'], year: '2021-22' },
    };
    expect(councils(answerQuestion(compare, knowledge))).toContain('somerset-county');
    const own = answerQuestion({ ...value, year: '2023-24' }, knowledge);
    expect(councils(own)).toEqual(['somerset']);
  });

  it('has no figure where nothing is held of those before either', () => {
    const none = answerQuestion({ ...value, year: '2015-16' }, { ...knowledge, records: [] });
    expect(none.kind).toBe('no-data');
    expect(answerText(none).text).toContain('did not exist in 2015-16');
  });
});
