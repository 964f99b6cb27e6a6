import type { Fact } from '../../../domain/facts/fact';
import { unitOf } from '../../../domain/facts/measure';
import type { RowsAnswer } from '../../../domain/question/answer/answer';
import type {
  Figure,
  PooledFigure,
  Row,
  Subject,
} from '../../../domain/question/answer/answer-row';
import { betterEnd } from '../../../domain/question/answer/better-end';
import { breakOf } from '../../../domain/question/answer/caveats/series';
import { isNonEmpty } from '../../../domain/shared/non-empty';
import { metricName } from '../measure-words';
import { measureOf, nameOf, periodOf } from './row-list';
import { shortSubjectName } from './subject-words';
import {
  capital,
  inWords,
  lowered,
  possessive,
  writtenDifference,
  writtenValue,
} from '../../written';

interface Numbered {
  readonly figure: Figure | PooledFigure;
  readonly value: number;
  readonly unit: Parameters<typeof writtenDifference>[0];
  readonly row: Row;
}

/** How many comparisons are put in words beside the list. */
const MOST_DIFFERENCES = 4;

/** Between years: from the first to the last. Between councils: the first one against the others. */
export function differences({ kind, rows }: RowsAnswer): readonly string[] {
  const all = rows.flatMap(numbered);
  const measures = [...new Set(all.map(({ row }) => measureOf(row)))];
  return measures
    .flatMap((measure) => {
      const these = all.filter(({ row }) => measureOf(row) === measure);
      if (!isNonEmpty(these)) return [];
      const sameYear = new Set(these.map(({ row }) => periodOf(row))).size === 1;
      if (sameYear) return kind === 'value' ? [] : between(these);
      return changes(these, measure);
    })
    .slice(0, MOST_DIFFERENCES);
}

function numbered(row: Row): readonly Numbered[] {
  if (row.kind === 'missing') return [];
  if (row.kind === 'pooled') {
    const { value, unit } = row.figure;
    return [{ figure: row.figure, value, unit, row }];
  }
  const { quantity } = row.figure.fact;
  return quantity.kind === 'printed'
    ? [{ figure: row.figure, value: quantity.value, unit: quantity.unit, row }]
    : [];
}

function between([first, ...others]: readonly [Numbered, ...Numbered[]]): readonly string[] {
  if (others.length === 0) return [];
  const measure = measureOf(first.row);
  const against = others.map(({ figure, value }) => {
    const other = shortSubjectName(figure.subject);
    const whose = figure.subject.kind === 'authority' ? possessive(other) : other;
    const difference = first.value - value;
    if (difference === 0) return `the same as ${whose}`;
    const direction = difference < 0 ? 'lower' : 'higher';
    return `${writtenDifference(first.unit, difference)} ${direction} than ${whose}`;
  });
  const end = others.some(({ value }) => value !== first.value) ? better(measure) : '';
  return [`${figureName(first.figure.subject, measure)} is ${inWords(against)}${end}.`];
}

/** ` (lower is better)`; nothing for measures without a better end. */
export function better(measure: Fact['measure']): string {
  const end = betterEnd(measure);
  return end === undefined ? '' : ` (${end} is better)`;
}

/** `Coventry's uphold rate`, `Luton's figure (complaints upheld)`, `The national figure (uphold rate)`. */
export function figureName(subject: Subject, measure: Fact['measure']): string {
  const name = shortSubjectName(subject);
  const what = lowered(metricName(measure));
  if (subject.kind !== 'authority') return `${capital(name)} (${what})`;
  const isSingular = unitOf(measure) === 'percent' || unitOf(measure) === 'days';
  return isSingular ? `${possessive(name)} ${what}` : `${possessive(name)} figure (${what})`;
}

function changes(numbers: readonly Numbered[], measure: Fact['measure']): readonly string[] {
  const names = [...new Set(numbers.map(({ row }) => nameOf(row)))];
  return names.flatMap((name) => {
    const own = numbers
      .filter(({ row }) => nameOf(row) === name)
      .sort((a, b) => a.figure.period.localeCompare(b.figure.period));
    const [from] = own;
    const to = own.at(-1);
    if (!from || !to || from === to) return [];
    return [`${figureName(from.figure.subject, measure)} ${changeWords(from, to, measure)}.`];
  });
}

function changeWords(from: Numbered, to: Numbered, measure: Fact['measure']): string {
  const difference = to.value - from.value;
  const [first, last] = [from.figure.period, to.figure.period];
  if (difference === 0) return `was the same in ${first} and ${last}: ${writtenValue(from)}`;
  const moved = `went ${difference > 0 ? 'up' : 'down'} by ${writtenDifference(from.unit, difference)}`;
  const span = `from ${writtenValue(from)} in ${first} to ${writtenValue(to)} in ${last}`;
  const at = breakOf(measure);
  const across = at !== undefined && first < at && at <= last;
  // Across a break, neither end is shown to be the better one.
  return `${moved}, ${span}${across ? ', across a break in the series' : better(measure)}`;
}
