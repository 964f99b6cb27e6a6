import type { Fact } from '../../domain/facts/fact';
import { unitOf, type Measure } from '../../domain/facts/measure';
import type { Figure, PooledFigure } from '../../domain/question/answer/answer-row';
import type { CitationMarks } from './citation-marks';
import { noCasesWords, serviceWords, wordsFor } from './measure-words';
import { briefAverageName, averageName, shortSubjectName } from './rows/subject-words';
import { betterEnd } from '../../domain/question/answer/better-end';
import { groupName } from '../../domain/facts/groups';
import { plain } from '../plain';
import { metricName } from './measure-words';
import {
  capital,
  lowered,
  possessive,
  writtenDifference,
  writtenNumber,
  writtenValue,
} from '../written';

/** A printed value in words; undefined where there were no cases. */
export function factValue(fact: Fact | undefined): string | undefined {
  return fact?.quantity.kind === 'printed' ? writtenValue(fact.quantity) : undefined;
}

/** The counts behind a figure: `3 upheld of 8 investigations`; undefined where none are given. */
export function countsText(figure: Figure): string | undefined {
  return wordsFor(figure.fact.measure).counts?.(factValue(figure.part), factValue(figure.base));
}

/** One figure as whole sentences with its comparator: the answer to a plain question. */
export function figureSentences(figure: Figure, marks: CitationMarks): string {
  const { fact } = figure;
  const where = fact.service === undefined ? '' : ` in ${serviceWords(fact.service)}`;
  if (fact.quantity.kind === 'no-cases') {
    return `${noCasesWords(fact.measure)}${where}${marks.mark(fact.citations)}. ${noFigure(fact.measure)}`;
  }
  const value = `**${writtenValue(fact.quantity)}**`;
  const counts = countsText(figure);
  const isOne = fact.quantity.value === 1;
  const separator = unitOf(fact.measure) === 'percent' ? ': ' : ', ';
  const said = `${sayOf(figure, value, isOne)}${where}${counts === undefined ? '' : `${separator}${counts}`}`;
  const citations = [fact, figure.part, figure.base].flatMap((one) => one?.citations ?? []);
  return [`${said}${marks.mark(citations)}.`, comparatorSentence(figure, marks)]
    .filter(Boolean)
    .join(' ');
}

function sayOf({ subject, fact }: Figure, value: string, isOne: boolean): string {
  if (subject.kind === 'authority') return wordsFor(fact.measure).say(value, isOne);
  return `${capital(shortSubjectName(subject))} is ${value}`;
}

/** Said after "no cases", so that nobody reads it as nought. */
function noFigure(measure: Measure): string {
  return unitOf(measure) === 'percent' || unitOf(measure) === 'per-100k'
    ? 'So there is no rate to give, which is not the same as a rate of nought.'
    : 'So there was nothing to count, and no figure to compare.';
}

function comparatorSentence(figure: Figure, marks: CitationMarks): string {
  const { comparator, fact, subject } = figure;
  const average = factValue(comparator);
  if (subject.kind !== 'authority' || average === undefined || comparator === undefined) return '';
  const whose = capital(averageName(subject.authority));
  const direction = directionWords(fact, comparator);
  const name = plain(subject.authority.shortName);
  return `${whose} is ${average}${marks.mark(comparator.citations)}; ${possessive(name)} figure is ${direction}.`;
}

/** `42 percentage points lower`, `the same`. */
function directionWords(fact: Fact, other: Fact): string {
  if (fact.quantity.kind !== 'printed' || other.quantity.kind !== 'printed')
    return 'not comparable';
  const difference = fact.quantity.value - other.quantity.value;
  if (difference === 0) return 'the same';
  const end = betterEnd(fact.measure);
  const better = end === undefined ? '' : ` (${end} is better)`;
  return `${writtenDifference(fact.quantity.unit, difference)} ${difference < 0 ? 'lower' : 'higher'}${better}`;
}

/** What of a figure a list shows: its comparator or not, and marks for every count or for the figure alone. */
export interface CellStyle {
  readonly comparator: boolean;
  readonly everyCount: boolean;
}

