import { letterRecord, enterDocuments } from '../app/pages/letter-record';
import type { Ports } from '../app/ports';
import { searchFigures } from '../app/search/search-figures';
import { homeOf } from '../app/setup/home-of';
import { LOCAL_TENANT, type BotSettings, type Config } from '../config';
import type { Pages } from '../http/pages';
import { consoleLog } from '../log/console-log';
import { createSignIn } from '../signin/create-sign-in';
import type { EndpointParts } from '../teams/create-endpoint';
import { createPages } from './create-pages';

type Bot = Exclude<BotSettings, { kind: 'none' }>;

/** The pages of an installation, with the sign-in that it is set up for. */
export async function openPages(ports: Ports, config: Config, bot: Bot): Promise<Pages> {
  // Tried again at the next start.
  await enterDocuments(ports).catch(() => consoleLog.error('documents not entered'));
  const local = bot.kind === 'insecure-local';
  const [tenant, ...others] = local ? [LOCAL_TENANT] : bot.tenants;
  const { home, signIn } = config;
  // A page that is opened without signing in is that of the one tenant's council, where there is one.
  const homeOfPages = (): Promise<string | null> =>
    tenant !== undefined && others.length === 0
      ? homeOf(ports, tenant, home)
      : Promise.resolve(home);
  // In a trial nobody's tenant is known for certain, so that nobody can sign in.
  const canSignIn = !local && signIn.kind === 'entra';
  return createPages(ports, {
    home: homeOfPages,
    ...(canSignIn && { signIn: createSignIn(signIn, new Set(bot.tenants)) }),
  });
}

/** What the message extension finds, for the council of whoever writes. */
export function extensionOf(ports: Ports, { home }: Config): EndpointParts['extension'] {
  return {
    search: async (text, tenant) => searchFigures(ports, text, await homeOf(ports, tenant, home)),
    letterRecord: (sha256) => letterRecord(ports, sha256),
  };
}
