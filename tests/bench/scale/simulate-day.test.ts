import { simulateDay } from './simulate-day';
import { DAY } from './write-scale';

const SMALL = { ...DAY, councils: 6, owners: 40 };
const FREE = { cpuMs: 0, units: 0 };
const NO_EFFORT = { send: FREE, question: FREE, acknowledgement: FREE };

describe('a simulated publication day', () => {
  it('sends every digest and every card, and answers everything that follows', () => {
    expect(simulateDay(SMALL)).toMatchObject({ sent: 6 * 44, turns: 6 * 40 * 3 });
  });

  it('comes out the same with the same seed, and otherwise with another', () => {
    expect(simulateDay(SMALL)).toEqual(simulateDay(SMALL));
    expect(simulateDay({ ...SMALL, seed: 1 }).ends).not.toBe(simulateDay(SMALL).ends);
  });

  it('takes what the pace of one council takes, where nothing else does', () => {
    const day = { ...SMALL, councils: 1, channels: 61, owners: 0, efforts: NO_EFFORT };
    const { lastDigest } = simulateDay({ ...day, tenantPerSecond: 10, connectorSeconds: 0.5 });
    expect(lastDigest).toBeCloseTo(6.1 + 0.5);
  });

  it('counts the units of everything', () => {
    const { send, question, acknowledgement } = DAY.efforts;
    const each = send.units + 2 * question.units + acknowledgement.units;
    expect(simulateDay(SMALL).units).toBeCloseTo(6 * (4 * send.units + 40 * each));
  });

  it.each([
    ['the pace of a council', { tenantPerSecond: 0.5 }],
    ['messages on their way', { atOnce: 1, connectorSeconds: 3, tenantPerSecond: 100 }],
    ['the database', { unitsPerSecond: 20 }],
    ['the instances', { efforts: { ...DAY.efforts, send: { cpuMs: 2_000, units: 1 } } }],
    ['nothing', { channels: 1, owners: 0 }],
  ] as const)('says that %s is what is waited for', (saturated, change) => {
    expect(simulateDay({ ...SMALL, ...change }).saturated).toBe(saturated);
  });

  it('takes half the time with twice the instances, where they are what is waited for', () => {
    const slow = { send: { cpuMs: 500, units: 0 }, question: FREE, acknowledgement: FREE };
    const day = { ...SMALL, efforts: slow, instances: 1 };
    const [one, two] = [simulateDay(day), simulateDay({ ...day, instances: 2 })];
    expect(two.lastCard / one.lastCard).toBeCloseTo(0.5, 1);
  });

  it('has no more on the way to Teams than an instance may', () => {
    const day = { ...SMALL, councils: 1, channels: 40, owners: 0, efforts: NO_EFFORT };
    const { lastDigest } = simulateDay({
      ...day,
      instances: 1,
      atOnce: 4,
      connectorSeconds: 1,
      tenantPerSecond: 1_000,
    });
    expect(lastDigest).toBeGreaterThanOrEqual(10);
    expect(lastDigest).toBeLessThan(10.1);
  });
});
