import { parseQuestion } from '../../../../src/domain/question/parse-question';
import { writeQuestion } from '../../../../src/domain/question/write-question';
import { sampled } from '../../../support/sampled';
import { everyQuery } from '../../../support/every-query';
import { keyOf } from '../../../questions/score';

describe('a written question', () => {
  it('means exactly the query it was written for', () => {
    const failures = sampled(everyQuery(), 3).flatMap((query) => {
      const text = writeQuestion(query);
      const reading = parseQuestion(text, {});
      const same = reading.kind === 'understood' && keyOf(reading.query) === keyOf(query);
      return same ? [] : [{ text, query, reading }];
    });
    expect(failures).toEqual([]);
  });

  it('means the same after another question', () => {
    const previous = {
      op: 'value',
      metric: 'uphold_rate',
      who: ['luton'],
      year: '2019-20',
    } as const;
    const wrong = sampled(everyQuery(), 11).flatMap((query) => {
      const reading = parseQuestion(writeQuestion(query), { previous });
      const misread = reading.kind === 'understood' && keyOf(reading.query) !== keyOf(query);
      return misread ? [{ query, got: reading.query }] : [];
    });
    expect(wrong).toEqual([]);
  });
});
