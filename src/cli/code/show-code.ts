import { codeState } from '../../app/code/code-state';
import { calendarLines, codeJson, codeLines } from '../../present/code/code-text';
import { usageError, type CommandContext, type ExitCode } from '../command';
import { codeSubject } from './code-subject';

/** How the self-assessment stands. */
export async function showCode(context: CommandContext): Promise<ExitCode> {
  const subject = await codeSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const state = await codeState(await context.ports(), subject);
  if (context.json) context.out(JSON.stringify(codeJson(state)));
  else for (const line of codeLines(state)) context.out(line);
  return 0;
}

/** The steps of the year, and the parts of its report. */
export async function showCalendar(context: CommandContext): Promise<ExitCode> {
  const subject = await codeSubject(context);
  if (typeof subject === 'string') return usageError(context, subject);
  const { calendar, parts, council, year } = await codeState(await context.ports(), subject);
  if (context.json) context.out(JSON.stringify({ council: council.id, year, calendar, parts }));
  else for (const line of calendarLines({ calendar, parts, council, year })) context.out(line);
  return 0;
}
