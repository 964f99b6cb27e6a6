import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { addRemedy } from '../app/remedies/add-remedy';
import { draftProblemText } from '../present/remedies/draft-problem-text';
import { usageError, type CommandContext, type ExitCode } from './command';

type CsvRow = Readonly<Record<string, string>>;

/** Adds the remedies of a CSV file, and says of each row what became of it. */
export async function importRemedies(context: CommandContext): Promise<ExitCode> {
  const path = context.args[1];
  if (path === undefined) return usageError(context, 'name the CSV file to import.');
  const rows = await readRows(path);
  if (typeof rows === 'string') {
    context.err(`upheld remedies import: ${rows}`);
    return 1;
  }
  const ports = await context.ports();
  let code: ExitCode = 0;
  for (const [index, row] of rows.entries()) {
    const added = await addRemedy(ports, draftOf(row), {
      tenant: context.config.tenant,
      actor: 'command line',
    });
    const status = added.ok
      ? 'added'
      : added.problem.kind === 'already-there'
        ? 'already-there'
        : 'refused';
    const reason = added.ok ? undefined : draftProblemText(added.problem);
    if (status === 'refused') code = 1;
    const line = {
      row: index + 2,
      status,
      id: added.ok ? added.value.id : null,
      reason: reason ?? null,
    };
    context.out(
      context.json
        ? JSON.stringify(line)
        : `row ${String(line.row)}: ${status}${reason ? `. ${reason}` : ''}`,
    );
  }
  return code;
}

async function readRows(path: string): Promise<readonly CsvRow[] | string> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return `${path} cannot be read; check the name.`;
  try {
    const columns = (names: readonly string[]): string[] =>
      names.map((name) =>
        name
          .trim()
          .toLowerCase()
          .replace(/[\s-]+/g, '_'),
      );
    return parse(text, {
      columns,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch {
    return `${path} is not a CSV file with a row of column names; save the sheet as "CSV (comma delimited)".`;
  }
}

function draftOf(row: CsvRow): Parameters<typeof addRemedy>[1] {
  const cell = (name: string): string => row[name] ?? '';
  const deputy = cell('deputy');
  return {
    reference: cell('reference'),
    service: cell('service'),
    text: cell('text'),
    due: cell('due'),
    owner: { id: cell('owner'), name: cell('owner_name') || cell('owner') },
    ...(deputy === '' ? {} : { deputy: { id: deputy, name: cell('deputy_name') || deputy } }),
  };
}
