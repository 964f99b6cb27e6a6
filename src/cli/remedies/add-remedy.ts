import { addRemedy } from '../../app/remedies/add-remedy';
import { settingsOf } from '../../app/remedies/remedy-settings';
import { authorityById } from '../../domain/facts/authorities/authorities';
import type { RemedyDraft } from '../../domain/remedy/new-remedy';
import { workingDaysOf } from '../../domain/remedy/policy/policy-days';
import type { RemedyPolicy } from '../../domain/remedy/policy/remedy-policy';
import { MATTERS, type Matter } from '../../domain/remedy/remedy';
import { clockRule, startClock, type ClockMatter } from '../../domain/remedy/start-clock';
import { isDate, londonTime, writeDate } from '../../domain/shared/civil-date';
import { draftProblemText } from '../../present/remedies/command-line/draft-problem-text';
import { remedyJson, remedyLine } from '../../present/remedies/remedy-lines';
import { textOption, usageError, type CommandContext, type ExitCode } from '../command';

/** Adds one remedy, or one of the other clocks of a case, whose dates follow from the day on which it starts. */
export async function addFromOptions(context: CommandContext): Promise<ExitCode> {
  const given = textOption(context, 'matter') ?? 'remedy';
  const matter = MATTERS.find((name) => name === given);
  if (!matter) return usageError(context, `--matter is one of ${MATTERS.join(', ')}.`);
  const ports = await context.ports();
  const { policy } = await settingsOf(ports, context.config.tenant);
  const dates = datesOf(context, matter, policy);
  if (typeof dates === 'string') return usageError(context, dates);
  const council = textOption(context, 'council');
  if (council !== undefined && !authorityById(council))
    return usageError(context, `there is no council "${council}"; give its id, such as mendip.`);
  const draft: RemedyDraft = {
    ...{ ...draftOf(context), ...dates.draft, matter },
    ...(council !== undefined && { council }),
  };
  const origin = { tenant: context.config.tenant, actor: 'command line' };
  const added = await addRemedy(ports, draft, origin);
  if (!added.ok) {
    context.err(`upheld remedies add: ${draftProblemText(added.problem)}`);
    return 1;
  }
  for (const line of dates.said) context.err(line);
  const today = londonTime(ports.now()).date;
  context.out(
    context.json ? JSON.stringify(remedyJson(added.value, today)) : remedyLine(added.value, today),
  );
  return 0;
}

function draftOf(context: CommandContext): RemedyDraft {
  const given = (name: string): string => textOption(context, name) ?? '';
  const deputy = given('deputy');
  const round = given('round');
  const caseOutcome = given('case-outcome');
  return {
    reference: given('reference'),
    service: given('service'),
    text: given('text'),
    due: given('due'),
    owner: { id: given('owner'), name: given('owner-name') || given('owner') },
    ...(deputy === '' ? {} : { deputy: { id: deputy, name: given('deputy-name') || deputy } }),
    ...(round === '' ? {} : { round }),
    ...(caseOutcome === '' ? {} : { caseOutcome }),
    ...(context.options['draft'] === true ? { stage: 'draft' } : {}),
  };
}

interface Dates {
  readonly draft: Partial<RemedyDraft>;
  /** How the dates came about. */
  readonly said: readonly string[];
}

/** The dates of a clock; of a remedy and a sign-off those that were given. A text says what is wrong. */
function datesOf(context: CommandContext, matter: Matter, policy: RemedyPolicy): Dates | string {
  if (!isClock(matter)) return { draft: {}, said: [] };
  const from = textOption(context, 'from') ?? '';
  if (!isDate(from)) return 'give the day on which it starts: --from 2026-11-20.';
  const { due, internalDue, beyondHorizon } = startClock(matter, from, {
    policy,
    works: workingDaysOf(policy),
  });
  const counted = beyondHorizon
    ? ['The bank holidays of that time are not published yet; they were worked out by rule.']
    : [];
  const own = internalDue === null ? '' : `, the council's own limit ${writeDate(internalDue)}`;
  return {
    draft: { due, ...(internalDue === null ? {} : { internalDue }) },
    said: [`Due ${writeDate(due)}${own}: ${clockRule(matter, policy)}.`, ...counted],
  };
}

function isClock(matter: Matter): matter is ClockMatter {
  return matter !== 'remedy' && matter !== 'sign-off';
}
