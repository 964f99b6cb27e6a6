import { erasePerson } from '../../app/audit/erase-person';
import { textOption, usageError, type CommandContext, type ExitCode } from '../command';

/** Remedies that a refusal names. */
const SHOWN = 5;

/** `audit erase`: takes a person who left out of every record, without breaking a chain. */
export async function erase(context: CommandContext): Promise<ExitCode> {
  const person = textOption(context, 'person')?.trim() ?? '';
  const by = textOption(context, 'by')?.trim() ?? '';
  if (person === '' || by === '') {
    return usageError(
      context,
      'say whose data and who decided: audit erase --person ID --by NAME.',
    );
  }
  const { tenant } = context.config;
  const outcome = await erasePerson(await context.ports(), tenant, { person, by });
  if (context.json) context.out(JSON.stringify(outcome));
  if (outcome.kind === 'erased') {
    if (!context.json) context.out(`Erased from ${String(outcome.documents)} records.`);
    return 0;
  }
  const { remedies } = outcome;
  const more = remedies.length - SHOWN;
  const others = more > 0 ? ` and ${String(more)} more` : '';
  context.err(
    `upheld audit erase: this person still answers for ${remedies.slice(0, SHOWN).join(', ')}${others}; assign them to somebody else first.`,
  );
  return 1;
}
