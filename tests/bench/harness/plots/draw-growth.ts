import { element, textAt } from '../../../../src/present/pictures/svg/element';
import { markerAt } from '../../../../src/present/pictures/svg/shapes';
import { PLOT, decades, framed, writtenValue } from './plot-frame';
import { LOOKS } from './looks';

/** How figures grow with the size of what they are taken over. */
export interface Growth {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly sizes: readonly string[];
  readonly sizeTitle: string;
  readonly valueTitle: string;
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** A line for each figure over the sizes; the values are drawn by factors, so that equal growth looks equal. */
export function drawGrowth(growth: Growth): string {
  const { sizes, lines } = growth;
  const ticks = decades(lines.flatMap(({ values }) => values));
  const [low = 1, high = 10] = [ticks[0], ticks.at(-1)];
  const right = PLOT.right - 190;
  const x = (at: number): number => PLOT.left + ((at + 0.5) * (right - PLOT.left)) / sizes.length;
  const y = (value: number): number =>
    PLOT.bottom -
    ((Math.log10(Math.max(value, low)) - Math.log10(low)) / (Math.log10(high) - Math.log10(low))) *
      (PLOT.bottom - PLOT.top - 20);
  const drawn = lines.map(({ values }, index) => {
    const look = LOOKS[index % LOOKS.length] ?? LOOKS[0];
    const points = values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`);
    return [
      element('polyline', {
        points: points.join(' '),
        fill: 'none',
        stroke: look.colour,
        'stroke-width': 3,
        'stroke-dasharray': look.dash || undefined,
      }),
      ...values.map((value, at) => markerAt(x(at), y(value), look)),
    ].join('\n');
  });
  const ends = spread(lines.map(({ values }) => y(values.at(-1) ?? low)));
  const names = lines.map(({ name, values }, index) =>
    textAt(x(sizes.length - 1) + 20, (ends[index] ?? 0) + 6, `${name} ${short(values.at(-1))}`, {
      size: 18,
    }),
  );
  return framed(
    {
      title: growth.title,
      subtitle: growth.subtitle,
      alt: lines.map(({ name, values }) => `${name}: ${values.map(short).join(', ')}`).join('; '),
      x: { title: growth.sizeTitle, ticks: sizes.map((label, at) => ({ at: x(at), label })) },
      y: {
        title: growth.valueTitle,
        ticks: ticks.map((value) => ({ at: y(value), label: writtenValue(value) })),
      },
    },
    [...drawn, ...names].join('\n'),
  );
}

function short(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toPrecision(3)));
}

const LINE = 22;

/** Moves heights apart so that the words at them do not overlap, nor stand below the axis; their order stays. */
function spread(heights: readonly number[]): readonly number[] {
  const order = heights.map((height, index) => ({ height, index }));
  order.sort((a, b) => b.height - a.height);
  const placed: number[] = [];
  let above = PLOT.bottom + LINE - 10;
  for (const { height, index } of order) {
    above = Math.min(height, above - LINE);
    placed[index] = above;
  }
  return placed;
}
