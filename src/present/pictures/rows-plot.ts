import type { AuthorityId } from '../../domain/facts/authority';
import { unitOf } from '../../domain/facts/measure';
import type { RowsAnswer } from '../../domain/question/answer/answer';
import type { Row } from '../../domain/question/answer/answer-row';
import { breakOf } from '../../domain/question/answer/caveats/series';
import { isNonEmpty, type NonEmpty } from '../../domain/shared/non-empty';
import { metricName, serviceWords, typeName } from '../answers/measure-words';
import { measureOf, nameOf, periodOf } from '../answers/rows/row-list';
import { literal, withoutMarkdown } from '../plain';
import type { Plot, Point, Role, Series } from './picture';
import { comparatorRows, emptyPoint, pointOf } from './point-of';

type Dimension = 'measure' | 'subject' | 'period';

/** What stands along the axis, and what makes a line or a kind of bar. */
interface Layout {
  readonly kind: Plot['kind'];
  readonly along: Dimension;
  readonly by: Dimension;
}

/** More lines than this cannot be told apart, on paper least of all. */
const MOST_SERIES = 6;

const MOST_LABELS = 40;

/** From so many years on, bars become lines. */
const LINE_FROM = 3;

const AXES: Readonly<Record<Dimension, string>> = {
  measure: 'Statistic',
  subject: 'Council',
  period: 'Year (April to March)',
};

/** Years, councils or statistics of an answer as lines or bars; undefined where there is nothing to compare or too much. */
export function rowsPlot(answer: RowsAnswer, home: AuthorityId | null): Plot | undefined {
  const asked = answer.rows.filter((row) => periodOf(row) !== null);
  const layout = layoutOf(answer.kind, asked);
  const units = new Set(asked.map((row) => unitOf(measureOf(row))));
  if (layout === undefined || units.size !== 1) return undefined;
  const rows = layout.kind === 'line' ? [...asked, ...comparatorRows(asked)] : asked;
  const labels = labelsOf(rows, layout);
  const series = seriesOf(rows, layout, { labels, main: mainOf(rows, home) });
  const measures = [...new Set(rows.map(measureOf))];
  if (!isNonEmpty(labels) || !isNonEmpty(series) || !isNonEmpty(measures)) return undefined;
  if (labels.length > MOST_LABELS || series.length > MOST_SERIES) return undefined;
  const at = series.find((one) => one.breakAt !== undefined)?.breakAt;
  return {
    kind: layout.kind,
    labelAxis: axisOf(layout, series),
    labels,
    series,
    leftOut: 0,
    measures,
    ...(at !== undefined && { breakAt: at }),
  };
}

function axisOf({ along }: Layout, series: readonly Series[]): string {
  const roles = series.flatMap(({ points }) => points.map(({ role }) => role));
  return along === 'subject' && roles.includes('average') ? 'Council or average' : AXES[along];
}

function layoutOf(kind: RowsAnswer['kind'], rows: readonly Row[]): Layout | undefined {
  const count = (dimension: Dimension): number =>
    new Set(rows.map((row) => keyIn(row, dimension))).size;
  const [measures, subjects, periods] = [count('measure'), count('subject'), count('period')];
  if (measures > 1 && subjects > 1 && periods > 1) return undefined;
  if (periods > 1 && (kind === 'trend' || periods >= LINE_FROM))
    return { kind: 'line', along: 'period', by: measures > 1 ? 'measure' : 'subject' };
  if (measures > 1)
    return { kind: 'bars', along: 'measure', by: periods > 1 ? 'period' : 'subject' };
  return periods > 1
    ? { kind: 'bars', along: 'period', by: 'subject' }
    : { kind: 'bars', along: 'subject', by: 'measure' };
}

function keyIn(row: Row, dimension: Dimension): string {
  switch (dimension) {
    case 'measure':
      return measureLabel(row);
    case 'subject':
      return withoutMarkdown(nameOf(row));
    case 'period':
      return periodOf(row) ?? '';
  }
}

function measureLabel(row: Row): string {
  const service = row.kind === 'figure' ? row.figure.fact.service : serviceOf(row);
  const name = metricName(measureOf(row));
  return service === undefined ? name : `${name} in ${serviceWords(service)}`;
}

function serviceOf(row: Exclude<Row, { kind: 'figure' }>) {
  return row.kind === 'pooled' ? row.figure.service : row.service;
}

function labelsOf(rows: readonly Row[], { along }: Layout): readonly string[] {
  const labels = [...new Set(rows.map((row) => keyIn(row, along)))];
  return along === 'period' ? labels.sort() : labels;
}

function seriesOf(
  rows: readonly Row[],
  { along, by }: Layout,
  { labels, main }: { readonly labels: readonly string[]; readonly main: string | undefined },
): readonly Series[] {
  const groups = Map.groupBy(rows, (row) => keyIn(row, by));
  return [...groups].flatMap(([name, own]) => {
    const points = labels.map((label): Point => {
      const row = own.find((one) => keyIn(one, along) === label);
      return row ? pointOf(row, label, roleOf(row, main)) : emptyPoint(label);
    });
    const [first] = own;
    if (!isNonEmpty(points) || !first) return [];
    const role = by === 'subject' ? roleOf(first, main) : groups.size === 1 ? 'main' : 'council';
    const brief = by === 'subject' ? briefName(first) : name;
    const at = breakAt(own);
    const broken = at === undefined ? {} : { breakAt: at };
    return [
      {
        name,
        brief,
        role,
        ...broken,
        points: along === 'subject' ? points : inOneRole(points, role),
      },
    ];
  });
}

/** `Coventry`, `Ombudsman's average (metropolitan boroughs)`: for the head of a column. */
function briefName(row: Row): string {
  const subject = row.kind === 'missing' ? row.subject : row.figure.subject;
  if (subject.kind === 'authority') return literal(subject.authority.shortName);
  if (subject.kind !== 'similar') return withoutMarkdown(nameOf(row));
  return `Ombudsman's average (${typeName(subject.of.type) ?? 'similar organisations'})`;
}

/** Where a whole line is one council's, its points are no more than the line. */
function inOneRole([first, ...rest]: NonEmpty<Point>, role: Role): NonEmpty<Point> {
  return [{ ...first, role }, ...rest.map((point) => ({ ...point, role }))];
}

/** Whose figures stand out: our council's, or else those of the first council asked about. */
function mainOf(rows: readonly Row[], home: AuthorityId | null): string | undefined {
  const councils = rows.flatMap((row) => {
    const subject = row.kind === 'missing' ? row.subject : row.figure.subject;
    return subject.kind === 'authority' ? [subject.authority.id] : [];
  });
  return councils.find((id) => id === home) ?? councils[0];
}

function roleOf(row: Row, main: string | undefined): Role {
  const subject = row.kind === 'missing' ? row.subject : row.figure.subject;
  if (subject.kind !== 'authority') return main === undefined ? 'main' : 'average';
  return subject.authority.id === main ? 'main' : 'council';
}

/** The first year after the break of a measure, where there are figures before and after it. */
function breakAt(rows: readonly Row[]): string | undefined {
  const at = rows.flatMap((row) => breakOf(measureOf(row)) ?? [])[0];
  if (at === undefined) return undefined;
  const years = rows.flatMap((row) => (row.kind === 'missing' ? [] : (periodOf(row) ?? [])));
  return years.some((year) => year < at) && years.some((year) => year >= at) ? at : undefined;
}
