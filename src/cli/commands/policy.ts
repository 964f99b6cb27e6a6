import { setPolicy } from '../../app/remedies/change-settings';
import { settingsOf } from '../../app/remedies/remedy-settings';
import { writePolicy } from '../../domain/remedy/policy/edit-policy';
import type { RemedySettings } from '../../domain/remedy/policy/remedy-settings';
import {
  policyProblemText,
  SETTING_WORDS,
} from '../../present/remedies/command-line/settings-text';
import {
  textOption,
  usageError,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';

export const policyCommand: Command = {
  name: 'policy',
  summary: 'shows and changes the rules by which people are reminded',
  help: [
    'upheld policy [--json]',
    'upheld policy set SETTING VALUE --by NAME [--json]',
    '',
    '  upheld policy set ahead 15,5,1,0 --by "A Name"',
    '  upheld policy set escalation "deputy overdue 2, link-officer overdue 5" --by "A Name"',
    '  upheld policy set closures 2026-12-29..2026-12-31 --by "A Name"',
    '',
    'Nobody gets more than one message on a working day, whatever the policy says.',
  ],
  options: { by: { type: 'string' } },
  run: policy,
};

async function policy(context: CommandContext): Promise<ExitCode> {
  const [action, setting, value] = context.args;
  if (action === undefined) {
    return show(context, await settingsOf(await context.ports(), context.config.tenant));
  }
  if (action !== 'set' || setting === undefined || value === undefined) {
    return usageError(context, 'say policy, or policy set SETTING VALUE --by NAME.');
  }
  const by = textOption(context, 'by')?.trim() ?? '';
  if (by === '') return usageError(context, 'say who changes it: --by NAME.');
  const change = { tenant: context.config.tenant, by };
  const set = await setPolicy(await context.ports(), change, () => [[setting, value]]);
  if (set.ok) return show(context, set.value);
  context.err(`upheld policy: ${policyProblemText(set.problem)}`);
  return 1;
}

function show(context: CommandContext, { policy: rules, changes }: RemedySettings): ExitCode {
  const written = writePolicy(rules);
  if (context.json) {
    context.out(JSON.stringify({ ...Object.fromEntries(written), changes }));
    return 0;
  }
  for (const [name, value] of written) {
    context.out(`${name}: ${value}\n    ${SETTING_WORDS[name] ?? ''}`);
  }
  for (const { at, by, setting, before, after } of changes) {
    context.out(`${at} ${by}: ${setting} from ${before} to ${after}`);
  }
  return 0;
}
