import { verifyAudit } from '../../app/verify-audit';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';

export const auditCommand: Command = {
  name: 'audit',
  summary: 'verifies the record of every remedy, entry by entry',
  help: [
    'upheld audit verify [--json]',
    '',
    'Names the first entry that was changed, removed or moved.',
  ],
  options: {},
  run: audit,
};

async function audit(context: CommandContext): Promise<ExitCode> {
  if (context.args[0] !== 'verify')
    return usageError(context, 'the one thing to do is "audit verify".');
  const result = await verifyAudit(await context.ports());
  const { remedies, entries, broken } = result;
  if (context.json)
    context.out(JSON.stringify({ ok: broken.length === 0, remedies, entries, broken }));
  else if (broken.length === 0) {
    context.out(
      `All ${String(entries)} entries of ${String(remedies)} remedies are as they were written.`,
    );
  }
  for (const { tenant, remedy, entry } of broken) {
    context.err(
      `The record of remedy ${remedy} (tenant ${tenant}) is broken at entry ${String(entry)}.`,
    );
  }
  return broken.length === 0 ? 0 : 1;
}
