import { virtualFanOut, type Arrival } from '../../../support/deliveries/virtual-fan-out';

const CHANNELS = 400;
const WARM_MS = 2_000;

function ratePerSecond(arrived: readonly Arrival[]): number {
  const moments = arrived.map(({ at }) => at).filter((at) => at > WARM_MS);
  return (moments.length - 1) / (((moments.at(-1) ?? 0) - (moments[0] ?? 0)) / 1_000);
}

/** The most messages that arrived within so many milliseconds. */
function mostWithin(arrived: readonly Arrival[], ms: number): number {
  const during = (from: number): number =>
    arrived.filter(({ at }) => at >= from && at < from + ms).length;
  return Math.max(...arrived.map(({ at }) => during(at)));
}

describe.each([
  { processes: 1, allowed: 30 },
  { processes: 3, allowed: 30 },
  { processes: 1, allowed: 20 },
])('a fan-out by $processes processes to a tenant with $allowed a second', (of) => {
  const { processes, allowed } = of;

  it('uses 0.98 of that and no more, evenly, with few looks at the store', async () => {
    const done = await virtualFanOut({ processes, channels: [CHANNELS], tenantPerSecond: allowed });
    expect(done.arrived).toHaveLength(CHANNELS);
    expect(ratePerSecond(done.arrived)).toBeGreaterThanOrEqual(0.98 * allowed);
    expect(mostWithin(done.arrived, 1_000)).toBeLessThanOrEqual(allowed);
    expect(mostWithin(done.arrived, 100)).toBeLessThanOrEqual(allowed / 6);
    expect(done.looks).toBeLessThan(CHANNELS / 2);
  });
});

it('goes on by another process within a second when the one that sends is killed', async () => {
  const { arrived } = await virtualFanOut({ processes: 2, channels: [CHANNELS], killAt: 5_000 });
  const last = arrived.findLast(({ at }) => at <= 5_000);
  const next = arrived.find(({ at, by }) => at > 5_000 && by !== last?.by);
  expect((next?.at ?? Infinity) - (last?.at ?? 0)).toBeLessThan(1_000);
});

it('keeps nobody waiting who stands behind a tenant with more than one look can hold', async () => {
  const { arrived } = await virtualFanOut({ processes: 1, channels: [700, 1], until: 6_000 });
  expect(arrived.find(({ tenant }) => tenant === 'tenant-1')?.at).toBeLessThan(5_000);
});
