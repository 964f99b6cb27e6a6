import { settingsOf } from '../../app/remedies/remedy-settings';
import { writePolicy } from '../../domain/remedy/policy/edit-policy';
import { authorityById } from '../../domain/facts/authorities/authorities';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';

export const settingsCommand: Command = {
  name: 'settings',
  summary: 'shows everything that a council has set, and who changed it',
  help: [
    'upheld settings [--json]',
    '',
    'The same as "settings" in a personal chat. "home", "people" and "policy" change it.',
  ],
  options: {},
  run: settings,
};

async function settings(context: CommandContext): Promise<ExitCode> {
  if (context.args.length > 0)
    return usageError(context, 'say settings; home, people and policy change them.');
  const { config } = context;
  const held = await settingsOf(await context.ports(), config.tenant);
  const home = held.home ?? config.home;
  const rules = writePolicy(held.policy);
  const { linkOfficer, monitoringOfficer, admins, serviceLeads } = held.people;
  if (context.json) {
    const policy = Object.fromEntries(rules);
    const standing = { admins: config.admins };
    const { people, changes } = held;
    context.out(JSON.stringify({ tenant: config.tenant, home, people, standing, policy, changes }));
    return 0;
  }
  const named = (person: { readonly name: string } | null): string => person?.name ?? 'nobody';
  const leads = Object.entries(serviceLeads).map(([service, { name }]) => `${service} ${name}`);
  const lines: readonly (readonly [string, string])[] = [
    ['council', authorityById(home ?? '')?.name ?? 'none'],
    ['link-officer', named(linkOfficer)],
    ['monitoring-officer', named(monitoringOfficer)],
    ['service-leads', leads.join(', ') || 'nobody'],
    ['admins', admins.map(({ name }) => name).join(', ') || 'nobody'],
    ['standing admins (UPHELD_ADMINS)', config.admins.join(', ') || 'nobody'],
    ...rules,
  ];
  for (const [name, value] of lines) context.out(`${name}: ${value}`);
  for (const { at, by, setting, before, after } of held.changes)
    context.out(`${at} ${by}: ${setting} from ${before} to ${after}`);
  return 0;
}
