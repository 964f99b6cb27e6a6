import { startYearOf } from '../../../domain/facts/period';
import { inWords } from '../../written';
import type { Picture, Series } from '../picture';
import { segmentsOf } from '../segments';
import { PAGE, SIZES, type Block } from './block';
import { element, textAt } from './element';
import { placeLabels } from './place-labels';
import { scaleOf, type Scale } from '../scale';
import { markerAt } from './shapes';
import { FAINT, SOFT, stylesOf, type SeriesStyle } from './style';
import { textWidth, wrapText } from './text-width';

const HEIGHT = 560;

/** Over the field: what its values are, where the series breaks, and the value of a point at its upper edge. */
const HEAD = 116;

/** Where years and values stand on the page. */
interface Field {
  readonly top: number;
  readonly bottom: number;
  readonly x: (label: string) => number;
  readonly y: (value: number) => number;
  /** Pixels for a year. */
  readonly step: number;
  readonly scale: Scale;
}

/** A line for each series over the years; where a year has no figure, or the series breaks, the line ends. */
export function drawLines(picture: Picture, top: number): Block {
  const field = fieldOf(picture, top + HEAD);
  const styles = stylesOf(picture.series);
  const drawn = picture.series.flatMap((series, at) => {
    const style = styles[at];
    return style ? [{ series, style }] : [];
  });
  const reasons = yearAxis(picture, field);
  const svg = [
    valueAxis(picture, field),
    reasons.svg,
    breakLine(picture, field),
    ...drawn.map(({ series, style }) => lineOf(series, style, field)),
    ...drawn.map(({ series, style }) => markersOf(series, style, field)),
    ...labelsOf(picture, field),
  ];
  return { svg: svg.filter(Boolean).join('\n'), height: HEAD + HEIGHT + reasons.height };
}

function fieldOf({ labels, unit, series }: Picture, top: number): Field {
  const scale = scaleOf(unit, series);
  const years = labels.map(startYearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const widest = Math.max(...scale.ticks.map(({ label }) => textWidth(label, 24)));
  const [left, right] = [PAGE.left + widest + 24, PAGE.right];
  const step = (right - left) / (last - first + 1);
  return {
    top,
    bottom: top + HEIGHT,
    step,
    scale,
    x: (label) => left + (startYearOf(label) - first + 0.5) * step,
    y: (value) => top + HEIGHT - (value / scale.top) * HEIGHT,
  };
}

function valueAxis({ valueAxis: words }: Picture, { top, scale, y }: Field): string {
  const widest = Math.max(...scale.ticks.map(({ label }) => textWidth(label, 24)));
  const left = PAGE.left + widest;
  const lines = scale.ticks.map(({ value, label }) => {
    const line = element('line', {
      x1: left + 16,
      y1: y(value),
      x2: PAGE.right,
      y2: y(value),
      stroke: value === 0 ? SOFT : FAINT,
      'stroke-width': value === 0 ? 2.5 : 1.5,
    });
    return line + textAt(left, y(value) + 8, label, { size: 24, anchor: 'end', fill: SOFT });
  });
  return [textAt(PAGE.left, top - 84, words, { size: 24, fill: SOFT }), ...lines].join('\n');
}

/** The years, each with the reason under it where no line has a figure for it. */
function yearAxis({ labels, labelAxis, series }: Picture, { bottom, x, step }: Field): Block {
  const reasons = labels.map((label, at) => {
    const points = series.flatMap(({ points: all }) => all[at] ?? []);
    const why = points.every(({ value }) => value === null) ? (points[0]?.written ?? '') : '';
    return wrapText(why, Math.max(60, step - 12), 20).slice(0, 4);
  });
  const svg = labels.flatMap((label, at) => [
    textAt(x(label), bottom + 40, label, { size: 24, anchor: 'middle' }),
    ...(reasons[at] ?? []).map((words, row) =>
      textAt(x(label), bottom + 68 + row * 24, words, { size: 20, anchor: 'middle', fill: SOFT }),
    ),
  ]);
  const below = bottom + 92 + 24 * Math.max(0, ...reasons.map(({ length }) => length));
  const title = textAt((PAGE.left + PAGE.right) / 2, below, labelAxis, {
    size: 24,
    anchor: 'middle',
    fill: SOFT,
  });
  return { svg: [...svg, title].join('\n'), height: below - bottom + 8 };
}

function breakLine({ breakAt, series }: Picture, { top, bottom, x, step }: Field): string {
  if (breakAt === undefined) return '';
  const at = x(breakAt) - step / 2;
  const line = element('line', {
    x1: at,
    y1: top - 64,
    x2: at,
    y2: bottom,
    stroke: SOFT,
    'stroke-width': 2.5,
    'stroke-dasharray': '4 7',
  });
  const broken = series.filter((one) => one.breakAt !== undefined);
  const which =
    broken.length === series.length ? '' : ` (${inWords(broken.map(({ brief }) => brief))})`;
  const words = `Break in the series from ${breakAt}${which}`;
  const end = at + 14 + textWidth(words, SIZES.small) > PAGE.right;
  const text = textAt(end ? at - 14 : at + 14, top - 50, words, {
    size: SIZES.small,
    fill: SOFT,
    anchor: end ? 'end' : 'start',
  });
  return line + text;
}

function lineOf(series: Series, style: SeriesStyle, { x, y }: Field): string {
  return segmentsOf(series)
    .filter(({ length }) => length > 1)
    .map((segment) => {
      const at = segment.map(({ label, value }) => `${x(label).toFixed(1)},${y(value).toFixed(1)}`);
      return element('polyline', {
        points: at.join(' '),
        fill: 'none',
        stroke: style.colour,
        'stroke-width': style.marker === 'circle' ? 5 : 4,
        'stroke-linejoin': 'round',
        'stroke-dasharray': style.dash || undefined,
      });
    })
    .join('\n');
}

function markersOf({ points }: Series, style: SeriesStyle, { x, y }: Field): string {
  return points
    .flatMap(({ label, value }) => (value === null ? [] : [markerAt(x(label), y(value), style)]))
    .join('\n');
}

function labelsOf({ labels, series }: Picture, { x, y }: Field): readonly string[] {
  return labels.flatMap((label, at) => {
    const points = series.flatMap(({ points: all }) => all[at] ?? []);
    const placed = placeLabels(
      points.flatMap(({ value, written, role }) =>
        value === null ? [] : [{ y: y(value), words: written, bold: role === 'main' }],
      ),
    );
    return placed.map(({ words, bold, dx, y: baseline }) =>
      textAt(x(label) + dx, baseline, words, {
        size: SIZES.label,
        weight: bold ? 600 : 400,
        anchor: dx === 0 ? 'middle' : 'start',
        edge: true,
      }),
    );
  });
}
