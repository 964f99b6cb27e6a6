import { importFile, type Delivered } from '../../app/letters/import-documents';
import type { ImportOutcome } from '../../app/outcome/imports';
import type { Ports } from '../../app/ports';
import { importJson, importText } from '../../present/letters/import-outcome';
import { unreadableText } from '../../present/letters/unreadable-text';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';
import { createProgress } from '../progress';
import { listFiles, loadFile } from '../letter-files';

export const importCommand: Command = {
  name: 'import',
  summary: 'reads, checks and stores letters; subscribed channels are told by the running server',
  help: [
    'upheld import FILE|DIR... [--correction] [--json]',
    '',
    'For each file: imported, already held, or refused and why. Importing again changes nothing, so an',
    'import that was interrupted is finished by running it again.',
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
  const paths = await listFiles(context.args);
  const progress = createProgress(context, paths.length);
  const counts = { imported: 0, held: 0, refused: 0 };
  for (const path of paths) {
    const outcomes = await importPath(ports, path, delivered);
    progress.clear();
    for (const outcome of outcomes) {
      counts[OUTCOMES[outcome.kind]] += 1;
      report(context, path, outcome);
    }
    progress.step();
  }
  if (paths.length > 1 && !context.json)
    context.err(
      `From ${String(paths.length)} files: ${String(counts.imported)} imported, ${String(counts.held)} already held, ${String(counts.refused)} refused.`,
    );
  if (counts.imported > 0) await sayWhoIsTold(context, ports);
  return counts.refused > 0 ? 1 : 0;
}

/** Whoever set messages going can watch them go. */
async function sayWhoIsTold(context: CommandContext, ports: Ports): Promise<void> {
  const told = await ports.store.subscriptions.list();
  if (context.json || told.length === 0) return;
  context.err(
    'Subscribed conversations are told by the running server; "upheld deliveries --follow" shows how far that is.',
  );
}

const OUTCOMES = {
  imported: 'imported',
  'already-held': 'held',
  differs: 'refused',
  unreadable: 'refused',
  rejected: 'refused',
  'no-figures': 'refused',
} as const satisfies Record<ImportOutcome['kind'], string>;

async function importPath(
  ports: Ports,
  path: string,
  delivered: Delivered,
): Promise<readonly ImportOutcome[]> {
  const file = await loadFile(path);
  return file
    ? importFile(ports, file, delivered)
    : [{ kind: 'unreadable', problem: { kind: 'not-found' } }];
}

function report(context: CommandContext, file: string, outcome: ImportOutcome): void {
  const reason = outcome.kind === 'unreadable' ? unreadableText(outcome.problem) : undefined;
  if (context.json) context.out(JSON.stringify({ file, ...importJson(outcome, reason) }));
  else context.out(`${file}: ${importText(outcome, reason)}`);
}
