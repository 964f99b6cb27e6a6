import type { CodeState } from '../../app/outcome/code';
import type { ActProblem } from '../../domain/code/assessment/assess';
import type { Standing } from '../../domain/code/assessment/assessment';
import { standingsOf, tallyOf, type Tally } from '../../domain/code/assessment/tally';
import type { CalendarEntry } from '../../domain/code/calendar/calendar';
import { CODE_SECTIONS, CODE_STANDING, PROVISIONS } from '../../domain/code/provisions';
import { londonTime, writeDate } from '../../domain/shared/civil-date';

/** The state of a self-assessment as `code --json` gives it. Public: changing a field breaks callers. */
export function codeJson(state: CodeState): object {
  const { council, year, assessment, findings, calendar } = state;
  const { round = 0, occasion = null, revision = 0 } = assessment ?? {};
  const provisions = standingsOf(findings).map(({ provision, standing }) => ({
    ...provision,
    standing,
  }));
  const tally = tallyOf(findings);
  return {
    ...{ council: council.id, year, round, occasion, revision, standing: CODE_STANDING },
    ...{ tally, provisions, calendar },
  };
}

/** The same for a person. */
export function codeLines({ council, year, assessment, findings }: CodeState): readonly string[] {
  const standings = standingsOf(findings);
  const again =
    assessment && assessment.round > 1 ? `, assessment ${String(assessment.round)}` : '';
  return [
    `The Complaint Handling Code: ${council.name}, ${year}${again}`,
    CODE_STANDING,
    tallyWords(tallyOf(findings)),
    ...Object.entries(CODE_SECTIONS).flatMap(([number, title]) => [
      `${number} ${title}`,
      ...standings
        .filter(({ provision }) => String(provision.section) === number)
        .map(({ provision, standing }) => `  ${provisionLine(provision.id, standing)}`),
    ]),
  ];
}

/** `1 of 47 provisions met, 0 not met (explained), 3 to be confirmed, 43 not assessed.` */
export function tallyWords({ met, notMet, toConfirm, notAssessed, all }: Tally): string {
  return `${String(met)} of ${String(all)} provisions met, ${String(notMet)} not met (explained), ${String(toConfirm)} to be confirmed, ${String(notAssessed)} not assessed.`;
}

/** One provision with what stands of it. */
export function provisionLine(id: string, standing: Standing): string {
  const provision = PROVISIONS.find((one) => one.id === id);
  return `${id} ${standingWords(standing)}: ${provision?.text ?? ''}`;
}

/** What stands of a provision, with who found it and when. */
export function standingWords(standing: Standing): string {
  switch (standing.kind) {
    case 'not-assessed':
      return 'not assessed';
    case 'to-confirm':
      return `to be confirmed (${FINDINGS[standing.finding]} on ${dayOf(standing.at)})`;
    case 'assessed':
      return `${FINDINGS[standing.finding]} (${standing.by.name}, ${dayOf(standing.at)})`;
  }
}

export const FINDINGS = { met: 'met', 'not-met': 'not met' } as const;

function dayOf(at: string): string {
  return writeDate(londonTime(at).date);
}

/** The steps of the year and the parts of its report. */
export function calendarLines({
  calendar,
  parts,
  council,
  year,
}: Pick<CodeState, 'calendar' | 'council' | 'parts' | 'year'>): readonly string[] {
  return [
    `The year of the Complaint Handling Code: ${council.name}, for ${year}`,
    `${CODE_STANDING} It sets no dates; these are the council's own settings.`,
    ...calendar.map(calendarLine),
    'Parts of the annual report (8.1):',
    ...parts.map(({ text, standing, how }) => `  ${HELD[standing]} · ${text}: ${how}`),
  ];
}

/** One step of the year. */
export function calendarLine({ text, paragraph, due, doneOn, state }: CalendarEntry): string {
  const standing =
    doneOn === null
      ? state === 'overdue'
        ? 'overdue'
        : 'to be done'
      : `done on ${writeDate(doneOn)}`;
  return `${writeDate(due)} · ${text} (${paragraph}) · ${standing}`;
}

const HELD = { held: 'held', partly: 'in part', 'to-write': 'to write' } as const;

/** Why nothing was recorded, and what to do. */
export function actProblemText(problem: ActProblem): string {
  return PROBLEMS[problem];
}

const PROBLEMS: Readonly<Record<ActProblem, string>> = {
  'no-person': 'nothing is met or done without a named person.',
  'not-allowed':
    'only the Link Officer, the Monitoring Officer and administrators assess; ask them to.',
  'unknown-provision': 'there is no such provision; "upheld code" lists them by their ids.',
  'unknown-step':
    'that is no step to record: report, response or publication. A self-assessment is done when all is assessed.',
  'no-explanation': 'give an explanation: why it is met, or why the council does otherwise.',
  'no-evidence': 'give the evidence: a text or a link.',
  'nothing-to-confirm': 'nothing was brought over for it; assess it.',
  'not-a-date': 'give a day that exists, such as 2026-10-01.',
  'in-the-future': 'that day has not come yet.',
  'personal-data':
    'the words seem to identify somebody; take that out, because they are published.',
  stale: 'it was assessed by somebody since; look at it as it stands now.',
  already: 'that is on record already; nothing was changed.',
};
