import { dueNudges, remindOwners } from '../../app/remedies/remind-owners';
import { OFFICE_HOURS } from '../../domain/remedy/nudge-policies';
import {
  textOption,
  usageError,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';

export const dueCommand: Command = {
  name: 'due',
  summary: 'shows what would be sent to whom at a moment, and why',
  help: [
    'upheld due --at 2026-11-23T10:00:00Z [--send] [--json]',
    '',
    'Working hours are 08:30 to 17:00 on working days in England; outside them nothing is sent.',
    '  --send    puts what is due into the ledger; the running server delivers it, once',
  ],
  options: { at: { type: 'string' }, send: { type: 'boolean' } },
  run: due,
};

async function due(context: CommandContext): Promise<ExitCode> {
  const given = textOption(context, 'at');
  if (
    given === undefined ||
    !/^\d{4}-\d{2}-\d{2}T/.test(given) ||
    Number.isNaN(Date.parse(given))
  ) {
    return usageError(context, 'give --at a moment such as 2026-11-23T10:00:00Z.');
  }
  const at = new Date(given).toISOString();
  const ports = await context.ports();
  const nudges = await dueNudges(ports, OFFICE_HOURS, at);
  for (const { remedy, nudge } of nudges) {
    const line = {
      remedy: remedy.id,
      owner: remedy.owner.id,
      kind: nudge.kind,
      why: nudge.why,
      at,
    };
    context.out(
      context.json
        ? JSON.stringify(line)
        : `${remedy.owner.name}: ${remedy.reference} (${nudge.kind}). ${nudge.why}`,
    );
  }
  if (nudges.length === 0 && !context.json)
    context.out('Nothing is due to be sent at that moment.');
  if (context.options['send'] === true) {
    const added = await remindOwners(ports, OFFICE_HOURS, at);
    context.err(
      `${String(added)} put into the ledger, ${String(nudges.length - added)} were there before.`,
    );
  }
  return 0;
}
