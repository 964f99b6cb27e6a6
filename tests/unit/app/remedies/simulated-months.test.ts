import { sampled } from '../../../support/sampled';
import { simulate } from '../../../support/simulation/simulate';

/** A failing seed replays with NUDGE_SEED. */
const seeds = process.env['NUDGE_SEED'] ? [Number(process.env['NUDGE_SEED'])] : sampled([1, 2], 2);

describe('reminders over simulated months', () => {
  it.each(seeds)('are neither missed nor doubled, with seed %i', async (seed) => {
    const plan = { seed, owners: 12, remedies: 60, from: '2021-11-01', to: '2022-03-15' };
    const account = await simulate(plan);
    expect({ seed, problems: account.problems }).toEqual({ seed, problems: [] });
    expect(account.nudges).toBeGreaterThan(80);
    expect(account.escalations).toBeGreaterThan(10);
    expect(account.lost).toBeGreaterThan(20);
  });
});
