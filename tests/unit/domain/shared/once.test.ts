import { once } from '../../../../src/domain/shared/once';

describe('once', () => {
  it('works out each object once, whatever comes of it', () => {
    const asked: object[] = [];
    const results: readonly unknown[] = [7, undefined, null];
    const work = once((of: { readonly at: number }) => (asked.push(of), results[of.at]));
    const objects = [0, 1, 2].map((at) => ({ at }));
    for (const of of [...objects, ...objects]) expect(work(of)).toBe(results[of.at]);
    expect(asked).toEqual(objects);
    expect(work({ at: 0 })).toBe(7);
    expect(asked).toHaveLength(4);
  });
});
