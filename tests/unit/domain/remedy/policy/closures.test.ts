import { withClosure, withoutClosure } from '../../../../../src/domain/remedy/policy/closures';
import { addDays } from '../../../../../src/domain/shared/civil-date';

const span = (from: number, to: number) => ({
  from: addDays('2026-12-01', from),
  to: addDays('2026-12-01', to),
});

describe('closure days', () => {
  it('are kept in order, and once', () => {
    const both = withClosure([span(10, 12)], span(2, 4));
    expect(both).toEqual([span(2, 4), span(10, 12)]);
    expect(withClosure(both, span(3, 4))).toBe(both);
    expect(withClosure(both, span(4, 10))).toEqual([span(2, 3), span(4, 10), span(11, 12)]);
  });

  it('are taken away in parts', () => {
    expect(withoutClosure([span(2, 10)], span(4, 5))).toEqual([span(2, 3), span(6, 10)]);
    expect(withoutClosure([span(2, 10)], span(0, 20))).toEqual([]);
    expect(withoutClosure([span(2, 10)], span(11, 12))).toEqual([span(2, 10)]);
  });

  it('are the same days, however they are added and taken away', () => {
    let random = 7;
    const next = (most: number): number => {
      random = (random * 16_807) % 2_147_483_647;
      return random % most;
    };
    for (let run = 0; run < 200; run += 1) {
      let closures: readonly { readonly from: string; readonly to: string }[] = [];
      const days = new Set<string>();
      for (let step = 0; step < 8; step += 1) {
        const from = next(20);
        const to = from + next(6);
        const adds = next(2) === 0;
        closures = (adds ? withClosure : withoutClosure)(closures, span(from, to));
        for (let day = from; day <= to; day += 1) {
          if (adds) days.add(span(day, day).from);
          else days.delete(span(day, day).from);
        }
      }
      const held = closures.flatMap(({ from, to }) => {
        const all: string[] = [];
        for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
        return all;
      });
      expect(held).toEqual([...days].sort());
    }
  });
});
