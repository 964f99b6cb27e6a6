import type { Restored } from '../../app/archive';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';
import { inWords, refused } from './backup';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'brings a backup back as the store on this machine',
  help: [
    'upheld restore FILE [--data DIR] [--replace] [--last-word] [--json]',
    '',
    'Stop the server first. Nothing is sent twice: what waited to be sent when the backup was made may have',
    'been sent since, and so may whatever is planned on the day of the restore. It becomes unsure, and',
    '"upheld deliveries" shows it.',
    '  --replace      although there is a store; that one is kept beside it',
    '  --last-word    no server has run since the backup was made: what waited is sent',
  ],
  options: { replace: { type: 'boolean' }, 'last-word': { type: 'boolean' } },
  run: restore,
};

async function restore(context: CommandContext): Promise<ExitCode> {
  const [file, ...more] = context.args;
  if (file === undefined || more.length > 0)
    return usageError(context, 'name the one backup to restore.');
  const restored = await context.archive.restore(file, {
    replace: context.options['replace'] === true,
    lastWord: context.options['last-word'] === true,
  });
  if (!restored.ok) return refused(context, restored.problem);
  context.out(
    context.json ? JSON.stringify({ file, ...restored.value }) : sentenceOf(file, restored.value),
  );
  return 0;
}

function sentenceOf(file: string, { stopped, before, ...held }: Restored): string {
  const unsure =
    stopped === 0
      ? ''
      : ` ${String(stopped)} messages that waited are unsure now, see "upheld deliveries".`;
  const aside = before === null ? '' : ` The store that was there is ${before}.`;
  return `Restored ${file}: ${inWords(held)}.${unsure}${aside}`;
}
