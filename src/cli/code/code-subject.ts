import type { CodeSubject } from '../../app/outcome/code';
import { yearReportedOn } from '../../domain/code/calendar/calendar';
import { authorityById } from '../../domain/facts/authorities/authorities';
import { findAuthority } from '../../domain/facts/find-authority';
import { yearIn } from '../../domain/letter/head/find-period';
import { londonTime } from '../../domain/shared/civil-date';
import { textOption, type CommandContext } from '../command';
import { homeFor } from '../home';

/** Whose self-assessment and for which year: our own, and the last year that is over, unless others are named. */
export async function codeSubject(context: CommandContext): Promise<CodeSubject | string> {
  const named = textOption(context, 'authority') ?? (await homeFor(context));
  if (named === null) return 'say whose it is: --authority coventry (or set the home council).';
  const council = authorityById(named) ?? findAuthority(named);
  if (!council) return `there is no council "${named}"; an id is the short name, such as coventry.`;
  const said = textOption(context, 'year');
  const today = londonTime((await context.ports()).now()).date;
  const year = said === undefined ? yearReportedOn(today) : yearIn(said)?.label;
  if (year === undefined) return `"${said ?? ''}" is no financial year; write it as 2025-26.`;
  return { tenant: context.config.tenant, council, year };
}
