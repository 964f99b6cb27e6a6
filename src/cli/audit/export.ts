import { enterInJournal } from '../../app/audit/enter-in-journal';
import { exportAudit, type Exported } from '../../app/audit/export-audit';
import { CSV_HEADER, csvRow } from '../../present/audit/audit-csv';
import { cannotWrite, newFile } from './new-file';
import { tenantAsked, textOption, type CommandContext, type ExitCode } from '../command';

/** `audit export`: the journal for an auditor, one entry a line, to standard output or into a new file. */
export async function exportJournal(context: CommandContext): Promise<ExitCode> {
  const ports = await context.ports();
  await enterInJournal(ports);
  const asCsv = context.options['csv'] === true;
  const file = textOption(context, 'out');
  const target = file === undefined ? undefined : await newFile(file);
  if (file !== undefined && !target) return cannotWrite(context, file);
  const write = async (line: string): Promise<void> => {
    if (target) await target.write(`${line}\n`);
    else context.out(line);
  };
  let lost = 0;
  try {
    if (asCsv) await write(CSV_HEADER);
    for await (const exported of exportAudit(ports, tenantAsked(context))) {
      if (exported.kind === 'lost') {
        lost += 1;
        context.err(`upheld audit export: ${lostText(exported)}`);
      } else await write(asCsv ? csvRow(exported.line) : JSON.stringify(exported.line));
    }
  } finally {
    await target?.close();
  }
  return lost === 0 ? 0 : 1;
}

function lostText({ part, n }: Extract<Exported, { kind: 'lost' }>): string {
  const what = n === null ? 'A page' : `What entry ${String(n)} is of`;
  return `${what} in the journal of tenant ${part} cannot be read; "upheld audit verify" says why.`;
}
