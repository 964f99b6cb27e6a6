import { plain } from '../../plain';
import { yearLabels } from '../../written';
import type { Picture, Point } from '../picture';

interface Cell {
  readonly text: string;
  readonly weight: 'Bolder' | 'Default';
}

/** A table as the templates take it; the first row is its header. Texts are Markdown. */
export interface FigureTable {
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
}

/** With more series than this the columns are too narrow for a phone, and each figure gets a row. */
const MOST_COLUMNS = 3;

/** Every figure of a picture, since charts stay blank on some clients, and are silent to those who listen. */
export function figureTable(picture: Picture): FigureTable {
  const { series, labelAxis } = picture;
  const [first] = series;
  if (first.points.some(({ position }) => position !== undefined)) return rankTable(picture);
  if (series.length > MOST_COLUMNS) return longTable(picture);
  const names = series.length === 1 ? ['Figure'] : series.map(({ brief }) => brief);
  const rows = runsOf(picture).map(({ label, points }) => {
    const bold = series.length === 1 && stands(picture, points[0]);
    return rowOf([label, ...points.map(cellWords)], bold);
  });
  return {
    columns: [{ width: 2 }, ...names.map(() => ({ width: 2 }))],
    rows: [rowOf([labelAxis, ...names], true), ...rows],
  };
}

interface Run {
  readonly label: string;
  readonly points: readonly Point[];
}

/** One row for each label; years without any figure that follow each other, for the same reasons, are one. */
function runsOf({ kind, labels, series }: Picture): readonly Run[] {
  const rows = labels.map((label, at) => ({
    label,
    points: series.flatMap(({ points }) => points[at] ?? []),
  }));
  if (kind === 'bars') return rows;
  const runs: [Run, ...Run[]][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && reasons(last[0]) !== '' && reasons(last[0]) === reasons(row)) last.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => ({
    label: yearLabels(run.map(({ label }) => label)),
    points: run[0].points,
  }));
}

/** Why there is no figure; empty where there is one. */
function reasons({ points }: Run): string {
  const isEmpty = points.every(({ value }) => value === null);
  return isEmpty ? points.map(({ written }) => written).join('|') : '';
}

function rankTable(picture: Picture): FigureTable {
  const { series, labelAxis } = picture;
  const rows = series[0].points.flatMap((point) => {
    const { position = '', label, skipped } = point;
    const own = rowOf([position, label, cellWords(point)], stands(picture, point));
    return skipped === undefined
      ? [own]
      : [rowOf(['…', `${String(skipped)} not shown`, ''], false), own];
  });
  return {
    columns: [{ width: 2 }, { width: 4 }, { width: 3 }],
    rows: [rowOf(['Position', labelAxis, 'Figure'], true), ...rows],
  };
}

function longTable({ series, labels, labelAxis }: Picture): FigureTable {
  const rows = labels.flatMap((label, at) =>
    series.flatMap(({ brief, points, role }) => {
      const point = points[at];
      return point ? [rowOf([label, brief, cellWords(point)], role === 'main')] : [];
    }),
  );
  return {
    columns: [{ width: 2 }, { width: 4 }, { width: 2 }],
    rows: [rowOf([labelAxis, 'Of', 'Figure'], true), ...rows],
  };
}

function stands({ series: [{ points }] }: Picture, point: Point | undefined): boolean {
  return point?.role === 'main' && points.some(({ role }) => role !== 'main');
}

function cellWords({ written, counts }: Point): string {
  return counts === undefined ? written : `${written} (${counts})`;
}

function rowOf(texts: readonly string[], bold: boolean): FigureTable['rows'][number] {
  const weight = bold ? 'Bolder' : 'Default';
  return { cells: texts.map((text) => ({ text: plain(text, 160), weight })) };
}
