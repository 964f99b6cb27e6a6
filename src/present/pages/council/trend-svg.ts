import type { Picture, Point } from '../../pictures/picture';
import { html, type Html } from '../html/html';

/** Small enough to be read on a telephone too. */
const WIDTH = 380;
const HEIGHT = 262;
const TOP = 66;
const BOTTOM = 232;
const LEFT = 46;
const RIGHT = 372;
/** From the edge to the first year, so that its value has room. */
const MARGIN = 26;

/** Half of a mark. It says whose it is by its shape, not by its colour alone. */
const SIZE = 5;

const MOST_LABELS = 6;

type Kind = 'average' | 'main';

interface Drawn {
  readonly kind: Kind;
  readonly name: string;
  readonly points: readonly Point[];
}

/**
 * The years of a statistic, with the `average` under its short name, as a small drawing in the colours of the page (the drawing for papers has its own). The table
 * beside it has the same figures; whoever cannot see it hears them.
 */
export function trendSvg(picture: Picture, average: string): Html {
  const scale = scaleOf(picture);
  const lines = drawn(picture, average);
  return html`<svg
    class="trend"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label="${picture.alt}"
  >
    ${scale.ticks.map((tick) => tickSvg(tick, scale.heightOf(tick), picture))}
    ${yearsSvg(picture)}${lines.map((line, index) => lineSvg(line, { index, lines, scale }))}
  </svg>`;
}

/** The council and its average; those that it took over from stand in the table. */
function drawn({ series }: Picture, averageName: string): readonly Drawn[] {
  const [council = series[0]] = series.filter(({ role }) => role === 'main');
  const average = series.find((one) => one.role === 'average' && one !== council);
  return [
    { kind: 'main', name: council.name, points: council.points },
    ...(average ? [{ kind: 'average', name: averageName, points: average.points } as const] : []),
  ];
}

interface Scale {
  readonly ticks: readonly number[];
  readonly heightOf: (value: number) => number;
}

/** Rates are drawn on the whole scale, so that a small change does not look like a large one. */
function scaleOf({ unit, series }: Picture): Scale {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value ?? 0));
  const most = Math.max(2, ...values);
  const step = 10 ** Math.floor(Math.log10(most));
  const top = unit === 'percent' ? 100 : 2 * Math.ceil(most / step / 2) * step;
  return {
    ticks: [0, top / 2, top],
    heightOf: (value) => BOTTOM - ((BOTTOM - TOP) * value) / top,
  };
}

function tickSvg(tick: number, height: number, { unit }: Picture): Html {
  const y = round(height);
  return html`<line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${y}" y2="${y}" /> ${label(
      { x: LEFT - 8, y: y + 4, anchor: 'end' },
      `${String(tick)}${unit === 'percent' ? '%' : ''}`,
    )}`;
}

/** Every year, or where there are many every second, third ... up to the last. */
function yearsSvg({ labels }: Picture): readonly Html[] {
  const every = Math.ceil(labels.length / MOST_LABELS);
  return labels.flatMap((year, index) =>
    (labels.length - 1 - index) % every === 0
      ? [label({ x: across(index, labels.length), y: BOTTOM + 22 }, year)]
      : [],
  );
}

interface LinePlace {
  readonly index: number;
  readonly lines: readonly Drawn[];
  readonly scale: Scale;
}

function lineSvg({ kind, name, points }: Drawn, { index, lines, scale }: LinePlace): Html {
  const other = lines.find((line) => line.kind !== kind);
  const placed = points.map((point, at) =>
    point.value === null
      ? undefined
      : {
          x: across(at, points.length),
          y: scale.heightOf(point.value),
          written: point.written,
          above: isAbove(kind, point, other?.points[at]),
        },
  );
  const shown = placed.filter((one) => one !== undefined);
  const key = { x: SIZE + 2, y: 14 + 20 * index };
  return html`${runs(placed).map((run) => polyline(kind, run))} ${shown.map((at) => mark(kind, at))}
  ${shown.map(({ x, y, written, above }) =>
    label({ x, y: y + (above ? -10 : 20), strong: true }, written),
  )}
  ${mark(kind, key)}${label({ x: key.x + 12, y: key.y + 5, anchor: 'start' }, name)}`;
}

/** The higher of two values has its number above it, the lower below, so that they do not meet. */
function isAbove(kind: Kind, { value }: Point, other: Point | undefined): boolean {
  const beside = other?.value ?? null;
  if (value === null || beside === null) return true;
  return value === beside ? kind === 'average' : value > beside;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function mark(kind: Kind, { x, y }: Spot): Html {
  return kind === 'main'
    ? html`<circle class="main" cx="${round(x)}" cy="${round(y)}" r="${SIZE}" />`
    : html`<rect
        class="average"
        x="${round(x - SIZE)}"
        y="${round(y - SIZE)}"
        width="${2 * SIZE}"
        height="${2 * SIZE}"
      />`;
}

function polyline(kind: Kind, run: readonly Spot[]): Html {
  const points = run.map(({ x, y }) => `${String(round(x))},${String(round(y))}`).join(' ');
  return html`<polyline class="${kind}" points="${points}" />`;
}

interface LabelSpot extends Spot {
  readonly anchor?: 'end' | 'start';
  readonly strong?: true;
}

function label({ x, y, anchor, strong }: LabelSpot, text: string): Html {
  const kind = strong ? 'value' : 'label';
  return html`<text
    class="${kind}"
    x="${round(x)}"
    y="${round(y)}"
    text-anchor="${anchor ?? 'middle'}"
    >${text}</text
  >`;
}

/** Years in sequence that have a figure: a line over a gap would say what nobody knows. */
function runs<T>(placed: readonly (T | undefined)[]): readonly (readonly T[])[] {
  const all: T[][] = [[]];
  for (const one of placed) {
    if (one === undefined) all.push([]);
    else all.at(-1)?.push(one);
  }
  return all.filter(({ length }) => length > 1);
}

function across(index: number, length: number): number {
  if (length === 1) return (LEFT + RIGHT) / 2;
  return LEFT + MARGIN + (index * (RIGHT - LEFT - 2 * MARGIN)) / (length - 1);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
