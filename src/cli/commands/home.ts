import { setHome } from '../../app/remedies/change-settings';
import { settingsOf } from '../../app/remedies/remedy-settings';
import { readCouncil } from '../../app/setup/words/read-council';
import { authorityById, existsOn } from '../../domain/facts/authorities/authorities';
import {
  runAction,
  textOption,
  usageError,
  type Actions,
  type Command,
  type CommandContext,
  type ExitCode,
} from '../command';

export const homeCommand: Command = {
  name: 'home',
  summary: 'shows and sets which council "we" is in a tenant',
  help: [
    'upheld home [--json]',
    'upheld home set COUNCIL --by NAME      an id such as coventry, or a name',
    'upheld home clear --by NAME            what UPHELD_HOME says holds again',
    '',
    'The same as "we are Coventry" in a chat. --home ID holds for one command only.',
  ],
  options: { by: { type: 'string' } },
  run: home,
};

const ACTIONS: Actions = { set, clear: (context) => change(context, null) };

async function home(context: CommandContext): Promise<ExitCode> {
  if (context.args.length === 0) return show(context);
  return runAction(
    context,
    ACTIONS,
    'say home, home set COUNCIL --by NAME, or home clear --by NAME.',
  );
}

async function set(context: CommandContext): Promise<ExitCode> {
  const given = context.args[1];
  if (given === undefined || context.args.length > 2)
    return usageError(context, 'give one council; a name of several words in quotes.');
  const known = authorityById(given);
  const said = readCouncil(given.toLowerCase());
  const id = known && existsOn(known) ? given : said?.kind === 'council' ? said.id : undefined;
  if (id !== undefined) return change(context, id);
  const options = said?.kind === 'choose' ? ` Did you mean ${said.ids.join(' or ')}?` : '';
  context.err(
    `upheld home: "${given}" is not the id or the name of one council of today; nothing was changed.${options}`,
  );
  return 1;
}

async function change(context: CommandContext, id: string | null): Promise<ExitCode> {
  const by = textOption(context, 'by')?.trim() ?? '';
  if (by === '') return usageError(context, 'say who changes it: --by NAME.');
  await setHome(await context.ports(), { tenant: context.config.tenant, by }, id);
  return show(context);
}

/** One line: its fields are public. */
async function show(context: CommandContext): Promise<ExitCode> {
  const { config } = context;
  const own = (await settingsOf(await context.ports(), config.tenant)).home;
  const id = own ?? config.home;
  const from = own !== undefined ? 'tenant' : id === null ? null : 'installation';
  const name = authorityById(id ?? '')?.name ?? null;
  if (context.json) context.out(JSON.stringify({ home: id, name, from }));
  else if (id === null) context.out('No council is set: upheld home set COUNCIL --by NAME');
  else
    context.out(
      `${name ?? id} (${id}), ${from === 'tenant' ? 'as this tenant said' : 'as this installation is set up'}`,
    );
  return 0;
}
