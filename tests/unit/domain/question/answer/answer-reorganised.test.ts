import { answerQuestion } from '../../../../../src/domain/question/answer/answer-question';
import { factsNeeded } from '../../../../../src/domain/question/answer/facts-needed';
import type { TrendQuery } from '../../../../../src/domain/question/query';
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
