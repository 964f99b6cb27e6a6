import { dueNudges, remindOwners } from '../../app/remedies/remind-owners';
import { OFFICE_HOURS } from '../../domain/remedy/nudge-policies';
import type { Remedy } from '../../domain/remedy/remedy';
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
    'Nobody gets more than one card on a working day, and nothing outside working hours; "upheld policy" shows',
    'the rules. What somebody was told already is not shown again.',
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
  for (const { remedy, duty } of nudges) {
    const { person, kind, why, level, occasion } = duty;
    const line = { remedy: duty.remedy, owner: person, kind, why, at, level, occasion };
    const about = remedy ? `${remedy.reference} (${kind})` : 'the list of the week';
    context.out(
      context.json ? JSON.stringify(line) : `${nameOf(person, remedy)}: ${about}. ${why}`,
    );
  }
  if (nudges.length === 0 && !context.json)
    context.out('Nothing is due to be sent at that moment.');
  if (context.options['send'] === true) {
    const added = await remindOwners(ports, OFFICE_HOURS, at);
    context.err(
      `${String(added)} put into the ledger: one card for each person, with everything above that is theirs.`,
    );
  }
  return 0;
}

function nameOf(person: string, remedy: Remedy | null): string {
  const named = [remedy?.owner, remedy?.deputy, remedy?.offeredTo].find(
    (one) => one?.id === person,
  );
  return named?.name ?? person;
}
