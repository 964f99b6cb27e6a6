import { createOthersClocks } from '../../../../../src/app/deliveries/sending/pace/others-clocks';

/** Another process, whose clock is so far behind ours, writes at a moment of ours; we see it so much later. */
const write = (at: number, seenAfter: number, behind = 1_000) => ({
  by: 'other',
  clock: at - behind,
  after: at - 200,
  before: at + seenAfter,
});

describe('the writes of another process', () => {
  it('are placed where we first saw them, as long as nothing better is known', () => {
    expect(createOthersClocks()(write(5_000, 80))).toBe(5_080);
  });

  it('are placed by the one that was seen soonest after it was made, whatever its clock shows', () => {
    const moment = createOthersClocks();
    moment(write(5_000, 2));
    const placed = moment(write(6_000, 150));
    expect(placed).toBeGreaterThanOrEqual(6_000);
    expect(placed).toBeLessThan(6_003);
  });

  it('are never placed too early although its clock runs slower than ours', () => {
    const moment = createOthersClocks();
    for (let at = 0; at < 600_000; at += 1_000) {
      const behind = 1_000 + at * 0.000_1;
      expect(moment(write(at, at === 0 ? 0 : 100, behind))).toBeGreaterThanOrEqual(at);
    }
  });

  it('are placed anew when its machine was stopped for a while', () => {
    const moment = createOthersClocks();
    moment(write(5_000, 2));
    const placed = moment(write(60_000, 50, 31_000));
    expect(placed).toBeGreaterThanOrEqual(60_000);
    expect(placed).toBeLessThanOrEqual(60_050);
  });
});
