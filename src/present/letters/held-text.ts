import { authorityById } from '../../domain/facts/authorities/authorities';
import type { Check } from '../../domain/facts/check';
import type { FigureRecord } from '../../domain/facts/figure-record';
import { printedValue, type HeldFigure, type Settlement } from '../../domain/facts/held-figure';
import type { SettleProblem } from '../../domain/letter/held/settle-figure';
import { londonTime, writeDate } from '../../domain/shared/civil-date';
import { factValue } from '../answers/figure-text';
import { metricName, serviceWords } from '../answers/measure-words';
import { literal } from '../plain';
import { inWords, writtenNumber, writtenValue } from '../written';

/** What a list shows of a figure that waits for a decision. */
interface Waiting {
  readonly record: FigureRecord;
  readonly figure: HeldFigure;
  readonly reasons: readonly Check[];
}

/** One line of `letters --json`. Public: changing a field breaks callers. */
export function letterJson(record: FigureRecord): Readonly<Record<string, unknown>> {
  const { id, authority, period, source, facts, held, history, importedAt } = record;
  return {
    record: id,
    authority,
    period,
    kind: source.kind,
    title: source.title,
    fileName: source.fileName,
    date: source.date ?? null,
    sample: source.sample,
    figures: facts.length,
    held: waitingIn(held).length,
    settled: history?.length ?? 0,
    importedAt,
  };
}

/** One document for a person: whose, which year, what is held of it. */
export function letterLine(record: FigureRecord): string {
  const { source, facts, held, history = [] } = record;
  const waiting = waitingIn(held).length;
  const counts = [
    `${writtenNumber(facts.length)} ${facts.length === 1 ? 'figure' : 'figures'}`,
    ...(waiting > 0 ? [`${writtenNumber(waiting)} held`] : []),
    ...(history.length > 0 ? [`${writtenNumber(history.length)} settled`] : []),
  ];
  const title = `${literal(source.title)}${source.sample ? ' (sample data)' : ''}`;
  return `${nameOf(record)} ${record.period}: ${counts.join(', ')}. ${title} (${literal(source.fileName)})`;
}

/** Figures that a person decides about: not those that follow from them. */
function waitingIn(held: readonly HeldFigure[]): readonly HeldFigure[] {
  return held.filter(({ from }) => from === undefined);
}

/** One line of `letters --held --json`. Public: changing a field breaks callers. */
export function heldJson({ record, figure, reasons }: Waiting): Readonly<Record<string, unknown>> {
  const [{ page, line, text }] = figure.citations;
  const [first] = reasons;
  return {
    record: record.id,
    figure: figure.id,
    authority: record.authority,
    period: record.period,
    document: record.source.title,
    pointer: figure.pointer,
    label: heldName(figure),
    unit: figure.unit,
    printed: printedValue(figure),
    proposed: figure.proposed,
    code: first?.code ?? null,
    arithmetic: first?.arithmetic ?? null,
    reasons: reasons.map(({ code, message, arithmetic }) => ({
      code,
      message,
      arithmetic: arithmetic ?? null,
    })),
    place: { page, line, text },
  };
}

/** A held figure for a person, with the sums and what to type. */
export function heldLines({ record, figure, reasons }: Waiting): readonly string[] {
  const [{ page, line, text }] = figure.citations;
  return [
    `${nameOf(record)} ${record.period}: ${heldName(figure)}, ${printedWords(figure)}${proposedWords(figure)}`,
    ...reasons.map(
      ({ message, arithmetic }) =>
        `  ${message}${arithmetic === undefined ? '' : ` (${arithmetic})`}`,
    ),
    `  ${literal(record.source.title)}, page ${String(page)}, line ${String(line)}: “${literal(text, 200)}”`,
    `  upheld letters settle '${record.id}' ${figure.id} ...`,
  ];
}

