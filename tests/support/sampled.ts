const WHOLE = process.env['UPHELD_TEST_WHOLE'] === '1';

/**
 * Of many cases every `step`-th, or every one in the long runs (`npm run test:soak`, or UPHELD_TEST_WHOLE=1): the
 * everyday tests stay short, and nothing is left out for good.
 */
export function sampled<T>(cases: readonly T[], step: number): readonly T[] {
  return WHOLE ? cases : cases.filter((_, at) => at % step === 0);
}

/** How often something is tried by chance: a part every day, all of it in the long runs. */
export function rounds(all: number, everyDay: number): number {
  return WHOLE ? all : everyDay;
}
