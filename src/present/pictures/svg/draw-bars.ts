import { writtenNumber } from '../../written';
import type { Picture, Point, Series } from '../picture';
import { PAGE, SIZES, type Block } from './block';
import { element, textAt } from './element';
import { scaleOf, type Scale } from '../scale';
import { barAt } from './shapes';
import { FAINT, SOFT, styleOfRole, stylesOf, type SeriesStyle } from './style';
import { textWidth, wrapText } from './text-width';

const BAR = 34;
const SPACE = 22;
const LABEL_LINE = 30;
const MOST_LABEL = 520;

/** Bars of one label: one, or one for each series. */
interface Group {
  readonly label: readonly string[];
  readonly bold: boolean;
  readonly skipped: number;
  readonly bars: readonly { readonly point: Point; readonly style: SeriesStyle }[];
}

interface Field {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly scale: Scale;
}

/** Horizontal bars from 0, each with its value; where there is no figure there is no bar, and the reason in words. */
export function drawBars(picture: Picture, top: number): Block {
  const groups = groupsOf(picture);
  const field = fieldOf(picture, groups, top + 84);
  const rows = groups.reduce<Block>(
    ({ svg, height }, group) => {
      const row = groupRow(group, field, field.top + height);
      return { svg: `${svg}\n${row.svg}`, height: height + row.height };
    },
    { svg: '', height: SPACE / 2 },
  );
  const bottom = field.top + rows.height;
  const axis = valueAxis(picture, field, bottom);
  return { svg: [axis, rows.svg].join('\n'), height: bottom - top + 48 };
}

function groupsOf({ labels, series }: Picture): readonly Group[] {
  const styles = stylesOf(series);
  return labels.map((label, at) => {
    const points = series.flatMap((one) => one.points[at] ?? []);
    const [first] = points;
    const position = first?.position === undefined ? '' : `${first.position}, `;
    const bold = series.length === 1 && first?.role === 'main' && isHighlighted(series[0]);
    return {
      label: wrapText(`${position}${label}`, MOST_LABEL, SIZES.label, bold ? 600 : 400),
      bold,
      skipped: first?.skipped ?? 0,
      bars: points.map((point, nth) => ({
        point,
        style:
          series.length === 1 ? styleOfRole(point.role) : (styles[nth] ?? styleOfRole('council')),
      })),
    };
  });
}

/** Where every bar is ours, none stands out. */
function isHighlighted(series: Series | undefined): boolean {
  return series?.points.some(({ role }) => role !== 'main') ?? false;
}

function fieldOf(
  { unit, series, labelAxis }: Picture,
  groups: readonly Group[],
  top: number,
): Field {
  const widest = Math.max(
    textWidth(labelAxis, 24),
    ...groups.flatMap(({ label, bold }) =>
      label.map((line) => textWidth(line, SIZES.label, bold ? 600 : 400)),
    ),
  );
  const valued = series.flatMap(({ points }) => points.filter(({ value }) => value !== null));
  const beside = Math.max(
    ...valued.map(
      ({ written, counts = '' }) =>
        44 + textWidth(written, SIZES.label, 600) + textWidth(counts, SIZES.small),
    ),
  );
  return {
    left: PAGE.left + widest + 24,
    right: PAGE.right - beside,
    top,
    scale: scaleOf(unit, series),
  };
}

function groupRow(group: Group, field: Field, top: number): Block {
  const { label, bars, skipped, bold } = group;
  const gap = skipped === 0 ? 0 : 44;
  const inner = Math.max(bars.length * (BAR + 4), label.length * LABEL_LINE);
  const start = top + gap + SPACE / 2;
  const middle = start + inner / 2 - ((label.length - 1) * LABEL_LINE) / 2 + 9;
  const words = label.map((line, at) =>
    textAt(field.left - 16, middle + at * LABEL_LINE, line, {
      size: SIZES.label,
      weight: bold ? 600 : 400,
      anchor: 'end',
    }),
  );
  const first = start + (inner - bars.length * (BAR + 4)) / 2 + 2;
  const drawn = bars.map(({ point, style }, at) =>
    bar(point, style, { ...field, top: first + at * (BAR + 4) }),
  );
  const more = skipped === 0 ? '' : skippedWords(skipped, field, top + 34);
  return {
    svg: [more, ...words, ...drawn].filter(Boolean).join('\n'),
    height: gap + inner + SPACE,
  };
}

function skippedWords(skipped: number, { left }: Field, y: number): string {
  const words = `… ${writtenNumber(skipped)} not shown`;
  return textAt(left + 12, y, words, { size: SIZES.small, fill: SOFT });
}

function bar(
  { value, written, counts, role }: Point,
  style: SeriesStyle,
  { left, right, top, scale }: Field,
): string {
  if (value === null) {
    return textAt(left + 12, top + 25, written, { size: SIZES.small, fill: SOFT, edge: true });
  }
  const width = (value / scale.top) * (right - left);
  const weight = role === 'main' ? 600 : 400;
  const end = left + width + 14;
  const after = end + textWidth(written, SIZES.label, weight) + 12;
  const beside =
    counts === undefined
      ? ''
      : textAt(after, top + 26, counts, { size: SIZES.small, fill: SOFT, edge: true });
  return (
    barAt({ x: left, y: top, width, height: BAR }, style) +
    textAt(end, top + 26, written, { size: SIZES.label, weight, edge: true }) +
    beside
  );
}

function valueAxis(picture: Picture, { left, right, top, scale }: Field, bottom: number): string {
  const lines = scale.ticks.map(({ value, label }) => {
    const x = left + (value / scale.top) * (right - left);
    const line = element('line', {
      x1: x,
      y1: top,
      x2: x,
      y2: bottom,
      stroke: value === 0 ? SOFT : FAINT,
      'stroke-width': value === 0 ? 2.5 : 1.5,
    });
    return line + textAt(x, bottom + 34, label, { size: 24, anchor: 'middle', fill: SOFT });
  });
  const labels = textAt(left - 16, top - 28, picture.labelAxis, {
    size: 24,
    anchor: 'end',
    fill: SOFT,
  });
  return [
    labels,
    textAt(left, top - 28, picture.valueAxis, { size: 24, fill: SOFT }),
    ...lines,
  ].join('\n');
}
