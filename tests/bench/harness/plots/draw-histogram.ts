import { element, textAt } from '../../../../src/present/pictures/svg/element';
import { LOOKS } from './looks';
import { PLOT, framed, writtenValue } from './plot-frame';
import { quantile } from '../quantiles';

/** How long many calls took, ours beside something else. */
export interface Histogram {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly sides: readonly { readonly name: string; readonly milliseconds: readonly number[] }[];
}

const BINS = 48;

/** The share of the calls of each side in each stretch of time; stretches grow by a constant factor. */
export function drawHistogram({ title, subtitle, sides }: Histogram): string {
  const all = sides.flatMap(({ milliseconds }) => milliseconds);
  const low = Math.max(quantile(all, 0.001), 1e-4);
  const high = quantile(all, 0.999) * 1.1;
  const step = Math.log(high / low) / BINS;
  const binOf = (ms: number): number =>
    Math.min(BINS - 1, Math.max(0, Math.floor(Math.log(ms / low) / step)));
  const shares = sides.map(({ milliseconds }) => {
    const counts = new Array<number>(BINS).fill(0);
    for (const ms of milliseconds) counts[binOf(ms)] = (counts[binOf(ms)] ?? 0) + 1;
    return counts.map((count) => count / milliseconds.length);
  });
  const most = Math.max(...shares.flat());
  const x = (bin: number): number => PLOT.left + (bin * (PLOT.right - PLOT.left)) / BINS;
  const y = (share: number): number => PLOT.bottom - (share / most) * (PLOT.bottom - PLOT.top - 20);
  const drawn = shares.map((share, side) => {
    const look = LOOKS[side % LOOKS.length] ?? LOOKS[0];
    const steps = share.flatMap((one, bin) => [
      `${x(bin).toFixed(1)},${y(one).toFixed(1)}`,
      `${x(bin + 1).toFixed(1)},${y(one).toFixed(1)}`,
    ]);
    return element('polyline', {
      points: [
        `${x(0).toFixed(1)},${String(PLOT.bottom)}`,
        ...steps,
        `${x(BINS).toFixed(1)},${String(PLOT.bottom)}`,
      ].join(' '),
      fill: look.colour,
      'fill-opacity': 0.18,
      stroke: look.colour,
      'stroke-width': 3,
      'stroke-dasharray': look.dash || undefined,
    });
  });
  const words = sides.map(
    ({ name: side, milliseconds }) =>
      `${side}: p50 ${ms(quantile(milliseconds, 0.5))}, p99 ${ms(quantile(milliseconds, 0.99))}`,
  );
  const legend = words.map((line, side) =>
    textAt(PLOT.right, PLOT.top + 24 + side * 28, line, {
      size: 20,
      anchor: 'end',
      fill: (LOOKS[side % LOOKS.length] ?? LOOKS[0]).colour,
    }),
  );
  const ticks = Array.from({ length: 7 }, (_unused, tick) => (tick * BINS) / 6);
  return framed(
    {
      title,
      subtitle,
      alt: words.join('; '),
      x: {
        title: 'milliseconds, each stretch longer than the one before by the same factor',
        ticks: ticks.map((bin) => ({
          at: x(bin),
          label: writtenValue(Number((low * Math.exp(bin * step)).toPrecision(2))),
        })),
      },
      y: {
        title: 'share of the calls',
        ticks: [0, most / 2, most].map((share) => ({
          at: y(share),
          label: `${(100 * share).toFixed(0)}%`,
        })),
      },
    },
    [...drawn, ...legend].join('\n'),
  );
}

function ms(value: number): string {
  return `${String(Number(value.toPrecision(3)))} ms`;
}
