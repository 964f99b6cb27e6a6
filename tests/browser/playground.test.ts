import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { runUpheld, temporaryFolder, upheld, type RunningUpheld } from '../support/run-upheld';
import { COVENTRY_2021, letterOnDisk } from '../support/test-letters';

const PICTURES = resolve(__dirname, '../../.local/screenshots');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

let data: string;
let trial: RunningUpheld;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  if (CHROMIUM === undefined) throw new Error('Chromium is needed: apt-get install chromium.');
  mkdirSync(PICTURES, { recursive: true });
  data = temporaryFolder();
  trial = await runUpheld('trial', '--port', '0', '--data', data);
  browser = await chromium.launchPersistentContext(temporaryFolder(), {
    executablePath: CHROMIUM,
    headless: true,
    viewport: { width: 1400, height: 1000 },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  await browser.route(
    ({ hostname, protocol }) =>
      !['localhost', '127.0.0.1'].includes(hostname) && protocol.startsWith('http'),
    (route) => route.abort(),
  );
  page = await browser.newPage();
  await page.goto(/http:\/\/localhost:\d+/.exec(trial.line)?.[0] ?? '');
  await page.getByText('conversationUpdate 200').first().waitFor({ timeout: 60_000 });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await trial.stop();
});

const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) });

async function say(text: string): Promise<void> {
  const editor = page.locator('[data-lexical-editor=true]').first();
  await editor.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function mentionInChannel(text: string): Promise<void> {
  await page.locator('[data-lexical-editor=true]').first().click();
  await page.keyboard.type('@Up');
  await page.locator('#typeahead-menu').getByRole('menuitem', { name: 'Upheld' }).click();
  await page.keyboard.type(` ${text}`);
  await page.getByRole('button', { name: 'Post' }).first().click();
}

const openConversation = (name: string) => page.getByRole('treeitem', { name }).click();

describe('the main job, as a person sees it', () => {
  it('shows the overdue remedy, and takes Acknowledge once', async () => {
    await openConversation('Personal Chat');
    const nudge = page.locator('.ac-adaptiveCard', { hasText: '23 900 001' }).first();
    await nudge.waitFor({ timeout: 30_000 });
    await picture('1-nudge');
    await nudge.getByRole('button', { name: 'Acknowledge' }).first().click();
    await page
      .locator('.ac-adaptiveCard', { hasText: /acknowledged by Alex Wilber/i })
      .first()
      .waitFor();
    await picture('2-acknowledged');
  });

  it('answers with figure, counts, comparator and source', async () => {
    await say('what was our uphold rate this year?');
    await page.getByText('38% of complaints we investigated were upheld.').first().waitFor();
    await say('and last year?');
    await page.getByText('2022-23').first().waitFor();
    await picture('3-answer');
  });

  it('offers whole questions when a name is ambiguous', async () => {
    await say('how do we compare with Newcastle?');
    await page
      .getByRole('button', { name: /Newcastle-under-Lyme/ })
      .first()
      .waitFor();
    await picture('4-choices');
  });

  it('posts a new letter into a subscribed channel', async () => {
    await openConversation('Complaints - Letters');
    await mentionInChannel('subscribe');
    await page.getByText('now gets each new letter').first().waitFor();
    expect((await upheld('import', letterOnDisk(COVENTRY_2021), '--data', data)).code).toBe(0);
    await page
      .locator('.ac-adaptiveCard', { hasText: '12 upheld of 20' })
      .first()
      .waitFor({ timeout: 30_000 });
    await picture('5-digest');
  });
});
