import { transferRemedies, type TransferProblem } from '../../app/remedies/transfer-remedies';
import { authorityById } from '../../domain/facts/authorities/authorities';
import type { Authority } from '../../domain/facts/authority';
import { findAuthority } from '../../domain/facts/find-authority';
import { assertNever } from '../../domain/shared/invariant';
import { londonTime } from '../../domain/shared/civil-date';
import { remedyJson, remedyLine } from '../../present/remedies/remedy-lines';
import { textOption, usageError, type CommandContext, type ExitCode } from '../command';
import { namedPerson } from '../named-person';

/** Moves the open remedies of a council that is no more to the one that took over. */
export async function transferFromOptions(context: CommandContext): Promise<ExitCode> {
  const from = councilIn(context, 'from');
  const to = councilIn(context, 'to');
  if (!from || !to)
    return usageError(context, 'name both councils: --from mendip --to somerset (their ids).');
  const person = await namedPerson(context);
  if (typeof person === 'string') return usageError(context, person);
  const ports = await context.ports();
  const { tenant, home } = context.config;
  const order = {
    ...{ tenant, from, to, installation: home },
    ...{ reason: textOption(context, 'reason') ?? '', ids: context.args.slice(1) },
    ...person,
  };
  const today = londonTime(ports.now()).date;
  const done = await transferRemedies(ports, order, (remedy) => {
    context.out(
      context.json ? JSON.stringify(remedyJson(remedy, today)) : remedyLine(remedy, today),
    );
  });
  if (!done.ok) {
    context.err(`upheld remedies transfer: ${problemText(done.problem, from)}`);
    return 1;
  }
  const { moved, before, refused } = done.value;
  for (const { remedy, why } of refused)
    context.err(`${remedy.id} was changed meanwhile and stays (${why}).`);
  context.err(
    `${String(moved.length)} moved from ${from.name} to ${to.name}; ${String(before)} had been moved before. Owners and dates stay, and owners are told once. The Code asks for a new self-assessment (8.3): "upheld code calendar".`,
  );
  return refused.length === 0 ? 0 : 1;
}

function councilIn(context: CommandContext, option: 'from' | 'to'): Authority | undefined {
  const named = textOption(context, option) ?? '';
  return authorityById(named) ?? (named === '' ? undefined : findAuthority(named));
}

function problemText(problem: TransferProblem, from: Authority): string {
  const names = (all: readonly Authority[]): string => all.map(({ id }) => id).join(', ');
  switch (problem.kind) {
    case 'no-person':
      return 'nothing is moved without a named person: --by NAME.';
    case 'not-allowed':
      return 'only the Link Officer, the Monitoring Officer and administrators move remedies.';
    case 'no-reason':
      return 'give a reason: --reason "...".';
    case 'personal-data':
      return 'the reason seems to identify somebody; take that out.';
    case 'still-exists':
      return `${from.name} still exists, so its remedies stay.`;
    case 'no-successor':
      return `that council did not take over from ${from.name}; ${problem.heirs.length === 0 ? 'nobody known here did' : `these did: ${names(problem.heirs)}`}.`;
    case 'several-successors':
      return `several councils took over (${names(problem.heirs)}): name the remedies that go to this one, as "remedies transfer ID ID --from ... --to ...".`;
    case 'not-theirs':
      return `there is no open remedy "${problem.id}" of ${from.name}.`;
    default:
      return assertNever(problem);
  }
}
