import type { ImportOutcome } from '../../app/outcome/imports';
import { buildDigest } from '../../domain/digest/build-digest';
import { authorityById } from '../../domain/facts/authorities/authorities';
import type { FigureRecord } from '../../domain/facts/figure-record';
import { openChecks } from '../../domain/facts/held-figure';
import { londonTime, writeDate, type Instant } from '../../domain/shared/civil-date';
import { lateWords } from '../answers/caveat-text';
import { metricName } from '../answers/measure-words';
import { plain } from '../plain';
import { inWords, someInWords, writtenNumber } from '../written';
import { statisticLine } from './statistic-words';
import { heldName } from './held-text';
import { documentWords, fileName } from './upload-text';

/** As many documents of one file have a line of their own. */
const MOST_DOCUMENTS = 3;

/** A line of figures on the card. */
export interface Line {
  readonly title: string;
  readonly value: string;
}

/** The figures of a document that an import would store. */
export function recordsIn(outcome: ImportOutcome): readonly FigureRecord[] {
  if (outcome.kind === 'imported') return outcome.records;
  return outcome.kind === 'differs' ? [outcome.found] : [];
}

function nameOf({ authority, period }: FigureRecord): string {
  return `${plain(authorityById(authority)?.name ?? authority, 80)}, ${period}`;
}

/** `Coventry City Council, 2023-24`, and how many more. */
export function namesOf(records: readonly FigureRecord[]): string {
  const names = [...new Set(records.map(nameOf))];
  const [first = 'nothing', ...more] = names;
  if (more.length === 0) return first;
  return `${first} and ${writtenNumber(more.length)} more sets of figures`;
}

/** The file and the documents in it. */
export function subtitleOf(name: string, records: readonly FigureRecord[]): string {
  const titles = [...new Set(records.map(({ source }) => plain(source.title, 160)))];
  return [fileName(name), someInWords(titles, 2)].filter(Boolean).join(' · ');
}

/** The three statistics of the one document, or a line for each of several. */
export function factsOf(records: readonly FigureRecord[]): readonly Line[] {
  const [only, ...more] = records;
  if (only && more.length === 0) {
    const digest = buildDigest(only, undefined);
    return digest.statistics.map((statistic) => ({
      title: metricName(statistic.measure),
      value: statisticLine(statistic, digest),
    }));
  }
  return records.slice(0, MOST_DOCUMENTS).map((record) => {
    const digest = buildDigest(record, undefined);
    const [uphold] = digest.statistics;
    const figures = `${writtenNumber(record.facts.length)} figures`;
    const rate =
      uphold?.kind === 'reported' ? `uphold rate ${statisticLine(uphold, digest)}; ` : '';
    return { title: nameOf(record), value: `${rate}${figures}` };
  });
}

/** The figures that checks keep back. */
export function heldWords(records: readonly FigureRecord[]): string {
  const names = records.flatMap(({ held }) =>
    held.filter(({ from }) => from === undefined).map((figure) => plain(heldName(figure), 120)),
  );
  if (names.length === 0) return '';
  const which = someInWords([...new Set(names)], 4);
  const it = names.length === 1 ? 'it is settled' : 'they are settled';
  return `**Held back**, and not answered from until ${it}: ${which}.`;
}

/** What a letter says of late remedies. */
export function lateNote(records: readonly FigureRecord[]): string {
  const [only, ...more] = records;
  const late = only && more.length === 0 ? buildDigest(only, undefined).late : undefined;
  return late ? `${lateWords({ ...late.remedies, details: [] })}.` : '';
}

/** What a person should look at: the findings of the checks, in their own words. */
export function checkWords(records: readonly FigureRecord[]): string {
  const found = records.flatMap(openChecks).map(({ message }) => plain(message, 300));
  const [first, second, ...more] = [...new Set(found)];
  if (first === undefined) return '';
  const rest = more.length === 0 ? '' : ` (and ${writtenNumber(more.length)} more)`;
  return `**Please check:** ${[first, second].filter(Boolean).join(' ')}${rest}`;
}

/** That a document would take the place of another. */
export function differsWords(outcome: ImportOutcome): readonly string[] {
  if (outcome.kind !== 'differs') return [];
  const from = fileName(outcome.held.source.fileName);
  return [
    `Other figures are held for ${nameOf(outcome.held)} (from ${from}): these would take their place as a correction.`,
  ];
}

/** A document of the file that is not to be imported, and why. */
export function otherWords(outcome: ImportOutcome): string {
  return `Not to be imported: ${documentWords(outcome)}`;
}

/** The day before which nobody is told of it; empty where that is past, or was never said. */
export function embargoWords(records: readonly FigureRecord[], now: Instant): string {
  const today = londonTime(now).date;
  const days = records.flatMap(({ source }) =>
    source.publicFrom !== undefined && source.publicFrom > today ? [source.publicFrom] : [],
  );
  if (days.length === 0) return '';
  const when = inWords([...new Set(days)].sort().slice(0, 3).map(writeDate));
  return `**Not public until ${when}**: until then no question is answered from it, and only channels that were set to know before are told.`;
}
