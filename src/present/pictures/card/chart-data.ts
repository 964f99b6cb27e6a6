import { yearLabels } from '../../written';
import type { Picture, Role, Series } from '../picture';
import { segmentsOf } from '../segments';
import { scaleOf } from '../scale';

/** Data of a native chart as its template takes it. Colours are names of Teams, which turns them for its themes. */
export interface ChartSeries {
  readonly legend: string;
  readonly color: string;
  readonly values: readonly { readonly x: string; readonly y: number }[];
}

export interface ChartBar {
  readonly x: string;
  readonly y: number;
  readonly color: string;
}

/** Those of Teams that stand out from its light and its dark ground by 3:1, as far as there are enough. */
const COLOURS: Readonly<Record<Role, readonly string[]>> = {
  main: ['categoricalLightBlue'],
  average: ['divergingRed', 'categoricalLime'],
  council: ['sequential4', 'good', 'categoricalPurple', 'categoricalTeal', 'categoricalRed'],
};

const OTHERS = 'sequential4';

/** The end of the axis of values, so that every chart of a rate goes from 0 to 100. */
export function topOf({ unit, series }: Picture): number {
  return scaleOf(unit, series).top;
}

/**
 * Lines for a native chart, which joins all points of one series: every stretch of a series is one of its own, so that
 * nothing is drawn over a missing year or a break.
 */
export function chartLines({ series }: Picture): readonly ChartSeries[] {
  const colours = coloursOf(series);
  return series.flatMap((one, at) =>
    segmentsOf(one).map((segment, nth) => ({
      legend: nth === 0 ? one.brief : `${one.brief} from ${segment[0]?.label ?? ''}`,
      color: colours[at] ?? '',
      values: segment.map(({ label, value }) => ({ x: label, y: value })),
    })),
  );
}

/** The chart shows no place for a year without any figure, so that its axis must say which are left out. */
export function yearTitle({ labelAxis, labels, series }: Picture): string {
  const empty = labels.filter((_, at) => series.every(({ points }) => points[at]?.value === null));
  return empty.length === 0 ? labelAxis : `${labelAxis}; no figure for ${yearLabels(empty)}`;
}

/** Grouped bars: what has no figure has no bar. */
export function chartGroups({ series }: Picture): readonly ChartSeries[] {
  const colours = coloursOf(series);
  return series.map(({ brief, points }, at) => ({
    legend: brief,
    color: colours[at] ?? '',
    values: points.flatMap(({ label, value }) => (value === null ? [] : [{ x: label, y: value }])),
  }));
}

/** Single bars; ours is marked by an arrow too, since colour alone says nothing to some. */
export function chartBars({ series: [{ points }] }: Picture): readonly ChartBar[] {
  const marks = points.some(({ role }) => role !== 'main');
  return points.flatMap(({ label, position, role, value }) => {
    if (value === null) return [];
    const place = position === undefined ? '' : `${position}, `;
    const x = `${marks && role === 'main' ? '► ' : ''}${place}${label}`;
    return [{ x, y: value, color: role === 'council' ? OTHERS : (COLOURS[role][0] ?? '') }];
  });
}

function coloursOf(series: readonly Series[]): readonly string[] {
  const used = { main: 0, average: 0, council: 0 };
  return series.map(({ role }) => {
    const all = COLOURS[role];
    return all[used[role]++ % all.length] ?? '';
  });
}
