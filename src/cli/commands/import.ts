import { importFile } from '../../app/import-documents';
import type { ImportOutcome } from '../../app/outcome';
import { importJson, importText } from '../../present/import-outcome';
import { unreadableText } from '../../present/unreadable-text';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';
import { listFiles, loadFile } from '../letter-files';

export const importCommand: Command = {
  name: 'import',
  summary: 'reads, checks and stores letters; subscribed channels are told by the running server',
  help: [
    'upheld import FILE|DIR... [--correction] [--json]',
    '',
    'For each file: imported, already held, or refused and why. Importing again changes nothing.',
    'Figures that do not reconcile are held back, and never answered from.',
    '  --correction    store a letter although other figures are held for the same council and year;',
    '                  the letter imported last then counts',
  ],
  options: { correction: { type: 'boolean' } },
  run: importFiles,
};

async function importFiles(context: CommandContext): Promise<ExitCode> {
  if (context.args.length === 0)
    return usageError(context, 'name at least one file or folder to import.');
  const ports = await context.ports();
  const delivered = {
    by: 'command line',
    sample: false,
    correction: context.options['correction'] === true,
  };
  let code: ExitCode = 0;
  for (const path of await listFiles(context.args)) {
    const file = await loadFile(path);
    const outcomes: readonly ImportOutcome[] = file
      ? await importFile(ports, file, delivered)
      : [{ kind: 'unreadable', problem: { kind: 'not-found' } }];
    for (const outcome of outcomes) {
      if (outcome.kind !== 'imported' && outcome.kind !== 'already-held') code = 1;
      report(context, path, outcome);
    }
  }
  return code;
}

function report(context: CommandContext, file: string, outcome: ImportOutcome): void {
  const reason = outcome.kind === 'unreadable' ? unreadableText(outcome.problem) : undefined;
  if (context.json) context.out(JSON.stringify({ file, ...importJson(outcome, reason) }));
  else context.out(`${file}: ${importText(outcome, reason)}`);
}
