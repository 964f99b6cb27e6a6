import { element } from './element';
import type { Fill, SeriesStyle } from './style';

const SIZE = 9;

/** The mark of a series at a point. */
export function markerAt(x: number, y: number, { marker, colour }: SeriesStyle): string {
  const edge = { stroke: '#FFFFFF', 'stroke-width': 2, fill: colour };
  switch (marker) {
    case 'circle':
      return element('circle', { cx: x, cy: y, r: SIZE + 1, ...edge });
    case 'ring':
      return element('circle', {
        cx: x,
        cy: y,
        r: SIZE,
        fill: '#FFFFFF',
        stroke: colour,
        'stroke-width': 4,
      });
    case 'square':
      return element('rect', {
        x: x - SIZE,
        y: y - SIZE,
        width: 2 * SIZE,
        height: 2 * SIZE,
        ...edge,
      });
    case 'diamond':
      return polygon(
        [
          [x, y - SIZE - 4],
          [x + SIZE + 4, y],
          [x, y + SIZE + 4],
          [x - SIZE - 4, y],
        ],
        edge,
      );
    case 'triangle':
      return polygon(
        [
          [x, y - SIZE - 3],
          [x + SIZE + 3, y + SIZE],
          [x - SIZE - 3, y + SIZE],
        ],
        edge,
      );
    case 'cross':
      return [-1, 1]
        .map((way) =>
          element('line', {
            x1: x - SIZE,
            y1: y - way * SIZE,
            x2: x + SIZE,
            y2: y + way * SIZE,
            stroke: colour,
            'stroke-width': 5,
          }),
        )
        .join('');
  }
}

function polygon(
  points: readonly (readonly [number, number])[],
  edge: Readonly<Record<string, string | number>>,
): string {
  return element('polygon', {
    points: points.map((point) => point.map((one) => one.toFixed(1)).join(',')).join(' '),
    ...edge,
  });
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A bar: its edge carries the contrast, its pattern the meaning. */
export function barAt(box: Box, { colour, fill }: SeriesStyle): string {
  const paint = fill === 'solid' ? colour : `url(#${patternId(fill, colour)})`;
  return element('rect', { ...box, fill: paint, stroke: colour, 'stroke-width': 2 });
}

function patternId(fill: Fill, colour: string): string {
  return `${fill}-${colour.slice(1)}`;
}

/** The patterns of some looks, once each. */
export function patterns(styles: readonly SeriesStyle[]): string {
  const once = new Map(styles.map((style) => [patternId(style.fill, style.colour), style]));
  const all = [...once].filter(([, { fill }]) => fill !== 'solid');
  return all.map(([id, style]) => pattern(id, style)).join('');
}

const GROUND = '#FFFFFF';

function pattern(id: string, { fill, colour }: SeriesStyle): string {
  const turned = fill === 'stripes' || fill === 'grid' ? 'rotate(45)' : undefined;
  const ground = element('rect', {
    width: 12,
    height: 12,
    fill: fill === 'light' ? '#DFE8F1' : GROUND,
  });
  return element(
    'pattern',
    { id, width: 12, height: 12, patternUnits: 'userSpaceOnUse', patternTransform: turned },
    `${ground}${inPattern(fill, colour)}`,
  );
}

function inPattern(fill: Fill, colour: string): string {
  const line = (ends: Readonly<Record<string, number>>): string =>
    element('line', { x1: 0, y1: 0, x2: 0, y2: 0, ...ends, stroke: colour, 'stroke-width': 4 });
  switch (fill) {
    case 'solid':
    case 'light':
      return '';
    case 'stripes':
      return line({ x1: 6, x2: 6, y2: 12 });
    case 'bands':
      return line({ y1: 6, y2: 6, x2: 12 });
    case 'grid':
      return line({ x1: 6, x2: 6, y2: 12 }) + line({ y1: 6, y2: 6, x2: 12 });
    case 'dots':
      return element('circle', { cx: 6, cy: 6, r: 3, fill: colour });
  }
}
