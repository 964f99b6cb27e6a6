import { authorityById } from '../../domain/facts/authorities/authorities';
import type { Authority } from '../../domain/facts/authority';
import { findAuthority } from '../../domain/facts/find-authority';
import type { PeriodLabel } from '../../domain/facts/period';
import { yearIn } from '../../domain/letter/head/find-period';
import type { Claimed } from '../../app/report/check-report-file';
import { latestYear } from '../../app/report/latest-year';
import { textOption, type CommandContext } from '../command';
import { homeFor } from '../home';
import type { Tenant } from '../../domain/shared/tenant';

/** Whose report, for which year; `tenant` null where the council is not the tenant's own. */
export interface ReportSubject {
  readonly authority: Authority;
  readonly period: PeriodLabel;
  readonly tenant: Tenant | null;
}

/** The council and the year that are asked about: the home council and its latest letter unless others are named. A sentence where that is unclear. */
export async function reportSubject(context: CommandContext): Promise<ReportSubject | string> {
  const home = await homeFor(context);
  const named = textOption(context, 'authority');
  const authority = named === undefined ? authorityById(home ?? '') : councilNamed(named);
  if (authority === undefined)
    return named === undefined
      ? 'say whose report: --authority coventry (or set the home council).'
      : unknownCouncil(named);
  const said = textOption(context, 'year');
  const period =
    said === undefined ? await latestYear(await context.ports(), authority) : year(said);
  if (period === undefined)
    return said === undefined
      ? `nothing is held for ${authority.name}; "upheld import FILE" stores a letter.`
      : unknownYear(said);
  return { authority, period, tenant: authority.id === home ? context.config.tenant : null };
}

function councilNamed(name: string): Authority | undefined {
  return authorityById(name) ?? findAuthority(name);
}

function year(text: string): PeriodLabel | undefined {
  return yearIn(text)?.label;
}

/** The council and the year that are named, and nothing where they are not. A sentence where one is unknown. */
export function claimOf(context: CommandContext): Claimed | string {
  const named = textOption(context, 'authority');
  const said = textOption(context, 'year');
  const authority = named === undefined ? undefined : councilNamed(named);
  const period = said === undefined ? undefined : year(said);
  if (named !== undefined && authority === undefined) return unknownCouncil(named);
  if (said !== undefined && period === undefined) return unknownYear(said);
  return { ...(authority && { authority }), ...(period !== undefined && { period }) };
}

function unknownCouncil(name: string): string {
  return `there is no council "${name}"; an id is the short name, such as coventry.`;
}

function unknownYear(said: string): string {
  return `"${said}" is no financial year; write it as 2019-20.`;
}
