import { unitOf, type Measure } from '../../domain/facts/measure';
import { groupName } from '../../domain/facts/groups';
import type { LateRemedies } from '../../domain/facts/figure-record';
import type { Correction } from '../../domain/facts/fact';
import { londonTime, writeDate } from '../../domain/shared/civil-date';
import type { Caveat } from '../../domain/question/answer/answer';
import { quotation, type CitationMarks } from './citation-marks';
import { plain } from '../plain';
import { shortSubjectName } from './subject-words';
import { metricName } from './measure-words';
import { inWords, possessive, writtenDifference, writtenNumber, writtenValue } from '../written';

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
  const others = caveats.filter((caveat) => caveat.kind !== 'small-numbers');
  const said = others.map((caveat) => sentence(caveat, marks));
  return [...new Set([...smallNumbers(small, figures === 'one figure'), ...said])];
}

type SmallNumbers = Extract<Caveat, { kind: 'small-numbers' }>;

/** Of several rates, only the most unsteady one is told. */
function smallNumbers(caveats: readonly SmallNumbers[], isOne: boolean): readonly string[] {
  const [worst] = [...caveats].sort((a, b) => b.points - a.points);
  if (!worst) return [];
  const points = writtenDifference('percent', worst.points);
  const whose = isOne ? 'the rate' : caseOf(worst);
  return [`Small numbers: one ${unitOfCase(worst)} moves ${whose} by about ${points}.`];
}

function measureIn({ of }: SmallNumbers): Measure {
  return 'fact' in of ? of.fact.measure : of.measure;
}

function unitOfCase(caveat: SmallNumbers): string {
  return measureIn(caveat) === 'compliance_rate' ? 'outcome' : 'decision';
}

const RATES: Readonly<Partial<Record<Measure, string>>> = {
  uphold_rate: 'uphold rate',
  compliance_rate: 'compliance rate',
  satisfactory_rate: 'satisfactory remedy rate',
};

function caseOf(caveat: SmallNumbers): string {
  const { subject, period } = caveat.of;
  const rate = RATES[measureIn(caveat)] ?? 'rate';
  return `${possessive(shortSubjectName(subject))} ${rate} for ${period}`;
}

function sentence(caveat: Exclude<Caveat, SmallNumbers>, marks: CitationMarks): string {
  switch (caveat.kind) {
    case 'late-remedies':
      return `${lateWords(caveat.late)}${marks.mark(caveat.fact.citations)}. Late remedies still count as complied with.`;
    case 'series-break':
      return `From ${caveat.at} the Ombudsman chose more carefully what to investigate, so figures before and after are not like with like.`;
    case 'paused-year':
      return `In ${caveat.at} the Ombudsman's casework stood still for some months, so its numbers are not like those of other years.`;
    case 'reorganised': {
      const { successor, predecessors } = caveat;
      const since = successor.from === undefined ? '' : ` on ${writeDate(successor.from)}`;
      return `${plain(successor.name)} took over${since} from ${inWords(predecessors.map(({ name }) => plain(name)))}; each figure is of one council alone, and they are not added up.`;
    }
    case 'newer-missing': {
      const { authority, latestHeld, missing } = caveat;
      const letters = missing.length === 1 ? 'the letter for' : 'the letters for';
      const are = missing.length === 1 ? 'is' : 'are';
      return `The latest letter held for ${plain(authority.shortName)} is ${latestHeld}; ${letters} ${inWords(missing)} ${are} not held.`;
    }
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

/** `The uphold rate of Sandwell for 2019-20 is printed as 86%, corrected to 88% by A Person on 22 November 2026: ...`. */
function correctedWords(caveat: Extract<Caveat, { kind: 'corrected' }>): string {
  const { correction, authority, period, whose } = caveat;
  const name = metricName(correction.measure).replace(/^./, (letter) => letter.toLowerCase());
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
  const why = plain(reason).replace(/[.\s]+$/, '');
  return `${before}, corrected to ${written(value)} by ${plain(by)} on ${day}: ${why}.`;
}

/** `2 of 5 remedies were carried out late: ...`, in the words of the letter where it gives them. */
export function lateWords(late: LateRemedies): string {
  const of = late.of === undefined ? '' : ` of ${writtenNumber(late.of)}`;
  const one = late.count === 1 && late.of === undefined;
  const head = `${writtenNumber(late.count)}${of} ${one ? 'remedy was' : 'remedies were'} carried out late`;
  const details = late.details.slice(0, 3).map((detail) => `“${quotation(detail)}”`);
  return details.length === 0 ? head : `${head} (${details.join('; ')})`;
}
