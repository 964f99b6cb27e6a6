import type { Picture, Role } from '../picture';
import { PAGE, type Block } from './block';
import { element, textAt } from './element';
import { barAt, markerAt } from './shapes';
import { styleOfRole, stylesOf, type SeriesStyle } from './style';
import { textWidth } from './text-width';

interface Entry {
  readonly name: string;
  readonly style: SeriesStyle;
}

const SAMPLE_WIDTH = 64;
const ROW = 44;

/** What every line or kind of bar stands for; nothing where there is one alone. */
export function legend(picture: Picture, top: number): Block {
  const entries = entriesOf(picture);
  if (entries.length < 2) return { svg: '', height: 16 };
  const placed = entries.reduce<readonly (Entry & { readonly x: number; readonly row: number })[]>(
    (before, entry) => {
      const last = before.at(-1);
      const after = last ? last.x + widthOf(last) + 48 : PAGE.left;
      const fits = last !== undefined && after + widthOf(entry) <= PAGE.right;
      const row = last === undefined ? 0 : fits ? last.row : last.row + 1;
      return [...before, { ...entry, x: fits ? after : PAGE.left, row }];
    },
    [],
  );
  const svg = placed.map(({ name, style, x, row }) => {
    const y = top + 40 + row * ROW;
    const sample =
      picture.kind === 'line'
        ? lineSample(x, y, style)
        : barAt({ x, y: y - 14, width: SAMPLE_WIDTH, height: 26 }, style);
    return sample + textAt(x + SAMPLE_WIDTH + 14, y + 8, name, { size: 24 });
  });
  return { svg: svg.join('\n'), height: 40 + ((placed.at(-1)?.row ?? 0) + 1) * ROW };
}

function widthOf({ name }: Entry): number {
  return SAMPLE_WIDTH + 14 + textWidth(name, 24);
}

const ROLES: Readonly<Record<Exclude<Role, 'main'>, string>> = {
  council: 'Other councils',
  average: 'Averages',
};

function entriesOf({ series }: Picture): readonly Entry[] {
  if (series.length > 1) {
    const styles = stylesOf(series);
    return series.flatMap(({ name }, at) => {
      const style = styles[at];
      return style ? [{ name, style }] : [];
    });
  }
  const [{ points }] = series;
  const main = points.find(({ role }) => role === 'main');
  const others = (['council', 'average'] as const).filter((role) =>
    points.some((one) => one.role === role),
  );
  return [
    ...(main ? [{ name: main.label, style: styleOfRole('main') }] : []),
    ...others.map((role) => ({ name: ROLES[role], style: styleOfRole(role) })),
  ];
}

function lineSample(x: number, y: number, style: SeriesStyle): string {
  const line = element('line', {
    x1: x,
    y1: y,
    x2: x + SAMPLE_WIDTH,
    y2: y,
    stroke: style.colour,
    'stroke-width': 4,
    'stroke-dasharray': style.dash || undefined,
  });
  return line + markerAt(x + SAMPLE_WIDTH / 2, y, style);
}
