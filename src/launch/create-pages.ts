import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { councilPage } from '../app/pages/council-page';
import { letterRecord } from '../app/pages/letter-record';
import { remediesPage } from '../app/pages/remedies-page';
import type { SignIn } from '../app/pages/sign-in';
import type { Ports } from '../app/ports';
import { AUTHORITIES } from '../domain/facts/authorities/authorities';
import type { PageRequest, PageResponse, Pages } from '../http/pages';
import { ICON, SCRIPT } from '../present/pages/assets/script';
import { STYLE } from '../present/pages/assets/style';
import { chooseHtml, missingHtml } from '../present/pages/choose-html';
import { councilHtml } from '../present/pages/council/council-html';
import { isTheme, type Theme } from '../present/pages/html/frame';
import type { Html } from '../present/pages/html/html';
import { recordHtml } from '../present/pages/letter/record-html';
import { remediesHtml, remediesRefused } from '../present/pages/remedies/remedies-html';

export interface PageSettings {
  /** Whose page is shown where the address names none; null: nobody said which. */
  readonly home: () => Promise<string | null>;
  /** Absent where single sign-on is not set up: remedies are then shown to nobody. */
  readonly signIn?: SignIn;
}

/** The pages that the bot serves beside its messages. */
export function createPages(ports: Ports, settings: PageSettings): Pages {
  return {
    '/tab': (request) => council(ports, settings, request),
    '/tab/choose': (request) => choose('see', settings, request),
    '/tab/configure': (request) => choose('configure', settings, request),
    ...(settings.signIn && { '/tab/remedies': remedies(ports, settings.signIn) }),
    '/letters/:sha256': (request) => letter(ports, request),
    '/assets/tab.css': asset('css', STYLE),
    '/assets/tab.js': asset('javascript', SCRIPT),
    '/assets/icon.svg': asset('svg', ICON),
    '/assets/teams.js': teamsLibrary(),
  };
}

async function council(
  ports: Ports,
  { home, signIn }: PageSettings,
  { query }: PageRequest,
): Promise<PageResponse> {
  const theme = themeIn(query);
  const id = query.get('council') ?? (await home());
  if (id === null) return choose('see', { home }, { query });
  const page = await councilPage(ports, id);
  if (page === undefined)
    return missing('There is no council with this name in the address.', theme);
  return ok(councilHtml(page, { theme, signIn: signIn ? 'teams' : 'none' }));
}

/** The councils of today; those that others took over from stand on the pages of these. */
const COUNCILS = AUTHORITIES.filter(({ to }) => to === undefined).toSorted((a, b) =>
  a.name.localeCompare(b.name, 'en-GB'),
);

async function choose(
  purpose: 'see' | 'configure',
  { home }: Pick<PageSettings, 'home'>,
  { query }: Pick<PageRequest, 'query'>,
): Promise<PageResponse> {
  const chosen = query.get('council') ?? (await home()) ?? undefined;
  return ok(chooseHtml(purpose, { councils: COUNCILS, chosen, theme: themeIn(query) }));
}

/** A piece of the council's page, for whoever the token says. */
function remedies(ports: Ports, signIn: SignIn): Pages[string] {
  return async ({ authorization }) => {
    const signedIn = await signIn(authorization);
    if (!signedIn.ok) {
      const status = signedIn.problem === 'keys-unavailable' ? 503 : 401;
      return page(status, remediesRefused(signedIn.problem), 'never');
    }
    return page(200, remediesHtml(await remediesPage(ports, signedIn.value)), 'never');
  };
}

async function letter(ports: Ports, { parts, query }: PageRequest): Promise<PageResponse> {
  const theme = themeIn(query);
  const record = await letterRecord(ports, parts['sha256'] ?? '');
  return record === undefined
    ? missing('No public document with this hash is held here.', theme)
    : ok(recordHtml(record, theme));
}

function themeIn(query: URLSearchParams): Theme | undefined {
  const theme = query.get('theme');
  return isTheme(theme) ? theme : undefined;
}

function ok(markup: Html): PageResponse {
  return page(200, markup, 'shortly');
}

function missing(sentence: string, theme: Theme | undefined): PageResponse {
  return page(404, missingHtml(sentence, theme), 'shortly');
}

function page(status: number, { markup }: Html, keep: PageResponse['keep']): PageResponse {
  return { status, type: 'html', body: markup, keep };
}

function asset(type: PageResponse['type'], body: string | Buffer): Pages[string] {
  return () => Promise.resolve({ status: 200, type, body, keep: 'long' });
}

/** Microsoft's library that talks to Teams, from our own server, so that a tab loads nothing from anywhere else. */
function teamsLibrary(): Pages[string] {
  let library: Promise<Buffer> | undefined;
  return async () => {
    library ??= readFile(createRequire(__filename).resolve('@microsoft/teams-js'));
    return { status: 200, type: 'javascript', body: await library, keep: 'long' };
  };
}
