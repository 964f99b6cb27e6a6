import {
  checkedLimits,
  earliestSlot,
  limitsFor,
  remembered,
  reserve,
  type Sending,
  type Window,
} from '../../../../src/domain/delivery/pace';
import { seededRandom } from '../../../support/random';

/** The limits as they are documented, without any margin of ours. */
const DOCUMENTED: readonly Window[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/** The most that fell into any window of this length. */
function most(moments: readonly number[], ms: number): number {
  let from = 0;
  return moments.reduce((highest, at, n) => {
    while (at - (moments[from] ?? at) >= ms) from += 1;
    return Math.max(highest, n - from + 1);
  }, 0);
}

/** Sends as fast as the limits let it, one message after the other, for so long. */
function send(places: readonly string[], forMs: number): readonly Sending[] {
  const limits = limitsFor();
  const all: Sending[] = [];
  let planned: readonly Sending[] = [];
  let from = 0;
  for (;;) {
    const wishes = places.map((place) => place);
    const given = reserve(remembered(planned, from), wishes, { from, until: from + 500, limits });
    planned = given.planned;
    for (const { wish, at } of given.slots) all.push({ place: wishes[wish] ?? '', at, n: 1 });
    from = Math.max(from + 1, given.slots.at(-1)?.at ?? given.next ?? from + 500);
    if (from > forMs) return all;
  }
}

describe('the pace', () => {
  it('keeps to all documented limits of a conversation for hours, and wastes little of them', () => {
    const hours = 1.2;
    const moments = send(['a'], hours * 3_600_000).map(({ at }) => at);
    for (const { count, ms } of DOCUMENTED) expect(most(moments, ms)).toBeLessThanOrEqual(count);
    expect(most(moments, 3_600_000)).toBeGreaterThanOrEqual(0.98 * 1_800);
  });

  it('keeps to the limit of a tenant over all its conversations, and uses 0.98 of it', () => {
    const places = Array.from({ length: 400 }, (_, n) => `c${String(n)}`);
    const moments = send(places, 60_000).map(({ at }) => at);
    expect(most(moments, 1_000)).toBeLessThanOrEqual(30);
    expect(moments.length).toBeGreaterThanOrEqual(0.98 * 30 * 60);
  });

  it('lets no conversation wait for another that is at its limit', () => {
    const busy = Array.from({ length: 7 }, (_, n) => ({ place: 'busy', at: n * 10, n: 1 }));
    const given = reserve(busy, ['busy', 'other'], { from: 400, until: 900, limits: limitsFor() });
    expect(given.slots).toEqual([{ wish: 1, at: 400 }]);
    expect(given.next).toBe(1_015);
  });

  it('plans nothing before what is planned already, and nothing after the horizon', () => {
    const ahead = [{ place: 'a', at: 700, n: 1 }];
    const limits = { conversation: [], tenant: [] };
    expect(earliestSlot(ahead, { place: 'b', from: 100 }, limits)).toBe(700);
    const given = reserve(ahead, ['b'], { from: 100, until: 600, limits });
    expect(given).toMatchObject({ slots: [], next: 700 });
  });

  it('spreads the messages of a tenant over the second', () => {
    const places = Array.from({ length: 30 }, (_, n) => `c${String(n)}`);
    const given = reserve([], places, { from: 0, until: 1_000, limits: limitsFor() });
    const moments = given.slots.map(({ at }) => at);
    const steps = moments.slice(1).map((at, n) => at - (moments[n] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(33);
    expect(Math.max(...steps)).toBeLessThan(35);
  });

  it('lets messages that left late be followed a little sooner, within the documented limit', () => {
    const late = Array.from({ length: 30 }, (_, n) => ({ place: `c${String(n)}`, at: n, n: 1 }));
    const planned = earliestSlot(late, { place: 'x', from: 0 }, limitsFor());
    const checked = earliestSlot(late, { place: 'x', from: 0 }, checkedLimits(limitsFor()));
    expect(checked).toBeLessThan(planned);
    expect(checked).toBeGreaterThan(1_000);
  });

  it('remembers in little space whatever matters for the hour', () => {
    const random = seededRandom(3);
    const sendings = Array.from({ length: 2_000 }, (_, n) => ({
      place: n % 2 ? 'busy' : `rare ${String(n)}`,
      at: n * 1_700 + random.integer(0, 500),
      n: 1,
    }));
    const now = 3_400_000;
    const kept = remembered(sendings, now);
    expect(kept.length).toBeLessThan(120);
    const busy = (of: readonly Sending[]) =>
      of.filter(({ place }) => place === 'busy').reduce((sum, { n }) => sum + n, 0);
    expect(busy(kept)).toBe(busy(sendings));
    // Kept moments are never earlier than they were.
    expect(kept.every(({ at }) => at <= now)).toBe(true);
    expect(remembered(sendings, now + 2 * 3_600_000)).toEqual([]);
  });
});
