import { virtualFanOut, type Arrival } from '../../support/deliveries/virtual-fan-out';
import { measured, type Measured } from '../harness/measured';
import { mustHold, type BenchOptions, type Row } from '../harness/row';

/** What is allowed: so many requests of an app to a tenant in any second. */
const ALLOWED = 30;
/** Until then the first second's worth has left at once. */
const COLD_MS = 3_000;

/**
 * One message to each of many channels of a tenant, through the product's courier, in simulated time: how much of what
 * the documented limits allow is used, and how often more than that was sent.
 */
export const fanOut: Row = { letter: 'e', title: 'fan-out', run };

async function run({ quick }: BenchOptions) {
  const channels = quick ? 400 : 1_200;
  const figures: Measured[] = [];
  for (const processes of [1, 3]) {
    const { arrived } = await virtualFanOut({ processes, channels: [channels], until: 300_000 });
    mustHold(arrived.length === channels, 'Not every channel got its message, or one got two.');
    const suffix = processes === 1 ? '' : `.${String(processes)}`;
    const ours = speedOf(arrived);
    figures.push(
      measured(
        {
          id: `e.sends${suffix}`,
          what: `sends, ${String(processes)} process${processes === 1 ? '' : 'es'}`,
          unit: 'a second',
          besideWhat: 'allowed',
        },
        { ours, beside: ALLOWED, ratio: ours / ALLOWED },
        [{ of: 'ratio', is: '>=', than: 0.98 }],
      ),
      measured(
        { id: `e.throttled${suffix}`, what: 'sends over the limit, once steady', unit: 'sends' },
        { ours: overLimit(arrived) },
        [{ of: 'ours', is: '<=', than: 0 }],
      ),
    );
  }
  return { figures };
}

function steady(arrived: readonly Arrival[]): readonly number[] {
  const moments = arrived.map(({ at }) => at).sort((a, b) => a - b);
  return moments.filter((at) => at - (moments[0] ?? 0) > COLD_MS);
}

function speedOf(arrived: readonly Arrival[]): number {
  const moments = steady(arrived);
  const seconds = ((moments.at(-1) ?? 0) - (moments[0] ?? 0)) / 1_000;
  return (moments.length - 1) / seconds;
}

/** Messages that came when so many had come within the second before. */
function overLimit(arrived: readonly Arrival[]): number {
  const moments = steady(arrived);
  return moments.filter((at, index) => at - (moments[index - ALLOWED] ?? -Infinity) < 1_000).length;
}
