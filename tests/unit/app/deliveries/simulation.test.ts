import { FAILPOINTS, type Failpoint } from '../../../../src/app/deliveries/outbound';
import { simulate } from '../../../support/deliveries/simulate';

/** One seed to replay, as a failing run printed it; or how many seeds to run. */
const replay = process.env['UPHELD_TEST_SEED'];
const SEEDS = Number(process.env['UPHELD_TEST_SEEDS'] ?? 160);

describe('simulated processes that die, freeze and disagree about the time', () => {
  it('post everything once, whatever happens', async () => {
    const hits = new Set<Failpoint>();
    const seeds =
      replay === undefined ? Array.from({ length: SEEDS }, (_, n) => n + 1) : [Number(replay)];
    for (const seed of seeds) {
      const run = await simulate(seed);
      for (const point of run.hits) hits.add(point);
      if (run.problems.length > 0)
        throw new Error(`Replay with UPHELD_TEST_SEED=${String(seed)}\n${run.problems.join('\n')}`);
    }
    if (replay === undefined) expect([...hits].sort()).toEqual([...FAILPOINTS].sort());
  }, 3_600_000);

  it('do the same again for the same seed', async () => {
    expect((await simulate(7)).trace).toBe((await simulate(7)).trace);
  });
});
