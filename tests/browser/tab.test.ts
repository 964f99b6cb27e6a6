import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { source as AXE } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { startTabs, type Tabs } from '../support/tabs';

const PICTURES = resolve(__dirname, '../../.local/screenshots');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

let tabs: Tabs;
let browser: Browser;

beforeAll(async () => {
  if (CHROMIUM === undefined) throw new Error('Chromium is needed: apt-get install chromium.');
  mkdirSync(PICTURES, { recursive: true });
  tabs = await startTabs();
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await tabs.stop();
});

/** Opens a page; `as`: within Teams, signed in as this person. What the browser complains of is an error. */
async function open(
  path: string,
  { as, ...options }: BrowserContextOptions & { readonly as?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`);
  });
  if (as !== undefined) await playTeams(page, await tabs.token(as));
  await page.goto(`${tabs.url}${path}`);
  return page;
}

const complaints: string[] = [];
afterEach(() => expect(complaints.splice(0)).toEqual([]));

/** Plays what Teams does for a tab: it frames the page, and answers its library. */
async function playTeams(page: Page, token: string): Promise<void> {
  await page.route('**/assets/teams.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `window.microsoftTeams = {
        app: {
          initialize: async () => undefined,
          getContext: async () => ({ app: { theme: 'dark' } }),
          registerOnThemeChangeHandler: (paint) => { window.paint = paint; },
          notifySuccess: () => { window.told = true; },
        },
        authentication: { getAuthToken: async () => ${JSON.stringify(token)} },
        pages: { config: {
          registerOnSaveHandler: (save) => { window.save = save; },
          setValidityState: (valid) => { window.valid = valid; },
          setConfig: async (config) => { window.config = config; },
        } },
      };`,
    }),
  );
  await page.addInitScript('Object.defineProperty(window, "parent", { value: {} });');
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(PICTURES, `tab-${name}.png`), fullPage: true });

/** What axe finds wrong with a page, each with the first element that it is about. */
async function faultsOf(page: Page, within = 'html'): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{
    violations: readonly { id: string; nodes: readonly { html: string }[] }[];
  }>(`axe.run(${JSON.stringify(within)})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const NARROW = { viewport: { width: 320, height: 700 } };

describe('every page', () => {
  const pages: readonly (readonly [string, () => string])[] = [
    ['council', () => '/tab'],
    ['no-cases', () => '/tab?council=east-midlands-cca'],
    ['nothing-held', () => '/tab?council=reading'],
    ['letter', () => tabs.letter],
    ['choose', () => '/tab/choose'],
    ['configure', () => '/tab/configure'],
    ['not-there', () => '/letters/x'],
  ];
  const looks: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    ['light', () => Promise.resolve()],
    ['dark', (page) => page.emulateMedia({ colorScheme: 'dark' })],
    ['contrast', (page) => page.evaluate('document.documentElement.dataset.theme = "contrast"')],
    ['narrow', (page) => page.setViewportSize(NARROW.viewport)],
  ];
  it.each(pages)(
    '%s: no fault in any look, and nothing wider than a telephone',
    async (name, path) => {
      const page = await open(path());
      for (const [look, change] of looks) {
        await change(page);
        expect({ look, faults: await faultsOf(page) }).toEqual({ look, faults: [] });
        const width = await page.evaluate('document.documentElement.scrollWidth');
        expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
        await picture(page, `${name}-${look}`);
      }
      // The browser says itself that a page is not there.
      if (name === 'not-there') complaints.splice(0);
    },
  );
});

it('is looked at with a check that sees faults', async () => {
  const page = await open('/letters/x');
  await page.evaluate('document.documentElement.removeAttribute("lang")');
  expect(await faultsOf(page)).toEqual([expect.stringContaining('html-has-lang')]);
  complaints.splice(0);
});

describe('by keyboard alone', () => {
  it('the council’s page is walked from the skip link to the last, each stop is seen, and none holds on', async () => {
    const page = await open('/tab');
    const stops: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate<string>(`(() => {
        const at = document.activeElement;
        if (at === document.body) return '';
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
        return (seen ? '' : 'unseen: ') + at.textContent.trim();
      })()`);
      if (stop === '') break;
      stops.push(stop);
      if (stops.length === 1) await picture(page, 'keyboard');
      expect(stops.length).toBeLessThan(200);
    }
    expect(stops[0]).toBe('Skip to the content');
    expect(stops.filter((stop) => stop.startsWith('unseen'))).toEqual([]);
    const all = await page.locator('a[href], select, button, summary').count();
    expect(stops).toHaveLength(all);
  });

  it('the skip link goes to the content', async () => {
    const page = await open('/tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
  });

  it('a council is chosen and shown', async () => {
    const page = await open('/tab/choose');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const chosen = await page.evaluate<string>('document.activeElement.selectedOptions[0].text');
    expect(chosen).not.toBe('Coventry City Council');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: chosen }).waitFor();
  });

  it('a remedy is opened, and its audit read', async () => {
    const page = await open('/tab', { as: tabs.linkOfficer });
    const remedy = page.locator('summary').first();
    await remedy.waitFor();
    await remedy.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('table', { name: /Audit of/ })
      .first()
      .waitFor();
  });
});

describe('within Teams', () => {
  it('remedies are shown to whoever is signed in, in the theme of Teams', async () => {
    for (const [look, options] of [
      ['wide', {}],
      ['narrow', NARROW],
    ] as const) {
      const page = await open('/tab', { as: tabs.linkOfficer, ...options });
      await page.locator('summary').first().waitFor();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      await page.locator('summary').first().click();
      expect(await faultsOf(page, 'section:has(#remedies)')).toEqual([]);
      await page.locator('#remedies').scrollIntoViewIfNeeded();
      await picture(page, `remedies-${look}`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        page.viewportSize()?.width ?? 0,
      );
      expect(await page.evaluate('window.told')).toBe(true);
      await page.evaluate('window.paint("contrast")');
      expect(await page.locator('html').getAttribute('data-theme')).toBe('contrast');
    }
  });

  it('somebody for whom nothing is held is told so', async () => {
    const page = await open('/tab', { as: 'nobody' });
    await page.getByText('No remedy is held for you to see.').waitFor();
  });

  it('a channel’s tab is saved with the council that was chosen', async () => {
    const page = await open('/tab/configure', { as: 'nobody' });
    await page.getByLabel('Council').selectOption('luton');
    await page.waitForFunction('window.valid === true');
    await page.evaluate(
      'window.save({ notifySuccess() { window.saved = true; }, notifyFailure() {} })',
    );
    await page.waitForFunction('window.saved === true');
    expect(await page.evaluate('window.config')).toEqual({
      entityId: 'council-luton',
      contentUrl: `${tabs.url}/tab?council=luton&theme={theme}`,
      websiteUrl: `${tabs.url}/tab?council=luton`,
      suggestedDisplayName: 'Luton Borough Council',
    });
  });
});

it('is framed by nobody else', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('http://127.0.0.1:9/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${tabs.url}/tab"></iframe>` }),
  );
  await page.goto('http://127.0.0.1:9/');
  expect(page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
});

it('prints on paper in black on white, without what is only for the screen', async () => {
  const page = await open('/tab', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'print');
  expect(await page.locator('nav').isVisible()).toBe(false);
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
    'rgb(255, 255, 255)',
  );
});
