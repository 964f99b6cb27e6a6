import { changeDuty } from '../../app/duty/change-duty';
import { settingsOf } from '../../app/remedies/remedy-settings';
import type { Decision } from '../../domain/duty/decision/decision';
import { DECISIONS } from '../../domain/duty/decision/duty-record';
import type { People } from '../../domain/remedy/policy/people';
import type { Person } from '../../domain/remedy/remedy';
import { literal } from '../../present/plain';
import { decisionJson } from '../../present/radar/radar-json';
import { decidedWords, problemWords } from '../../present/radar/radar-words';
import { textOption, usageError, type CommandContext, type ExitCode } from '../command';
import { radarOrder } from './radar-order';

/** Takes down what the person that `--by` names decided about one proposal. */
export async function decideFromOptions(context: CommandContext): Promise<ExitCode> {
  const [, ref, ...more] = context.args;
  if (ref === undefined || more.length > 0)
    return usageError(context, 'name one proposal: radar decide REF; "radar" lists them.');
  const decision = decisionFrom(context);
  if (typeof decision === 'string') return usageError(context, decision);
  const by = textOption(context, 'by')?.trim() ?? '';
  if (by === '')
    return usageError(context, 'say who decides: --by "NAME", a person in the settings.');
  const order = await radarOrder(context);
  if (typeof order === 'string') return usageError(context, order);
  const ports = await context.ports();
  const { people } = await settingsOf(ports, order.tenant);
  const result = await changeDuty(ports, { order, ref, decision, by: personIn(people, by) });
  if (result.ok) {
    const words = decidedWords(result.value, (text) => literal(text, 120));
    context.out(context.json ? JSON.stringify(decisionJson(result.value)) : `${ref}: ${words}.`);
    return 0;
  }
  const nobody = people.monitoringOfficer === null ? NOBODY : '';
  context.err(`upheld radar decide: ${ref}: ${problemWords(result.problem)}${nobody}`);
  return result.problem.kind === 'already' ? 0 : 1;
}

const NOBODY =
  ' Nobody is set as Monitoring Officer: "upheld people set monitoring-officer ID --name NAME".';

/** What is decided; a sentence where the call does not say it. Whether the words will do is for the decision to say. */
function decisionFrom(context: CommandContext): Decision | string {
  const as = textOption(context, 'as');
  const verb = DECISIONS.find((one) => one === as);
  if (!verb) return `say what is decided: --as ${DECISIONS.join('|')}.`;
  const given = (name: 'on' | 'to' | 'until'): Partial<Decision> => {
    const value = textOption(context, name);
    return value === undefined ? {} : { [name]: value };
  };
  const reason = textOption(context, 'reason') ?? '';
  return { verb, reason, ...given('on'), ...given('to'), ...given('until') };
}

/** The person whom an id or a name means; an unknown one is taken for an id, which has no rights. */
function personIn(people: People, given: string): Person {
  const { linkOfficer, monitoringOfficer, admins, serviceLeads } = people;
  const known = [linkOfficer, monitoringOfficer, ...admins, ...Object.values(serviceLeads)];
  const found = known.filter((person) => person !== null);
  const named = found.filter(({ name }) => name.toLowerCase() === given.toLowerCase());
  const isOne = new Set(named.map(({ id }) => id)).size === 1;
  const same = found.find(({ id }) => id === given);
  return same ?? (isOne ? named[0] : undefined) ?? { id: given, name: given };
}
