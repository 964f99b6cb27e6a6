import { setPerson } from '../../app/remedies/change-settings';
import { settingsOf } from '../../app/remedies/remedy-settings';
import { setLeave } from '../../app/remedies/set-leave';
import { backOn } from '../../domain/remedy/nudges/diary';
import type { People } from '../../domain/remedy/policy/people';
import type { Person } from '../../domain/remedy/remedy';
import { londonTime, writeDate } from '../../domain/shared/civil-date';
import { appointProblemText } from '../../present/remedies/command-line/settings-text';
import {
  type Actions,
  type Command,
  type CommandContext,
  type ExitCode,
  runAction,
  textOption,
  usageError,
} from '../command';

export const peopleCommand: Command = {
  name: 'people',
  summary:
    'shows and sets who is Link Officer, Monitoring Officer and service lead, and who is away',
  help: [
    'upheld people [--json]',
    'upheld people set link-officer|monitoring-officer|admin ID --name NAME [--by NAME]',
    'upheld people set service-lead ID --name NAME --service housing [--by NAME]',
    'upheld people clear link-officer|monitoring-officer|service-lead|admin [ID] [--service S] [--by NAME]',
    'upheld people away ID --until 2026-06-03    back on that day; until then the deputy is told instead',
    'upheld people back ID',
  ],
  options: {
    name: { type: 'string' },
    service: { type: 'string' },
    until: { type: 'string' },
    by: { type: 'string' },
  },
  run: people,
};

const ACTIONS: Actions = {
  set: (context) => appointTo(context, true),
  clear: (context) => appointTo(context, false),
  away: (context) => leave(context, textOption(context, 'until') ?? ''),
  back: (context) => leave(context, null),
};

async function people(context: CommandContext): Promise<ExitCode> {
  if (context.args.length === 0) return show(context);
  return runAction(context, ACTIONS, 'say people, or people set, clear, away or back.');
}

async function appointTo(context: CommandContext, holds: boolean): Promise<ExitCode> {
  const [, office = '', id = ''] = context.args;
  const service = textOption(context, 'service');
  const person = holds ? { id, name: textOption(context, 'name') ?? id } : null;
  const change = { tenant: context.config.tenant, by: textOption(context, 'by') ?? 'command line' };
  const appointing = { office, person, id, ...(service === undefined ? {} : { service }) };
  const set = await setPerson(await context.ports(), change, appointing);
  if (set.ok) return show(context);
  context.err(`upheld people: ${appointProblemText(set.problem)}`);
  return 1;
}

async function leave(context: CommandContext, until: string | null): Promise<ExitCode> {
  const person = context.args[1];
  if (person === undefined) return usageError(context, 'give the Entra object id of the person.');
  const by = textOption(context, 'by') ?? 'command line';
  const { tenant } = context.config;
  const set = await setLeave(await context.ports(), { tenant, person, backOn: until, by });
  if (set.ok) return show(context);
  context.err(
    set.problem.kind === 'not-a-date'
      ? 'upheld people: give the day on which the person is back: --until 2026-06-03.'
      : `upheld people: ${writeDate(set.problem.given)} is not to come; give a later day, or "people back".`,
  );
  return 1;
}

interface Line {
  readonly office: string;
  readonly service: string | null;
  readonly person: Person | null;
}

async function show(context: CommandContext): Promise<ExitCode> {
  const ports = await context.ports();
  const { tenant } = context.config;
  const settings = await settingsOf(ports, tenant);
  const today = londonTime(ports.now()).date;
  for (const line of linesOf(settings.people)) {
    const { office, service, person } = line;
    const of = service === null ? office : `${office} ${service}`;
    const who = person ? `${person.name} (${person.id})` : 'nobody';
    context.out(context.json ? JSON.stringify(line) : `${of}: ${who}`);
  }
  for (const { value } of await ports.store.diaries.list(tenant)) {
    const back = backOn(value, today);
    if (back === undefined) continue;
    const { person } = value;
    context.out(
      context.json
        ? JSON.stringify({ away: person, backOn: back })
        : `${person}: away, back on ${writeDate(back)}`,
    );
  }
  return 0;
}

function linesOf(held: People): readonly Line[] {
  return [
    { office: 'link-officer', service: null, person: held.linkOfficer },
    { office: 'monitoring-officer', service: null, person: held.monitoringOfficer },
    ...held.admins.map((person) => ({ office: 'admin', service: null, person })),
    ...Object.entries(held.serviceLeads).map(([service, person]) => ({
      office: 'service-lead',
      service,
      person,
    })),
  ];
}
