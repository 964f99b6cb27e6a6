import { readFile } from 'node:fs/promises';
import { importSheet, planSheet, type SheetPlan } from '../app/remedies/import-sheet';
import type { RowOutcome } from '../domain/remedy/spreadsheet/row-outcome';
import { FIELDS } from '../domain/remedy/spreadsheet/fields';
import {
  mapProblemText,
  rowProblemText,
} from '../present/remedies/command-line/sheet-problem-text';
import { unreadableText } from '../present/letters/unreadable-text';
import { listOption, usageError, type CommandContext, type ExitCode } from './command';

/** Adds the remedies of a spreadsheet: first how its columns are read, then what became of each row. */
export async function importRemedies(context: CommandContext): Promise<ExitCode> {
  const path = context.args[1];
  if (path === undefined) return usageError(context, 'name the CSV or Excel file to import.');
  const plan = await planOf(context, path);
  if (typeof plan === 'string') {
    context.err(`upheld remedies import: ${plan}`);
    return 1;
  }
  showColumns(context, plan);
  const ports = await context.ports();
  const dryRun = context.options['dry-run'] === true;
  const origin = { tenant: context.config.tenant, actor: 'command line', dryRun };
  const counts: Record<string, number> = {};
  for await (const outcome of importSheet(ports, plan, origin)) {
    counts[outcome.status] = (counts[outcome.status] ?? 0) + 1;
    showRow(context, outcome);
  }
  const said = Object.entries(counts).map(([status, count]) => `${String(count)} ${status}`);
  context.err(
    `${said.join(', ') || 'no rows'}${dryRun ? '; nothing was stored (--dry-run)' : ''}.`,
  );
  return counts['refused'] === undefined ? 0 : 1;
}

async function planOf(context: CommandContext, path: string): Promise<SheetPlan | string> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return `${path} cannot be read; check the name.`;
  const rows = await context.readSheet(bytes);
  if (!rows.ok)
    return rows.problem.kind === 'unknown-type'
      ? `${path} is no table; save the sheet as .xlsx or as "CSV (comma delimited)".`
      : `${path}: ${unreadableText(rows.problem)}`;
  const plan = planSheet(rows.value, listOption(context, 'columns'));
  return plan.ok ? plan.value : mapProblemText(plan.problem);
}

/** On standard error, so that what is read by programs stays one line for each row. */
function showColumns(context: CommandContext, { sheet, columns }: SheetPlan): void {
  for (const field of FIELDS) {
    const at = columns.get(field);
    if (at !== undefined) context.err(`  ${field.padEnd(12)} <- "${sheet.columns[at] ?? ''}"`);
  }
  const used = new Set(columns.values());
  const unused = sheet.columns.filter((name, at) => name !== '' && !used.has(at));
  if (unused.length > 0) context.err(`  not used:       ${unused.join(', ')}`);
}

function showRow(context: CommandContext, outcome: RowOutcome): void {
  const { row, status, id, problem, ownerIsLinkOfficer } = outcome;
  const note = ownerIsLinkOfficer
    ? 'The row names no owner by an Entra object id, so it is the Link Officer’s to assign.'
    : null;
  const reason = problem === null ? note : rowProblemText(problem);
  context.out(
    context.json
      ? JSON.stringify({ row, status, id, reason })
      : `row ${String(row)}: ${status}${reason === null ? '' : `. ${reason}`}`,
  );
}
