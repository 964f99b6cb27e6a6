import { changeRemedy, type ChangeProblem } from '../../app/remedies/change-remedy';
import { settingsOf } from '../../app/remedies/remedy-settings';
import type { Move } from '../../domain/remedy/moves/move';
import { assertNever } from '../../domain/shared/invariant';
import type { People } from '../../domain/remedy/policy/people';
import type { MoveVerb, Person, Remedy } from '../../domain/remedy/remedy';
import { londonTime } from '../../domain/shared/civil-date';
import { refusalText } from '../../present/remedies/command-line/refusal-text';
import { remedyJson, remedyLine } from '../../present/remedies/remedy-lines';
import { textOption, usageError, type CommandContext, type ExitCode } from '../command';

const COMMAND_LINE = 'command line';

/** Moves of one remedy; a transfer is of many. */
type SingleMove = Exclude<MoveVerb, 'transfer'>;

/** Makes one move with one remedy, for the command line itself or as the person that `--by` names. */
export async function moveFromOptions(
  context: CommandContext,
  verb: SingleMove,
): Promise<ExitCode> {
  const id = context.args[1];
  if (id === undefined) return usageError(context, `give the id of a remedy: remedies ${verb} ID.`);
  const revision = textOption(context, 'revision');
  if (revision !== undefined && !/^\d{1,9}$/.test(revision)) {
    return usageError(context, 'give --revision a number, as "remedies show" has it.');
  }
  const ports = await context.ports();
  const { tenant } = context.config;
  const held = await ports.store.remedies.find(tenant, id);
  const { people } = await settingsOf(ports, tenant);
  const by = textOption(context, 'by');
  const actor = by === undefined ? COMMAND_LINE : idOf(by, held?.value, people);
  const operation = textOption(context, 'operation');
  const result = await changeRemedy(ports, {
    tenant,
    remedyId: id,
    move: moveOf(context, verb),
    actor,
    offices: by === undefined ? ['command-line'] : [],
    ...(operation === undefined ? {} : { operation }),
    ...(revision === undefined ? {} : { seenRevision: Number(revision) }),
  });
  const today = londonTime(ports.now()).date;
  if (result.ok) return show(context, result.value, today);
  return tell(context, result.problem, { verb, id, by: by ?? COMMAND_LINE, today });
}

function tell(
  context: CommandContext,
  problem: ChangeProblem,
  asked: {
    readonly verb: string;
    readonly id: string;
    readonly by: string;
    readonly today: string;
  },
): ExitCode {
  const { verb, id, by, today } = asked;
  switch (problem.kind) {
    case 'not-found':
      context.err(`upheld remedies: there is no remedy "${id}"; "remedies list" shows them.`);
      return 1;
    case 'already':
      context.err(`${id}: that was done before; nothing was changed.`);
      return show(context, problem.remedy, today);
    case 'refused':
      context.err(`upheld remedies ${verb}: ${refusalText(problem.why, problem.remedy, by)}`);
      return 1;
    default:
      return assertNever(problem);
  }
}

function show(context: CommandContext, remedy: Remedy, today: string): ExitCode {
  context.out(context.json ? JSON.stringify(remedyJson(remedy, today)) : remedyLine(remedy, today));
  return 0;
}

/** The words that a move needs, as they were given; whether they will do is for the move to say. */
function moveOf(context: CommandContext, verb: SingleMove): Move {
  const given = (name: string): string => textOption(context, name) ?? '';
  const optional = (name: string, as: string): object => {
    const value = textOption(context, name);
    return value === undefined ? {} : { [as]: value };
  };
  const to: Person = { id: given('to'), name: given('to-name') || given('to') };
  const deputy = textOption(context, 'deputy');
  const reason = given('reason');
  switch (verb) {
    case 'finalise':
      return { verb, ...optional('due', 'due') };
    case 'done':
      return { verb, evidence: given('evidence'), ...optional('on', 'on') };
    case 'withdraw':
    case 'reopen':
    case 'refuse-time':
      return { verb, reason };
    case 'request-time':
    case 'extend':
      return { verb, due: given('due'), reason };
    case 'pass-on':
      return { verb, to };
    case 'assign': {
      const name = given('deputy-name') || (deputy ?? '');
      return { verb, to, ...(deputy === undefined ? {} : { deputy: { id: deputy, name } }) };
    }
    case 'confirm':
    case 'acknowledge':
    case 'start':
    case 'accept':
    case 'not-complied':
    case 'take-over':
    case 'decline':
    case 'not-mine':
      return { verb };
  }
}

/** The person whom an id or a name means; an unknown one is taken for an id, which has no rights. */
function idOf(given: string, remedy: Remedy | undefined, people: People): string {
  const known = [
    ...[remedy?.owner, remedy?.deputy, remedy?.offeredTo],
    ...[people.linkOfficer, people.monitoringOfficer, ...people.admins],
  ].filter((person) => person !== null && person !== undefined);
  const same = known.find(({ id }) => id === given);
  const named = known.filter(({ name }) => name.toLowerCase() === given.trim().toLowerCase());
  const ids = new Set(named.map(({ id }) => id));
  return same?.id ?? (ids.size === 1 ? [...ids][0] : undefined) ?? given;
}
