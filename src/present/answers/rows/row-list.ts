import type { Fact } from '../../../domain/facts/fact';
import type { MissingRow, Row } from '../../../domain/question/answer/answer-row';
import { breakOf } from '../../../domain/question/answer/caveats/series';
import type { CitationMarks } from '../citation-marks';
import { figureCell, pooledCell, type CellStyle } from '../figure-text';
import { metricName, serviceWords } from '../measure-words';
import { missingCell } from './missing-text';
import { subjectName } from './subject-words';
import { yearLabels } from '../../written';

/** In a longer list only the figure itself is marked: Teams shows twenty marks. */
const MOST_WITH_EVERY_COUNT = 4;

/** A list of one line each, named by whatever differs between the rows; years of which nothing is held stand in one line. */
export function rowList(rows: readonly Row[], marks: CitationMarks): string {
  const style = {
    comparator: !rows.some((row) => row.kind === 'figure' && row.figure.subject.kind === 'similar'),
    everyCount: rows.length <= MOST_WITH_EVERY_COUNT,
  };
  const varies = {
    measure: differ(rows.map((row) => `${measureOf(row)} ${serviceOf(row) ?? ''}`)),
    subject: differ(rows.map(nameOf)),
    period: differ(rows.map(periodOf)),
  };
  return inRuns(rows)
    .map((run) => {
      const [row] = run;
      const label = [
        varies.measure ? measureName(row) : '',
        varies.subject || !(varies.measure || varies.period) ? nameOf(row) : '',
        varies.period ? yearsIn(run) : '',
        isAfterBreak(row, rows) ? 'after a break in the series' : '',
      ];
      return `- ${label.filter(Boolean).join(', ')}: ${cell(row, marks, style)}`;
    })
    .join('\n');
}

type Run = readonly [Row, ...Row[]];

/** Rows one by one, but years in sequence of which nothing is held together. */
function inRuns(rows: readonly Row[]): readonly Run[] {
  const runs: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && isSameGap(last[0], row)) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

function isSameGap(a: Row, b: Row): boolean {
  return (
    isGap(a) &&
    isGap(b) &&
    a.missing.kind === b.missing.kind &&
    nameOf(a) === nameOf(b) &&
    measureOf(a) === measureOf(b) &&
    serviceOf(a) === serviceOf(b)
  );
}

function isGap(row: Row): row is MissingRow {
  if (row.kind !== 'missing' || row.period === null) return false;
  const { missing } = row;
  return (
    missing.kind === 'no-letter' ||
    (missing.kind === 'no-group-figure' && missing.why === 'not-printed')
  );
}

function yearsIn(run: Run): string {
  return yearLabels(run.flatMap((row) => periodOf(row) ?? []));
}

/** Whether it is the first figure after a break in its series, with a figure before the break in the list. */
function isAfterBreak(row: Row, rows: readonly Row[]): boolean {
  const at = breakOf(measureOf(row));
  const period = periodOf(row);
  if (row.kind === 'missing' || at === undefined || period === null || period < at) return false;
  const others = rows.filter(
    (one) =>
      one.kind !== 'missing' &&
      one !== row &&
      nameOf(one) === nameOf(row) &&
      measureOf(one) === measureOf(row),
  );
  const before = others.filter((one) => (periodOf(one) ?? '') < period);
  return before.length > 0 && before.every((one) => (periodOf(one) ?? '') < at);
}

function differ(values: readonly (string | null)[]): boolean {
  return new Set(values).size > 1;
}

function cell(row: Row, marks: CitationMarks, style: CellStyle): string {
  switch (row.kind) {
    case 'figure':
      return figureCell(row.figure, marks, style);
    case 'pooled':
      return pooledCell(row.figure, marks);
    case 'missing':
      return missingCell(row);
  }
}

function measureName(row: Row): string {
  const service = serviceOf(row);
  const name = metricName(measureOf(row));
  return service === undefined ? name : `${name} in ${serviceWords(service)}`;
}

/** What a row is about, whether it has a figure or not. */
export function measureOf(row: Row): Fact['measure'] {
  if (row.kind === 'missing') return row.measure;
  return row.kind === 'pooled' ? row.figure.measure : row.figure.fact.measure;
}

function serviceOf(row: Row): Fact['service'] {
  if (row.kind === 'missing') return row.service;
  return row.kind === 'pooled' ? row.figure.service : row.figure.fact.service;
}

/** Of whom a row is, as it stands in a heading. */
export function nameOf(row: Row): string {
  return subjectName(row.kind === 'missing' ? row.subject : row.figure.subject);
}

/** The year of a row; null where not even that can be told. */
export function periodOf(row: Row): Fact['period'] | null {
  return row.kind === 'missing' ? row.period : row.figure.period;
}
