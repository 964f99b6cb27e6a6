import { startPulse } from '../../../../src/app/health/pulse';

function pulseEvery(everyMs: number) {
  const clock = { ms: 5_000_000 };
  const pulse = startPulse({ everyMs, monotonic: () => clock.ms });
  return { clock, pulse };
}

describe('startPulse', () => {
  it.each([
    ['a minute of short ticks', 2_000, 60_000],
    ['six long ticks', 30_000, 180_000],
  ])('is late after %s without an end', async (_what, everyMs, longest) => {
    const { clock, pulse } = pulseEvery(everyMs);
    clock.ms += longest;
    expect((await pulse.check()).status).toBe('ok');
    clock.ms += 1;
    expect(await pulse.check()).toEqual({
      status: 'amber',
      figures: { secondsSinceTick: longest / 1_000 },
    });
    pulse.beat();
    expect(await pulse.check()).toEqual({ status: 'ok', figures: { secondsSinceTick: 0 } });
  });

  it('lags only by what goes beyond the time between two ticks', () => {
    const { clock, pulse } = pulseEvery(10_000);
    clock.ms += 9_000;
    expect(pulse.lag()).toBe(0);
    clock.ms += 4_000;
    expect(pulse.lag()).toBe(3_000);
    pulse.beat();
    expect(pulse.lag()).toBe(0);
  });
});
