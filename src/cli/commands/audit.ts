import { verifyAudit } from '../../app/remedies/verify-audit';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';

export const auditCommand: Command = {
  name: 'audit',
  summary: 'verifies the record of every remedy and settled figure, entry by entry',
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
  const { remedies, letters, entries, broken } = result;
  if (context.json)
    context.out(JSON.stringify({ ok: broken.length === 0, remedies, letters, entries, broken }));
  else if (broken.length === 0) {
    context.out(
      `All ${String(entries)} entries of ${String(remedies)} remedies and ${String(letters)} settled documents are as they were written.`,
    );
  }
  for (const found of broken) {
    const whose =
      'remedy' in found
        ? `remedy ${found.remedy} (tenant ${found.tenant})`
        : `the figures ${found.record}`;
    context.err(`The record of ${whose} is broken at entry ${String(found.entry)}.`);
  }
  return broken.length === 0 ? 0 : 1;
}
