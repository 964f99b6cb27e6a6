import { enterInJournal } from '../../app/audit/enter-in-journal';
import { journalHeads } from '../../app/audit/journal-heads';
import { cannotWrite, newFile } from './new-file';
import { tenantAsked, textOption, type CommandContext, type ExitCode } from '../command';

/** `audit head`: how far each journal goes, to be kept where nobody who can write to the store can write. */
export async function head(context: CommandContext): Promise<ExitCode> {
  const ports = await context.ports();
  await enterInJournal(ports);
  const heads = await journalHeads(ports, tenantAsked(context));
  const file = textOption(context, 'out');
  const lines = heads.map((one) => JSON.stringify(one));
  if (file !== undefined) {
    const target = await newFile(file);
    if (!target) return cannotWrite(context, file);
    await target.writeFile(lines.map((line) => `${line}\n`).join(''));
    await target.close();
    context.err(`upheld audit: ${String(lines.length)} heads written to ${file}.`);
    return 0;
  }
  for (const [index, { tenant, n, hash, at }] of heads.entries()) {
    context.out(
      context.json
        ? (lines[index] ?? '')
        : `Tenant ${tenant}: entry ${String(n)}, hash ${hash}, at ${at}.`,
    );
  }
  return 0;
}
