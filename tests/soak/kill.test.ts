import { bundleCourier } from '../support/deliveries/courier-fleet';
import { killRound, warmUp } from '../support/deliveries/kill-round';

/*
 * A round is 2,000 deliveries; a process is killed every second. By itself, on the embedded store:
 *
 *   npx jest --config .config/jest.soak.config.cjs tests/soak/kill.test.ts
 *
 * UPHELD_STORE=cosmos   on emulators of Azure Cosmos DB and Azure Storage, which it starts
 * UPHELD_TEST_ROUNDS=5  so many rounds; 100 unless it is set
 * UPHELD_TEST_SEED=7    the first of them: faults and victims follow from the seed
 */
const ROUNDS = Number(process.env['UPHELD_TEST_ROUNDS'] ?? 100);
const FIRST = Number(process.env['UPHELD_TEST_SEED'] ?? 1);
const KIND = process.env['UPHELD_STORE'] === 'cosmos' ? 'cosmos' : 'embedded';

describe(`2,000 deliveries over 4 channels of 500 tenants, by three processes that are killed (${KIND})`, () => {
  const bundle = bundleCourier();
  beforeAll(() => warmUp({ kind: KIND, bundle, client: 'sdk' }), 120_000);

  it.each(Array.from({ length: ROUNDS }, (_, n) => FIRST + n))(
    'are each there exactly once (round %i)',
    async (seed) => {
      const size = { client: 'sdk', tenants: 500, channels: 4, killEveryMs: 1_000 } as const;
      const report = await killRound({ seed, kind: KIND, bundle, ...size });
      const { before, after, ...numbers } = report;
      const lines = { lost: after.never.length, twice: after.often.length, ...numbers };
      process.stdout.write(`${JSON.stringify({ seed, ...lines })}\n`);
      expect(report.kills).toBeGreaterThan(0);
      expect(report.faults).toBeGreaterThan(0);
      expect({ ...report, before: before.often }).toMatchObject({
        before: [],
        falselySent: [],
        after: { once: 2_000, never: [], often: [] },
        states: { sent: 2_000 },
      });
    },
    2_400_000,
  );
});
