import { usageError, type Command, type CommandContext, type ExitCode } from '../command';
import { inWords, refused } from './backup';

export const storeCommand: Command = {
  name: 'store',
  summary: 'moves everything to another store: from this machine to Cosmos DB, or back',
  help: [
    'upheld store export FILE [--json]',
    'upheld store import FILE [--json]',
    '',
    'Stop every server first. Export from the one store, change the settings (UPHELD_STORE), import into the',
    'other; both print the same hash. Importing needs an empty store; an import that was interrupted is',
    'finished by running it again.',
  ],
  options: {},
  run: store,
};

async function store(context: CommandContext): Promise<ExitCode> {
  const [action, file, ...more] = context.args;
  if ((action !== 'export' && action !== 'import') || file === undefined || more.length > 0)
    return usageError(context, 'say "store export FILE" or "store import FILE".');
  return action === 'export' ? exportTo(context, file) : importFrom(context, file);
}

async function exportTo(context: CommandContext, file: string): Promise<ExitCode> {
  const written = await context.archive.exportTo(file);
  if (!written.ok) return refused(context, written.problem);
  context.out(
    context.json
      ? JSON.stringify({ file, ...written.value })
      : `${file}: ${inWords(written.value)}.`,
  );
  return 0;
}

async function importFrom(context: CommandContext, file: string): Promise<ExitCode> {
  const imported = await context.archive.importFrom(file);
  if (!imported.ok) return refused(context, imported.problem);
  const { added, ...held } = imported.value;
  context.out(
    context.json
      ? JSON.stringify({ file, ...imported.value })
      : `The store holds ${inWords(held)}; ${String(added)} of them are new.`,
  );
  return 0;
}
