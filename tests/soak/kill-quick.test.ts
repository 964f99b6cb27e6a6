import { bundleCourier } from '../support/deliveries/courier-fleet';
import { killRound } from '../support/deliveries/kill-round';

/** Fewer tenants than in the long run (kill.test.ts), so that every change can pass it. */
const ROUNDS = [1, 2, 3, 4, 5].flatMap((seed) =>
  (['embedded', 'cosmos'] as const).map((kind) => ({ seed, kind })),
);

describe('three processes on one store, one of them killed every second', () => {
  const bundle = bundleCourier();

  it.each(ROUNDS)(
    'lose nothing and post nothing twice ($kind, round $seed)',
    async ({ seed, kind }) => {
      const size = { client: 'plain', tenants: 60, channels: 4, killEveryMs: 500 } as const;
      const report = await killRound({ seed, kind, bundle, ...size });
      expect(report.kills).toBeGreaterThan(0);
      expect(report.faults).toBeGreaterThan(0);
      expect(report).toMatchObject({
        before: { often: [] },
        falselySent: [],
        after: { once: 240, never: [], often: [] },
        states: { sent: 240 },
      });
    },
    180_000,
  );
});
