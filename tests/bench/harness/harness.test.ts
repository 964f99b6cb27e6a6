import { compare, interleave } from './interleave';
import { measured } from './measured';
import { median, quantile } from './quantiles';
import { joinResults, type Results } from './results';
import { drawGrowth } from './plots/draw-growth';
import { drawHistogram } from './plots/draw-histogram';

describe('the measuring itself', () => {
  it('takes quantiles by rank', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(quantile(values, 0.5)).toBe(50);
    expect(quantile(values, 0.99)).toBe(99);
    expect(quantile([7], 0.01)).toBe(7);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([3, 1, 2])).toBe(2);
  });

  it('takes both sides in turn, each first in every second round', async () => {
    const order: string[] = [];
    const rounds = await interleave(3, {
      ours: () => order.push('ours'),
      beside: () => order.push('beside'),
    });
    expect(order).toEqual(['ours', 'beside', 'beside', 'ours', 'ours', 'beside']);
    expect(rounds).toHaveLength(3);
  });

  it('takes the ratio of each round, so that a slow round does not count for one side', () => {
    const rounds = [
      { ours: 2, beside: 1 },
      { ours: 20, beside: 10 },
      { ours: 3, beside: 1 },
    ];
    expect(compare(rounds, (value) => value)).toEqual({ ours: 3, beside: 1, ratio: 2 });
  });

  it('keeps rows of one machine and one look together, each as it was measured last, with its commit', () => {
    const row = (id: string, ours: number) => ({
      ...{ id, ours, beside: null, ratio: null, target: '', meets: null },
    });
    const rows = (...given: Results['rows']): Results => ({
      ...{ machine: 'this', commit: 'one', look: 'full', rows: given },
    });
    const before = rows(row('a.p50', 1), row('b.p99', 1), row('c', 1));
    const now = rows(row('b.p50', 2));
    const ids = joinResults(before, now).rows.map(({ id, ours }) => [id, ours]);
    expect(ids).toEqual([
      ['a.p50', 1],
      ['b.p50', 2],
      ['c', 1],
    ]);
    const later = joinResults({ ...before, commit: 'other' }, now);
    expect(later.rows.map(({ commit }) => commit)).toEqual(['other', undefined, 'other']);
    const last = joinResults(later, { ...now, commit: 'two' });
    expect(last.rows.map(({ commit }) => commit)).toEqual(['other', undefined, 'other']);
    expect(joinResults({ ...before, machine: 'other' }, now)).toEqual(now);
    expect(joinResults({ ...before, look: 'quick' }, now)).toEqual(now);
    expect(joinResults(undefined, now)).toEqual(now);
  });

  it.each([
    [{ ours: 1, beside: 1, ratio: 1 }, true],
    [{ ours: 1.2, beside: 1, ratio: 1.2 }, false],
  ])('says whether %o meets its target', (figures, meets) => {
    const line = measured({ id: 'x', what: 'x', unit: 'ms' }, figures, [
      { of: 'ratio', is: '<=', than: 1.1 },
    ]);
    expect(line).toMatchObject({ target: 'ratio <= 1.1', meets });
  });

  it('holds a figure to all of its targets, and one without a target to none', () => {
    const goals = [
      { of: 'ours', is: '>=', than: 1 },
      { of: 'more', is: '<', than: 40 },
    ] as const;
    const line = (ours: number) =>
      measured({ id: 'x', what: 'x', unit: 'MB' }, { ours, beside: 10, ratio: ours / 10 }, goals);
    expect([line(49).meets, line(50).meets, line(0).meets]).toEqual([true, false, false]);
    expect(measured({ id: 'x', what: 'x', unit: 'MB' }, { ours: 1 }, []).meets).toBeNull();
  });

  it('draws what was measured, with its figures in words', () => {
    const growth = drawGrowth({
      name: 'x',
      title: 'Growth & more',
      subtitle: '',
      sizes: ['1', '10'],
      sizeTitle: 'size',
      valueTitle: 'ms',
      lines: [{ name: 'value', values: [0.5, 25] }],
    });
    expect(growth).toContain('<desc>value: 0.5, 25</desc>');
    expect(growth).toContain('Growth &amp; more');
    const milliseconds = Array.from({ length: 200 }, (_, index) => 1 + index / 100);
    const histogram = drawHistogram({
      name: 'x',
      title: 'Times',
      subtitle: '',
      sides: [{ name: 'ours', milliseconds }],
    });
    expect(histogram).toContain('ours: p50 1.99 ms, p99 2.97 ms');
    expect(growth + histogram).not.toContain('NaN');
  });
});