/** One figure as part of a list: value, counts and comparator, without a full stop. */
export function figureCell(figure: Figure, marks: CitationMarks, style: CellStyle): string {
  const { fact, comparator, part, base } = figure;
  const value = factValue(fact);
  if (value === undefined) {
    return `no figure, because ${lowered(noCasesWords(fact.measure))}${marks.mark(fact.citations)}`;
  }
  const counts = countsText(figure);
  const cited = style.everyCount ? [fact, part, base] : [fact];
  const own = cited.flatMap((one) => one?.citations.slice(0, 1) ?? []);
  const cell = `${value}${counts === undefined ? '' : ` (${counts})`}${marks.mark(own)}`;
  const average = style.comparator ? factValue(comparator) : undefined;
  if (!comparator || average === undefined || figure.subject.kind !== 'authority') return cell;
  const whose = briefAverageName(figure.subject.authority).replace(/^the /, '');
  return `${cell}; ${whose} ${average}${marks.mark(comparator.citations.slice(0, 1))}`;
}

/** One pooled figure as a whole sentence: ours, of whom, and no figure of the Ombudsman's. */
export function pooledSentence(figure: PooledFigure, marks: CitationMarks): string {
  const { subject, measure, service, part, base, unit, value } = figure;
  const where = service === undefined ? '' : ` in ${serviceWords(service)}`;
  const counts = base === null ? '' : ` (${pooledCounts(measure, part, base)})`;
  const name = `${metricName(measure)}${where}, ${plain(groupName(subject.group))}`;
  return `${name}: **${writtenValue({ unit, value })}**${counts}, ${pooledFrom(figure)}${pooledMarks(figure, marks)}. ${whoseItIs(figure)}`;
}

/** A pool must not be taken for the Ombudsman's average, which is of every authority of a type. */
function whoseItIs({ subject }: PooledFigure): string {
  const ours = "It is no figure of the Ombudsman's";
  return subject.group.startsWith('type:')
    ? `${ours}, whose own average for councils of a type is printed in their letters: ask about similar authorities for that.`
    : `${ours}.`;
}

/** One pooled figure as part of a list, said to be ours and of whom. */
export function pooledCell(figure: PooledFigure, marks: CitationMarks): string {
  const { measure, part, base, unit, value } = figure;
  const counts = base === null ? 'sum' : pooledCounts(measure, part, base);
  return `${writtenValue({ unit, value })} (${counts}; ${pooledFrom(figure)})${pooledMarks(figure, marks)}`;
}

function pooledFrom({ subject }: PooledFigure): string {
  const total = subject.members.length + subject.noCases.length + subject.missing.length;
  const mine =
    subject.includesMe === null
      ? ''
      : `, your council ${subject.includesMe ? 'included' : 'not included'}`;
  // A few councils do not speak for a group, and this must not be overlooked.
  const only = 2 * subject.members.length < total ? 'only ' : '';
  return `pooled by this tool from ${only}${writtenNumber(subject.members.length)} of ${writtenNumber(total)} councils${mine}`;
}

/** A mark for the first line of every document, and how many lines more the figure was worked out from. */
function pooledMarks({ facts }: PooledFigure, marks: CitationMarks): string {
  const lines = new Map(
    facts.flatMap(({ citations }) =>
      citations.map((at) => [`${at.sha256} ${String(at.page)} ${String(at.line)}`, at] as const),
    ),
  );
  const documents = Map.groupBy(lines.values(), ({ sha256 }) => sha256);
  const marked = [...documents.values()]
    .flatMap((all) => all.slice(0, 1))
    .slice(0, MOST_POOLED_MARKS);
  const more = lines.size - marked.length;
  const rest =
    more === 0 ? '' : ` and ${writtenNumber(more)} more ${more === 1 ? 'line' : 'lines'}`;
  return `${marks.mark(marked)}${rest}`;
}

/** A pool of many letters is cited by the first few in the text; the figures beside it name every line. */
const MOST_POOLED_MARKS = 5;

function pooledCounts(measure: Measure, part: number, base: number): string {
  const whole = writtenNumber(base);
  if (measure === 'compliance_rate')
    return `${writtenNumber(part)} of ${whole} compliance outcomes`;
  return (
    wordsFor(measure).counts?.(writtenNumber(part), whole) ?? `${writtenNumber(part)} of ${whole}`
  );
}
