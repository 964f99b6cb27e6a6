/**
 * Of many cases every `step`-th, or every one in the long runs (`npm run test:soak`, or UPHELD_TEST_WHOLE=1): the
 * everyday tests stay short, and nothing is left out for good.
 */
export function sampled<T>(cases: readonly T[], step: number): readonly T[] {
  return process.env['UPHELD_TEST_WHOLE'] === '1'
    ? cases
    : cases.filter((_, at) => at % step === 0);
}
