import { settingsOf } from '../../app/remedies/remedy-settings';
import {
  CLOCK_SETS,
  daysProblem,
  stageDates,
  type ComplaintDays,
} from '../../domain/code/clocks/stage-clocks';
import { workingDaysOf } from '../../domain/remedy/policy/policy-days';
import { isDate } from '../../domain/shared/civil-date';
import { clockLines, STATUTORY } from '../../present/code/clock-text';
import { textOption, usageError, type CommandContext, type ExitCode } from '../command';

const FIELDS = {
  received: 'received',
  acknowledged: 'acknowledged',
  escalated: 'escalated',
  'acknowledged-2': 'acknowledged2',
} as const;

/** The last days of a complaint's stages, by the council's clocks or those that are named. */
export async function showClocks(context: CommandContext): Promise<ExitCode> {
  if (context.options['statutory'] === true) {
    context.out(context.json ? JSON.stringify({ outside: STATUTORY }) : STATUTORY);
    return 0;
  }
  const days = daysGiven(context);
  if (typeof days === 'string') return usageError(context, days);
  const { policy } = await settingsOf(await context.ports(), context.config.tenant);
  const asked = textOption(context, 'clocks') ?? policy.complaintClocks;
  const clocks = Object.values(CLOCK_SETS).find(({ name }) => name === asked);
  if (!clocks) return usageError(context, `there are no clocks "${asked}": code, guidance-2020.`);
  const stages = stageDates(days, clocks, workingDaysOf({ ...policy, days: 'working-days' }));
  if (context.json)
    context.out(JSON.stringify({ clocks: clocks.name, source: clocks.source, ...days, stages }));
  else for (const line of clockLines(stages, clocks)) context.out(line);
  return 0;
}

function daysGiven(context: CommandContext): ComplaintDays | string {
  const given = Object.entries(FIELDS).flatMap(([option, field]) => {
    const day = textOption(context, option);
    return day === undefined ? [] : [[field, day] as const];
  });
  const wrong = given.find(([, day]) => !isDate(day));
  if (wrong) return `"${wrong[1]}" is no day; write it as 2026-11-23.`;
  const received = textOption(context, 'received');
  if (received === undefined) return 'say when it came: --received 2026-11-23.';
  const days: ComplaintDays = { received, ...Object.fromEntries(given) };
  const problem = daysProblem(days);
  return problem ? `--${optionOf(problem.field)} lies before the day that it follows.` : days;
}

function optionOf(field: keyof ComplaintDays): string {
  return Object.entries(FIELDS).find(([, one]) => one === field)?.[0] ?? field;
}
