import type { Holdings } from '../../app/archive';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'copies the store on this machine into one file, while the server runs or not',
  help: [
    'upheld backup FILE [--data DIR] [--json]',
    '',
    'The copy is of one moment, was read back, and is for your account only: it holds all that the store',
    'holds. Its hash is the one that "upheld restore" and "upheld store" give for the same data.',
  ],
  options: {},
  run: backup,
};

async function backup(context: CommandContext): Promise<ExitCode> {
  const [file, ...more] = context.args;
  if (file === undefined || more.length > 0)
    return usageError(
      context,
      'name the one file to write, such as "upheld backup upheld.backup".',
    );
  const made = await context.archive.backup(file);
  if (!made.ok) return refused(context, made.problem);
  context.out(
    context.json ? JSON.stringify({ file, ...made.value }) : `${file}: ${inWords(made.value)}.`,
  );
  return 0;
}

/** Says why something could not be done. */
export function refused(context: CommandContext, problem: string): ExitCode {
  context.err(`upheld: ${problem}`);
  return 1;
}

export function inWords({ documents, sha256 }: Holdings): string {
  return `${String(documents)} documents, SHA-256 ${sha256}`;
}
