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

  it('holds on to few', () => {
    let asked = 0;
    const work = once((of: { readonly at: number }) => ((asked += 1), of.at));
    const objects = [...Array(20).keys()].map((at) => ({ at }));
    for (const of of objects) work(of);
    expect(work(objects[19] ?? { at: -1 })).toBe(19);
    expect(asked).toBe(20);
    expect(work(objects[0] ?? { at: -1 })).toBe(0);
    expect(asked).toBe(21);
  });
});
