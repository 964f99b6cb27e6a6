import { element, escaped, textAt } from '../../../../src/present/pictures/svg/element';
import { FAINT, SOFT } from '../../../../src/present/pictures/svg/style';

/** Where a plot stands on its page. */
export const PLOT = { width: 1200, height: 640, left: 130, right: 1160, top: 120, bottom: 540 };

export interface Axis {
  readonly title: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

interface Framed {
  readonly title: string;
  readonly subtitle: string;
  /** Everything that the plot shows, in words. */
  readonly alt: string;
  readonly x: Axis;
  readonly y: Axis;
}

/** A plot with its title, axes and legend; the same text for the same figures. */
export function framed({ title, subtitle, alt, x, y }: Framed, inside: string): string {
  const { width, height, left, right, top, bottom } = PLOT;
  const lines = y.ticks.map(
    ({ at, label }) =>
      element('line', { x1: left, y1: at, x2: right, y2: at, stroke: FAINT, 'stroke-width': 1.5 }) +
      textAt(left - 12, at + 7, label, { size: 20, anchor: 'end', fill: SOFT }),
  );
  const below = x.ticks.map(({ at, label }) =>
    textAt(at, bottom + 32, label, { size: 20, anchor: 'middle' }),
  );
  const parts = [
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(alt)),
    element('rect', { width, height, fill: '#FFFFFF' }),
    textAt(40, 44, title, { size: 28, weight: 600 }),
    textAt(40, 76, subtitle, { size: 20, fill: SOFT }),
    textAt(40, top - 14, y.title, { size: 18, fill: SOFT }),
    ...lines,
    ...below,
    textAt((left + right) / 2, bottom + 64, x.title, { size: 18, anchor: 'middle', fill: SOFT }),
    inside,
  ];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      lang: 'en-GB',
      role: 'img',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      'font-family': 'Source Sans 3, sans-serif',
    },
    parts.join('\n'),
  )}\n`;
}

/** Whole powers of ten from below the smallest to above the largest, for an axis by factors. */
export function decades(values: readonly number[]): readonly number[] {
  const positive = values.filter((value) => value > 0);
  const from = Math.floor(Math.log10(Math.min(...positive)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...positive))));
  return Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step));
}

/** `0.05`, `1`, `100,000`. */
export function writtenValue(value: number): string {
  return value < 1 ? String(Number(value.toPrecision(2))) : value.toLocaleString('en-GB');
}
