import { editCost } from '../../../../src/domain/question/recognise/edit-cost';

describe('how far apart two words are', () => {
  it.each([
    ['luton', 'luton', -0.5],
    ['lutn', 'luton', 1],
    ['lutton', 'luton', 0.5],
    ['lutton', 'sutton', 2],
    ['uphlod', 'uphold', 1],
    ['wolverhamton', 'wolverhampton', 1],
    ['boltan', 'boston', 2],
  ])('%s and %s: %d', (said, meant, cost) => {
    expect(editCost(said, meant, 2)).toBe(cost);
  });

  it('is above the limit for words that are not alike', () => {
    expect(editCost('weather', 'compliance', 2)).toBeGreaterThan(2);
    expect(editCost('glasgow', 'barnsley', 2)).toBeGreaterThan(2);
  });
});
