import { selectRemedies } from '../../domain/remedy/select-remedies';
import { MATTERS } from '../../domain/remedy/remedy';
import { londonTime } from '../../domain/shared/civil-date';
import { remedyJson, remedyLine } from '../../present/remedies/remedy-lines';
import { textOption, usageError, type CommandContext, type ExitCode } from '../command';

/** Lists the agreed remedies, or what `--matter` names. */
export async function listRemedies(context: CommandContext): Promise<ExitCode> {
  const given = textOption(context, 'matter');
  const matter = [...MATTERS, 'any' as const].find((name) => name === (given ?? 'remedy'));
  if (!matter) return usageError(context, `--matter is one of ${MATTERS.join(', ')}, any.`);
  const { store, now } = await context.ports();
  const today = londonTime(now()).date;
  const held = await store.remedies.list(context.config.tenant);
  for (const remedy of selectRemedies(held, { matter }, today)) {
    context.out(
      context.json ? JSON.stringify(remedyJson(remedy, today)) : remedyLine(remedy, today),
    );
  }
  return 0;
}
