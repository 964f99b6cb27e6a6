import { keptAnswers } from '../../../../src/app/questions/kept-answers';
import type { Knowledge } from '../../../../src/domain/question/answer/answer';
import { answerQuestion } from '../../../../src/domain/question/answer/answer-question';
import type { RankQuery } from '../../../../src/domain/question/query';
import { figureRecord } from '../../../support/figure-records';

const ORDER: RankQuery = { op: 'rank', metric: 'uphold_rate', group: 'england', year: '2023-24' };

const rateOf = (authority: string, rate: number) =>
  figureRecord({ authority, period: '2023-24', own: { uphold_rate: rate } });

const KNOWN: Knowledge = {
  records: [rateOf('coventry', 70), rateOf('kent', 60), rateOf('luton', 50)],
  groups: [],
  home: 'coventry',
  today: '2026-11-23',
};

describe('answers that are kept', () => {
  it('are given again for the same question over the very same records', () => {
    const answer = keptAnswers();
    const first = answer(ORDER, KNOWN);
    expect(first).toEqual(answerQuestion(ORDER, KNOWN));
    expect(answer({ ...ORDER }, { ...KNOWN, records: [...KNOWN.records] })).toBe(first);
  });

  it.each<[string, RankQuery, Knowledge]>([
    ['another question', { ...ORDER, dir: 'low' }, KNOWN],
    ['another council asks', ORDER, { ...KNOWN, home: 'kent' }],
    ['another day', ORDER, { ...KNOWN, today: '2026-11-24' }],
    [
      'a record was corrected',
      ORDER,
      { ...KNOWN, records: [...KNOWN.records.slice(0, 2), rateOf('luton', 80)] },
    ],
    ['a record came', ORDER, { ...KNOWN, records: [...KNOWN.records, rateOf('dudley', 10)] }],
    ['a record went', ORDER, { ...KNOWN, records: KNOWN.records.slice(0, 2) }],
  ])('are worked out anew: %s', (_, query, knowledge) => {
    const answer = keptAnswers();
    const first = answer(ORDER, KNOWN);
    const next = answer(query, knowledge);
    expect(next).not.toBe(first);
    expect(next).toEqual(answerQuestion(query, knowledge));
  });

  it('are the last few: whatever was not asked for the longest is worked out anew', () => {
    const answer = keptAnswers(2);
    const first = answer(ORDER, KNOWN);
    for (const home of ['kent', 'luton']) answer(ORDER, { ...KNOWN, home });
    const again = answer(ORDER, KNOWN);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
