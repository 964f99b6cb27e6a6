import { readRadar } from '../../app/duty/read-radar';
import { DUTIES } from '../../domain/duty/duties';
import { DUTY_IDS } from '../../domain/duty/duty';
import { matterJson } from '../../present/radar/radar-json';
import { mattersShown, radarLines, sourceLines } from '../../present/radar/radar-text';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';
import { decideFromOptions } from '../radar/decide-duty';
import { radarOrder } from '../radar/radar-order';

export const radarCommand: Command = {
  name: 'radar',
  summary: 'proposes what the Monitoring Officer may have to report, with its source and its clock',
  help: [
    'upheld radar [--authority ID] [--all] [--json]',
    'upheld radar decide REF --as taken|reported|not-needed|deferred|reopened --reason "..." --by ID|NAME',
    '                        [--on DATE --to BODY] (reported) [--until DATE] (deferred) [--authority ID] [--json]',
    'upheld radar sources [--json]',
    '',
    'Each proposal says which duty it is about, on which facts it rests, by when, how sure that is, and what is',
    'not known. Nothing is reported, closed or decided before the Monitoring Officer whom the settings name does',
    'it, with a reason, which the audit trail keeps ("upheld people set monitoring-officer" names one). What was',
    'decided stays when a letter is corrected; the radar then says what changed. --all shows what is decided and',
    'what is about earlier years as well. "sources" lists the duties with the Acts and manuals that they come from.',
  ],
  options: {
    authority: { type: 'string' },
    all: { type: 'boolean' },
    as: { type: 'string' },
    reason: { type: 'string' },
    by: { type: 'string' },
    until: { type: 'string' },
    on: { type: 'string' },
    to: { type: 'string' },
  },
  run: radar,
};

async function radar(context: CommandContext): Promise<ExitCode> {
  switch (context.args[0]) {
    case undefined:
      return list(context);
    case 'decide':
      return decideFromOptions(context);
    case 'sources':
      return sources(context);
    default:
      return usageError(context, 'say "radar", "radar decide REF" or "radar sources".');
  }
}

async function list(context: CommandContext): Promise<ExitCode> {
  const order = await radarOrder(context);
  if (typeof order === 'string') return usageError(context, order);
  const reading = await readRadar(await context.ports(), order);
  const all = context.options['all'] === true;
  const council = order.authority.name;
  if (context.json)
    for (const matter of mattersShown(reading, all))
      context.out(JSON.stringify(matterJson(matter)));
  else for (const line of radarLines(reading, { council, all })) context.out(line);
  return 0;
}

function sources(context: CommandContext): ExitCode {
  if (context.json) context.out(JSON.stringify(DUTY_IDS.map((id) => DUTIES[id])));
  else for (const line of sourceLines()) context.out(line);
  return 0;
}
