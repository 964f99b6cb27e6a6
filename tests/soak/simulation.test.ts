import { simulate } from '../support/deliveries/simulate';

const SEEDS = Number(process.env['UPHELD_TEST_SEEDS'] ?? 10_000);

it(`post everything once in ${String(SEEDS)} simulations of processes that die and freeze`, async () => {
  const failing: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { problems } = await simulate(seed);
    if (problems.length > 0)
      failing.push(`UPHELD_TEST_SEED=${String(seed)}: ${problems.join('; ')}`);
  }
  expect(failing).toEqual([]);
});
