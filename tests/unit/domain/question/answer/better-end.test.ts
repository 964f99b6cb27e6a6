import { MEASURES } from '../../../../../src/domain/facts/measure';
import { betterEnd } from '../../../../../src/domain/question/answer/better-end';
import {
  HIGHER_IS_BETTER,
  WITHOUT_POLARITY,
} from '../../../../../src/domain/question/vocabulary/measures';

describe('the better end of a measure', () => {
  it.each(MEASURES)('%s: is the one that "best" means in a question', (measure) => {
    const end = betterEnd(measure);
    if (end === undefined) return;
    expect(WITHOUT_POLARITY).not.toContain(measure);
    expect(end).toBe(HIGHER_IS_BETTER.includes(measure) ? 'higher' : 'lower');
  });

  it('is none of a number of cases, which follows the size of a council', () => {
    expect(MEASURES.filter((measure) => betterEnd(measure) !== undefined)).toEqual([
      'uphold_rate',
      'upheld_per_100k',
      'compliance_rate',
      'satisfactory_rate',
      'response_days',
    ]);
  });
});