function printedWords({ printed, unit }: HeldFigure): string {
  if (printed === null) return 'given more than once';
  return printed.kind === 'no-cases'
    ? 'printed as no cases'
    : `printed as ${writtenValue({ unit, value: printed.value })}`;
}

function proposedWords({ proposed, unit }: HeldFigure): string {
  return proposed === null ? '' : `; the counts give ${writtenValue({ unit, value: proposed })}`;
}

const OTHER_VALUES: Readonly<Record<string, string>> = {
  '/statistics/satisfactoryRemedy/base': 'printed base of the satisfactory remedy rate',
  '/lateRemedies/of': 'cases among which remedies were late',
};

/** `uphold rate`, `average uphold rate of similar organisations`, `printed base of the satisfactory remedy rate`. */
export function heldName({ becomes, pointer }: Pick<HeldFigure, 'becomes' | 'pointer'>): string {
  if (becomes === null) return OTHER_VALUES[pointer] ?? `value at ${pointer}`;
  const name = metricName(becomes.measure).replace(/^./, (letter) => letter.toLowerCase());
  if (becomes.whose === 'similar') return `average ${name} of similar organisations`;
  if (becomes.whose === 'england') return `national ${name}`;
  return becomes.service === undefined ? name : `${name} in ${serviceWords(becomes.service)}`;
}

function nameOf({ authority }: FigureRecord): string {
  return authorityById(authority)?.name ?? authority;
}

/** What was decided, in one sentence. */
export function settledText(record: FigureRecord, settlement: Settlement): string {
  const { figure } = settlement;
  const left = waitingIn(record.held).length;
  const rest = left === 0 ? 'Nothing else is held' : `${writtenNumber(left)} still held`;
  return `${nameOf(record)} ${record.period}, ${heldName(figure)}: ${decidedWords(settlement)} ${rest} in this document.`;
}

/** `printed as 86%, corrected to 88% by A Person on 22 November 2026: ...`. */
function decidedWords({ verb, value, figure, by, at, reason }: Settlement): string {
  const who = `by ${literal(by)} on ${writeDate(londonTime(at).date)}`;
  const why = reason === null ? '' : `: ${literal(reason).replace(/[.\s]+$/, '')}`;
  const before = printedWords(figure);
  switch (verb) {
    case 'accept':
      return `${before}, accepted ${who}.`;
    case 'correct':
      return `${before}, corrected to ${writtenValue({ unit: figure.unit, value: value ?? 0 })} ${who}${why}.`;
    case 'reject':
      return `${before}, rejected ${who}${why}.`;
  }
}

/** Why a decision changed nothing, in one sentence that says what to do. */
export function settleProblemText(
  problem: SettleProblem | { readonly kind: 'unknown-record' },
): string {
  switch (problem.kind) {
    case 'unknown-record':
      return 'there is no such document; "letters --held" shows what is held.';
    case 'unknown-figure':
      return problem.held.length === 0
        ? 'nothing is held in this document.'
        : `no such figure is held in this document; held are ${inWords(problem.held)}.`;
    case 'already-settled':
      return `this figure is settled already: ${decidedWords(problem.settlement)} Nothing was changed.`;
    case 'follows':
      return `this figure is worked out from others and follows them; settle ${inWords(problem.from)}.`;
    case 'another-stands':
      return `another number stands for it already (${factValue(problem.fact) ?? 'no cases'}); of two, one can stand, so this one can only be rejected.`;
    case 'nothing-printed':
      return 'the document gives several numbers for it and none was taken; give the right one with --correct.';
    case 'same-as-printed':
      return 'that is the printed value; use --accept-printed.';
    case 'impossible-value':
      return problem.unit === 'percent'
        ? 'a percentage lies between 0 and 100.'
        : 'a count is a whole number, 0 or more.';
    case 'no-reason':
      return 'say why, with --reason "...".';
    case 'no-name':
      return 'say who decides, with --by NAME.';
  }
}
