import { countBehind, pointsOfOneCase, wholePercent } from '../../../../src/domain/facts/rate';

describe('wholePercent', () => {
  it.each([
    [3, 8, 38],
    [7, 8, 88],
    [1, 8, 13],
    [2, 11, 18],
    [0, 5, 0],
    [203, 342, 59],
    [180, 248, 73],
  ])('%i of %i is %i', (part, base, percent) => {
    expect(wholePercent(part, base)).toBe(percent);
  });
});

describe('countBehind', () => {
  it('finds the count of every rate of up to 100 cases', () => {
    for (let base = 1; base <= 100; base += 1) {
      for (let count = 0; count <= base; count += 1) {
        expect(countBehind(wholePercent(count, base), base)).toBe(count);
      }
    }
  });

  it('finds none where several counts, or none, round to the rate', () => {
    expect(countBehind(50, 1000)).toBeUndefined();
    expect(countBehind(86, 17)).toBeUndefined();
  });
});

describe('pointsOfOneCase', () => {
  it('is the move of the printed rate: 4 of 8 is 50%, and 50 - 38 is 12', () => {
    expect(pointsOfOneCase(8, 3)).toBe(12);
    expect(pointsOfOneCase(2, 1)).toBe(50);
  });

  it('goes down where every case is counted already', () => {
    expect(pointsOfOneCase(5, 5)).toBe(20);
    expect(pointsOfOneCase(5)).toBe(20);
  });

  it('is not told for 30 cases or more, nor for none', () => {
    expect(pointsOfOneCase(29, 10)).toBeDefined();
    expect(pointsOfOneCase(30, 10)).toBeUndefined();
    expect(pointsOfOneCase(0, 0)).toBeUndefined();
  });
});
