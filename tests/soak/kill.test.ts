import { bundleCourier } from '../support/deliveries/courier-fleet';
import { killRound } from '../support/deliveries/kill-round';

const ROUNDS = Number(process.env['UPHELD_TEST_ROUNDS'] ?? 100);
const FIRST = Number(process.env['UPHELD_TEST_SEED'] ?? 1);

describe('2,000 deliveries over 4 channels of 500 tenants, by three processes that are killed', () => {
  const bundle = bundleCourier();

  it.each(Array.from({ length: ROUNDS }, (_, n) => FIRST + n))(
    'are each there exactly once (round %i)',
    async (seed) => {
      const size = { client: 'sdk', tenants: 500, channels: 4, killEveryMs: 1_000 } as const;
      const report = await killRound({ seed, bundle, ...size });
      process.stdout.write(`${JSON.stringify({ seed, ...report })}\n`);
      expect(report).toMatchObject({
        before: { often: [] },
        falselySent: [],
        after: { once: 2_000, never: [], often: [] },
        states: { sent: 2_000 },
      });
    },
    600_000,
  );
});
