import { authorityById } from '../../domain/facts/authorities/authorities';
import type { Authority } from '../../domain/facts/authority';
import { printedValue, type Settlement } from '../../domain/facts/held-figure';
import { unitOf, type Measure } from '../../domain/facts/measure';
import { groupName } from '../../domain/facts/groups';
import type { LateRemedies } from '../../domain/facts/figure-record';
import type { Correction } from '../../domain/facts/fact';
import { londonTime, writeDate } from '../../domain/shared/civil-date';
import type { Caveat } from '../../domain/question/answer/answer';
import { quotation, type CitationMarks } from './citation-marks';
import { plain } from '../plain';
import { metricName } from './measure-words';
import {
  inWords,
  lowered,
  writtenDifference,
  writtenNumber,
  writtenValue,
  yearLabels,
} from '../written';
import { figureName } from './rows/difference-text';
import { heldName } from '../letters/held-text';

/**
 * The caveats of an answer as sentences, the same thing said once. Of one figure, `the rate` is plain; of several, the
 * sentence names which.
 */
export function caveatSentences(
  caveats: readonly Caveat[],
  marks: CitationMarks,
  figures: 'one figure' | 'several figures',
): readonly string[] {
  const small = caveats.filter((caveat) => caveat.kind === 'small-numbers');
  const late = caveats.filter((caveat) => caveat.kind === 'late-remedies');
  const said = caveats.flatMap((caveat) =>
    caveat.kind === 'small-numbers' || caveat.kind === 'late-remedies' ? [] : sentence(caveat),
  );
  return [
    ...new Set([
      ...smallNumbers(small, figures === 'one figure'),
      ...lateRemedies(late, marks),
      ...said,
    ]),
  ];
}

type SmallNumbers = Extract<Caveat, { kind: 'small-numbers' }>;
type Late = Extract<Caveat, { kind: 'late-remedies' }>;

/** Of more councils or years than this, lateness is told of the first, and how many more there are. */
const MOST_LATE = 4;

/** Whose remedies were late in which year, each with its line. */
function lateRemedies(caveats: readonly Late[], marks: CitationMarks): readonly string[] {
  if (caveats.length === 0) return [];
  const details = caveats.length === 1 ? 3 : 1;
  const told = caveats.slice(0, MOST_LATE).map(({ late, fact, authority }) => {
    const brief = { ...late, details: late.details.slice(0, details) };
    const name = plain(authority.shortName);
    return `${name}, ${fact.period}: ${lowered(lateWords(brief))}${marks.mark(fact.citations)}.`;
  });
  const more = caveats.length - told.length;
  const rest = more === 0 ? [] : [`So it was for ${writtenNumber(more)} more.`];
  return [...told, ...rest, 'Late remedies still count as complied with.'];
}

/** Of several rates, only the most unsteady one is told. */
function smallNumbers(caveats: readonly SmallNumbers[], isOne: boolean): readonly string[] {
  const [worst] = [...caveats].sort((a, b) => b.points - a.points);
  if (!worst) return [];
  const points = writtenDifference('percent', worst.points);
  const { subject, period } = worst.of;
  const whose = isOne
    ? 'the rate'
    : `${figureName(subject, measureIn(worst)).replace(/^The /, 'the ')} for ${period}`;
  const one = measureIn(worst) === 'compliance_rate' ? 'outcome' : 'decision';
  return [`Small numbers: one ${one} moves ${whose} by about ${points}.`];
}

function measureIn({ of }: SmallNumbers): Measure {
  return 'fact' in of ? of.fact.measure : of.measure;
}

/** A council that was there before, with the one between where it was not the last. */
function nameBefore({ name, successors = [] }: Authority, successor: Authority): string {
  if (successors.includes(successor.id)) return plain(name);
  const between = successors.flatMap((id) => authorityById(id)?.name ?? []);
  return `${plain(name)} (through ${inWords(between.map((one) => plain(one)))})`;
}

