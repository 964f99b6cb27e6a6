import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { runUpheld, temporaryFolder, type RunningUpheld } from '../support/run-upheld';

const PICTURES = resolve(__dirname, '../../.local/screenshots');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
/** A loaded machine may take long; nothing waits longer than it must. */
const DEADLINE_MS = 60_000;

/** A person at the local Teams client, with our server and its sample data behind it. */
export interface TeamsClient {
  readonly page: Page;
  /** Folder of the server's store. */
  readonly data: string;
  open(conversation: string): Promise<void>;
  /** Writes into the open chat. */
  say(text: string): Promise<void>;
  /** Starts a post in the open channel that mentions the app. */
  post(text: string): Promise<void>;
  /** The newest message of the app in the open chat that shows a text. */
  answer(text: string | RegExp): Promise<Locator>;
  /** The newest card in the open conversation that shows a text. */
  card(text: string | RegExp): Promise<Locator>;
  /** The newest card with a drawn chart that shows a text. */
  chart(text: string | RegExp): Promise<Locator>;
  /** A picture of the window, with something in the middle of it. */
  picture(name: string, shown?: Locator): Promise<void>;
  close(): Promise<void>;
}

export async function openTeams(): Promise<TeamsClient> {
  if (CHROMIUM === undefined) throw new Error('Chromium is needed: apt-get install chromium.');
  mkdirSync(PICTURES, { recursive: true });
  const data = temporaryFolder();
  const trial = await runUpheld('trial', '--port', '0', '--data', data);
  const browser = await chromium.launchPersistentContext(temporaryFolder(), {
    executablePath: CHROMIUM,
    headless: true,
    viewport: { width: 1340, height: 900 },
    deviceScaleFactor: 1.5,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  browser.setDefaultTimeout(DEADLINE_MS);
  const page = await openPage(browser, /http:\/\/localhost:\d+/.exec(trial.line)?.[0] ?? '');
  return { page, data, ...actions(page), close: () => close(browser, trial) };
}

async function openPage(browser: BrowserContext, address: string): Promise<Page> {
  // The client works without the files that it would have from the internet.
  await browser.route(
    ({ hostname, protocol }) =>
      !['localhost', '127.0.0.1'].includes(hostname) && protocol.startsWith('http'),
    (route) => route.abort(),
  );
  const page = await browser.newPage();
  await page.goto(address);
  await page.addStyleTag({ content: typeface() });
  await page.getByText('conversationUpdate 200').first().waitFor();
  await page.getByTitle('Toggle Log Panel').click();
  return page;
}

async function close(browser: BrowserContext, trial: RunningUpheld): Promise<void> {
  await browser.close();
  await trial.stop();
}

/** Teams is set in Segoe UI, which is not free; this one is as wide, so that lines break where Teams breaks them. */
function typeface(): string {
  const { resolve: find } = createRequire(__filename);
  return Object.entries({ 400: 'Regular', 600: 'SemiBold', 700: 'Bold' })
    .map(([weight, style]) => {
      const name = `${weight}${style}`;
      const file = find(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`);
      const font = readFileSync(file).toString('base64');
      return `@font-face { font-family: 'Segoe UI'; font-weight: ${weight}; src: url(data:font/ttf;base64,${font}); }`;
    })
    .join('\n');
}

/** Scrolls the conversation alone (and not the frame around it) until an element stands in its middle. */
function showWhole(element: any): void {
  const { getComputedStyle } = globalThis as any;
  let pane = element.parentElement;
  while (pane && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement;
  if (!pane) return;
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  const above = Math.max(20, (outer.height - inner.height) / 2);
  pane.scrollTop = Number(pane.scrollTop) + (inner.top - outer.top) - above;
}

function actions(page: Page): Omit<TeamsClient, 'page' | 'data' | 'close'> {
  const editor = page.locator('[data-lexical-editor=true]').first();
  const newest = async (found: Locator): Promise<Locator> => {
    await found.last().waitFor();
    return found.last();
  };
  return {
    open: async (conversation) => {
      await page.getByRole('treeitem', { name: conversation }).click();
      await editor.waitFor();
    },
    say: async (text) => {
      await editor.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    post: async (text) => {
      await editor.click();
      await page.keyboard.type('@Up');
      await page.locator('#typeahead-menu').getByRole('menuitem', { name: 'Upheld' }).click();
      await page.keyboard.type(` ${text}`);
      await page.getByRole('button', { name: 'Post' }).first().click();
    },
    answer: (text) => newest(page.locator('.fai-OutputCard', { hasText: text })),
    card: (text) => newest(page.locator('.ac-adaptiveCard', { hasText: text })),
    chart: (text) =>
      newest(
        page
          .locator('.ac-adaptiveCard', { hasText: text })
          .filter({ has: page.locator('[aria-label*=" chart" i], svg path') }),
      ),
    picture: async (name, shown) => {
      await shown?.evaluate(showWhole);
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
  };
}
