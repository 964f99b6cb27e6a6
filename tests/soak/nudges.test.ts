import { simulate } from '../support/simulation/simulate';

/** A failing seed replays with NUDGE_SEED; NUDGE_SEEDS runs more than one. */
const first = Number(process.env['NUDGE_SEED'] ?? 20_211);
const count = Number(process.env['NUDGE_SEEDS'] ?? 1);
const seeds = Array.from({ length: count }, (_, n) => first + n);

/** As in the promise; NUDGE_YEARS makes a shorter one. */
const years = Number(process.env['NUDGE_YEARS'] ?? 5);

describe('five years of reminders', () => {
  it.each(seeds)(
    'of 300 owners and 5,000 remedies: none missed, none doubled; seed %i',
    async (seed) => {
      const to = years === 5 ? '2026-06-30' : `${String(2020 + years)}-12-31`;
      const plan = { seed, owners: 300, remedies: 1000 * years, from: '2021-01-01', to };
      const account = await simulate(plan);
      console.log(JSON.stringify({ seed, ...account, problems: account.problems.length }));
      expect({ seed, problems: account.problems }).toEqual({ seed, problems: [] });
      expect(account.messages).toBeGreaterThan(4000 * years);
    },
  );
});