function sentence(caveat: Exclude<Caveat, SmallNumbers | Late>): string {
  switch (caveat.kind) {
    case 'series-break':
      return `Break in the series: from ${caveat.at} the Ombudsman chose more carefully what to investigate, so figures before and after are not like with like.`;
    case 'paused-year':
      return `In ${caveat.at} the Ombudsman's casework stood still for some months, so its numbers are not like those of other years.`;
    case 'reorganised': {
      const { successor, predecessors } = caveat;
      const since = successor.from === undefined ? '' : ` on ${writeDate(successor.from)}`;
      return `${plain(successor.name)} took over${since} from ${inWords(predecessors.map((one) => nameBefore(one, successor)))}; each figure is of one council alone, and they are not added up.`;
    }
    case 'newer-missing':
      return newerMissing(caveat);
    case 'not-public-yet': {
      const { authority, period, publicFrom, told } = caveat;
      const name = plain(authority.shortName);
      return told
        ? `The ${period} letter for ${name} is not public until ${writeDate(publicFrom)}: do not pass its figures on before.`
        : `The ${period} letter for ${name} is held back until ${writeDate(publicFrom)}, when it is made public.`;
    }
    case 'doubt-beside':
      return plain(caveat.reason);
    case 'settled-beside':
      return settledWords(caveat.settlement);
    case 'group-of-year':
      return `The members of this group (${plain(groupName(caveat.group))}) are those named for ${caveat.named}.`;
    case 'corrected':
      return correctedWords(caveat);
    case 'derived':
      return 'This figure is worked out from the cited lines, not printed there.';
    case 'sample-data':
      return 'This is sample data that comes with the tool.';
  }
}

function newerMissing({
  authority,
  latestHeld,
  from,
  missing,
}: Extract<Caveat, { kind: 'newer-missing' }>): string {
  const name = plain(authority.shortName);
  const years = yearLabels(missing);
  if (from === 'other-document')
    return `No letter is held for ${name}; its latest figures are those for ${latestHeld} in another document. Letters for later years (${years}) are not held either.`;
  const letters = missing.length === 1 ? 'the letter for' : 'the letters for';
  const are = missing.length === 1 ? 'is' : 'are';
  return `The latest letter held for ${name} is ${latestHeld}; ${letters} ${years} ${are} not held.`;
}

/** `The printed base of the satisfactory remedy rate (22) was corrected to 11 by A Person on 22 November 2026: ...`. */
export function settledWords({ figure, verb, value, by, at, reason }: Settlement): string {
  const written = (number: number | null): string =>
    number === null ? 'given more than once' : writtenValue({ unit: figure.unit, value: number });
  const decided = {
    accept: 'accepted',
    correct: `corrected to ${written(value)}`,
    reject: 'rejected',
  }[verb];
  const who = `by ${plain(by)} on ${writeDate(londonTime(at).date)}`;
  return `The ${heldName(figure)} (${written(printedValue(figure))}) was ${decided} ${who}${whyWords(reason)}.`;
}

/** `The uphold rate of Sandwell for 2019-20 is printed as 86%, corrected to 88% by A Person on 22 November 2026: ...`. */
function correctedWords(caveat: Extract<Caveat, { kind: 'corrected' }>): string {
  const { correction, authority, period, whose } = caveat;
  const name = lowered(metricName(correction.measure));
  const what =
    whose === 'own'
      ? `The ${name} of ${plain(authority.shortName)} for ${period}`
      : `The ${whose === 'similar' ? 'average' : 'national'} ${name} in the ${period} document of ${plain(authority.shortName)}`;
  return `${what} is ${correctionWords(correction)}`;
}

/** `printed as 86%, corrected to 88% by A Person on 22 November 2026: 15 of 17 is 88%.` */
export function correctionWords({ measure, printed, value, by, at, reason }: Correction): string {
  const written = (number: number): string =>
    writtenValue({ unit: unitOf(measure), value: number });
  const before =
    printed === null ? 'given more than once or not as a number' : `printed as ${written(printed)}`;
  const day = writeDate(londonTime(at).date);
  return `${before}, corrected to ${written(value)} by ${plain(by)} on ${day}${whyWords(reason)}.`;
}

/** A reason that somebody gave, to end a sentence; empty where none is told. */
function whyWords(reason: string | null): string {
  const why = plain(reason ?? '').replace(/[.\s]+$/, '');
  return why === '' ? '' : `: ${why}`;
}

/** `Remedies were carried out late in 2 of 5 cases (...)`, in the words of the letter where it gives them. */
export function lateWords(late: LateRemedies): string {
  const of = late.of === undefined ? '' : ` of ${writtenNumber(late.of)}`;
  const cases = (late.of ?? late.count) === 1 ? 'case' : 'cases';
  const head = `Remedies were carried out late in ${writtenNumber(late.count)}${of} ${cases}`;
  const details = late.details.slice(0, 3).map((detail) => `“${quotation(detail)}”`);
  return details.length === 0 ? head : `${head} (${details.join('; ')})`;
}
