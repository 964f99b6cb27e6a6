import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommand } from '../../src/app/parse-command';
import { createPages } from '../../src/launch/create-pages';
import type { Request } from '../../src/app/request';
import { parseQuestion } from '../../src/domain/question/parse-question';
import { version } from '../../package.json';
import { TEMPLATE } from './make-package';

const [bot] = TEMPLATE['bots'];

interface Command {
  readonly title: string;
  readonly description: string;
  readonly type?: string;
  readonly prompt?: string;
}

const LISTS = bot.commandLists as readonly {
  readonly scopes: readonly string[];
  readonly commands: readonly Command[];
}[];

/** What Teams puts into the compose box. */
const said = ({ prompt, title }: Command): string => prompt ?? title;

const COMMANDS: readonly Request['kind'][] = [
  'help',
  'subscribe',
  'unsubscribe',
  'subscriptions',
  'settings',
  'why-nudged',
];

/** Whether the decoder takes words for a command, or the parser for a question, with nothing left open. */
function isUnderstood(words: string): boolean {
  const request = parseCommand(words);
  if (request.kind === 'ask') return parseQuestion(request.text, {}).kind === 'understood';
  return COMMANDS.includes(request.kind);
}

describe('the manifest', () => {
  it('is of the newest schema that the validator ships', () => {
    const schemas = join(require.resolve('@microsoft/app-manifest'), '../json-schemas/teams');
    const newest = readdirSync(schemas)
      .map((name) => /^v1\.(\d+)$/.exec(name)?.[1])
      .reduce((most, minor) => Math.max(most, Number(minor ?? 0)), 0);
    expect(TEMPLATE['manifestVersion']).toBe(`1.${String(newest)}`);
    expect(TEMPLATE['$schema']).toContain(`/teams/v1.${String(newest)}/`);
    expect(TEMPLATE['version']).toBe(version);
  });

  it('asks for no permission to read what is not written to the bot', () => {
    expect(TEMPLATE['authorization']).toEqual({ permissions: { resourceSpecific: [] } });
    expect(TEMPLATE['devicePermissions']).toBeUndefined();
  });

  it('names one host, everywhere', () => {
    expect(TEMPLATE['validDomains']).toEqual(['${{BOT_DOMAIN}}']);
    const [handler] = TEMPLATE['composeExtensions'][0].messageHandlers;
    expect(handler.value.domains).toEqual(['${{BOT_DOMAIN}}']);
    const pages = JSON.stringify(TEMPLATE).match(/https?:\/\/[^"/]+/g) ?? [];
    expect(new Set(pages)).toEqual(
      new Set(['https://developer.microsoft.com', 'https://${{BOT_DOMAIN}}']),
    );
  });

  it('opens pages that the server has', () => {
    const pages = createPages({} as never, { home: () => Promise.resolve(null) });
    const tabs = [...TEMPLATE['staticTabs'], ...TEMPLATE['configurableTabs']].flatMap(
      ({ contentUrl, websiteUrl, configurationUrl }) => [contentUrl, websiteUrl, configurationUrl],
    );
    const paths = tabs.filter(Boolean).map((url) => url.replace('https://${{BOT_DOMAIN}}', ''));
    expect(paths).toEqual(['/tab', '/tab', '/tab/configure']);
    expect(Object.keys(pages)).toEqual(expect.arrayContaining(paths));
  });

  it('declares the bot as the agent of Microsoft 365 Copilot', () => {
    expect(bot.scopes).toEqual(['personal', 'team', 'groupChat', 'copilot']);
    expect(TEMPLATE['copilotAgents'].customEngineAgents).toEqual([
      expect.objectContaining({ type: 'bot', id: bot.botId }),
    ]);
  });
});

describe('commands and prompt starters', () => {
  it('has one list for each scope of the bot', () => {
    expect(LISTS.flatMap(({ scopes }) => scopes).sort()).toEqual([...bot.scopes].sort());
  });

  it.each(LISTS.flatMap(({ scopes, commands }) => commands.map((one) => [scopes[0]!, said(one)])))(
    '%s: %s',
    (_scope, words) => {
      expect(isUnderstood(words)).toBe(true);
    },
  );

  it('would not take what is not understood', () => {
    expect(isUnderstood('wibble our rate')).toBe(false);
    expect(isUnderstood('subscribe to Atlantis')).toBe(false);
  });

  it('says one thing by one title, short enough for the menu', () => {
    const bytitle = new Map<string, string>();
    for (const { commands } of LISTS) {
      expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length);
      for (const command of commands) {
        expect(command.title.length).toBeLessThanOrEqual(32);
        expect(command.description.length).toBeLessThanOrEqual(128);
        expect(command.type === 'prompt').toBe(command.prompt !== undefined);
        expect(bytitle.get(command.title) ?? said(command)).toBe(said(command));
        bytitle.set(command.title, said(command));
      }
    }
  });

  it('offers in a team or a group chat nothing about people', () => {
    for (const { scopes, commands } of LISTS) {
      if (!scopes.includes('team') && !scopes.includes('groupChat')) continue;
      expect(commands.map(said).filter((words) => /remed|my |why/i.test(words))).toEqual([]);
    }
  });
});
