import { londonTime } from '../../domain/shared/civil-date';
import { remedyJson, remedyLine } from '../../present/remedies/remedy-lines';
import { usageError, type CommandContext, type ExitCode } from '../command';

/** Shows one remedy with everything that was done to it. */
export async function showRemedy(context: CommandContext): Promise<ExitCode> {
  const id = context.args[1];
  if (id === undefined)
    return usageError(context, 'give the id of a remedy; "remedies list" shows them.');
  const { store, now } = await context.ports();
  const found = await store.remedies.find(context.config.tenant, id);
  if (!found) {
    context.err(`upheld remedies: there is no remedy "${id}"; "remedies list" shows them.`);
    return 1;
  }
  const today = londonTime(now()).date;
  const { history } = found.value;
  if (context.json) context.out(JSON.stringify({ ...remedyJson(found.value, today), history }));
  else {
    context.out(remedyLine(found.value, today));
    for (const { n, at, actor, verb, outcome, reason, changes = [] } of history) {
      const why = reason === undefined ? '' : ` (${reason})`;
      context.out(`  ${String(n)}. ${at} ${actor}: ${verb}, ${outcome}${why}`);
      for (const { field, before, after } of changes) {
        context.out(`       ${field}: ${before ?? 'none'} -> ${after ?? 'none'}`);
      }
    }
  }
  return 0;
}
