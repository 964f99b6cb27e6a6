import { addRemedy } from '../../app/remedies/add-remedy';
import type { RemedyDraft } from '../../domain/remedy/new-remedy';
import { selectRemedies } from '../../domain/remedy/select-remedies';
import { londonTime } from '../../domain/shared/civil-date';
import { draftProblemText } from '../../present/remedies/draft-problem-text';
import { remedyJson, remedyLine } from '../../present/remedies/remedy-lines';
import {
  textOption,
  usageError,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';
import { importRemedies } from '../import-remedies';

export const remediesCommand: Command = {
  name: 'remedies',
  summary: 'lists, shows, adds and imports the actions that a council agreed to',
  help: [
    'upheld remedies list [--json]',
    'upheld remedies show ID [--json]',
    'upheld remedies add --reference "23 001 234" --service housing --text "..." --due 2026-12-01',
    '                    --owner ENTRA-OBJECT-ID --owner-name NAME [--deputy ID --deputy-name NAME] [--json]',
    'upheld remedies import FILE.csv [--json]',
    '',
    'A CSV file has the columns reference, service, text, due, owner, owner_name, and may have deputy,',
    'deputy_name. Services: adult-care, benefits-tax, corporate, education-children, environment,',
    'highways-transport, housing, planning-development. Do not give names of complainants.',
  ],
  options: {
    reference: { type: 'string' },
    service: { type: 'string' },
    text: { type: 'string' },
    due: { type: 'string' },
    owner: { type: 'string' },
    'owner-name': { type: 'string' },
    deputy: { type: 'string' },
    'deputy-name': { type: 'string' },
  },
  run: remedies,
};

const ACTIONS: Readonly<Record<string, (context: CommandContext) => Promise<ExitCode>>> = {
  list,
  show,
  add,
  import: importRemedies,
};

async function remedies(context: CommandContext): Promise<ExitCode> {
  const action = ACTIONS[context.args[0] ?? ''];
  return action
    ? action(context)
    : usageError(context, 'say what to do: remedies list, show, add or import.');
}

async function list(context: CommandContext): Promise<ExitCode> {
  const { store, now } = await context.ports();
  const today = londonTime(now()).date;
  for (const remedy of selectRemedies(
    await store.remedies.list(context.config.tenant),
    {},
    today,
  )) {
    context.out(
      context.json ? JSON.stringify(remedyJson(remedy, today)) : remedyLine(remedy, today),
    );
  }
  return 0;
}

async function show(context: CommandContext): Promise<ExitCode> {
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
    for (const { n, at, actor, verb, outcome } of history) {
      context.out(`  ${String(n)}. ${at} ${actor}: ${verb}, ${outcome}`);
    }
  }
  return 0;
}

async function add(context: CommandContext): Promise<ExitCode> {
  const given = (name: string): string => textOption(context, name) ?? '';
  const deputy = given('deputy');
  const draft: RemedyDraft = {
    reference: given('reference'),
    service: given('service'),
    text: given('text'),
    due: given('due'),
    owner: { id: given('owner'), name: given('owner-name') || given('owner') },
    ...(deputy === '' ? {} : { deputy: { id: deputy, name: given('deputy-name') || deputy } }),
  };
  const ports = await context.ports();
  const added = await addRemedy(ports, draft, {
    tenant: context.config.tenant,
    actor: 'command line',
  });
  if (!added.ok) {
    context.err(`upheld remedies add: ${draftProblemText(added.problem)}`);
    return 1;
  }
  const today = londonTime(ports.now()).date;
  context.out(
    context.json ? JSON.stringify(remedyJson(added.value, today)) : remedyLine(added.value, today),
  );
  return 0;
}
