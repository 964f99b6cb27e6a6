import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { hostConfig, PALETTES, type Theme } from './host-config';

/** A page in Chromium that draws cards with Microsoft's renderer and has no network. */
export interface CardPage {
  readonly page: Page;
  /** Draws a card and gives what the renderer had to say against it. */
  readonly draw: (card: object, theme: Theme) => Promise<readonly string[]>;
  /** The words that a person sees, every button included. */
  readonly words: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const ROOT = rootAbove(__dirname);
const DRAWING = join(ROOT, 'tests/support/cards/drawing');
const MODULES = join(ROOT, 'node_modules');
/** Under a name of its own: the types of adaptivecards-templating need an older one under the first. */
const RENDERER = join(MODULES, 'adaptivecards-renderer/dist/adaptivecards');
const MARKDOWN = join(MODULES, 'markdown-it/dist/markdown-it.min.js');
const FONTS = join(ROOT, 'node_modules/@expo-google-fonts/source-sans-3');

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Opens the page. `width` is that of the card, in pixels. */
export async function openCardPage(width: number): Promise<CardPage> {
  const browser = await openChromium(width + 24);
  const page = await browser.newPage();
  const html = readFileSync(join(DRAWING, 'card-page.html'), 'utf8');
  // The renderer's styles come first, so that ours, which are those of Teams, hold.
  const styles = readFileSync(`${RENDERER}.css`, 'utf8');
  await page.setContent(html.replace('<style>', `<style>${styles}</style><style>`));
  await page.addStyleTag({ content: typeface() });
  await page.addScriptTag({ path: `${RENDERER}.js` });
  await page.addScriptTag({ path: MARKDOWN });
  return {
    page,
    draw: (card, theme) => {
      const given = [card, hostConfig(theme), PALETTES[theme]].map((one) => JSON.stringify(one));
      return page.evaluate<readonly string[]>(`drawCard(${given.join(', ')})`);
    },
    words: () => page.locator('#card').innerText(),
    close: () => browser.close(),
  };
}

async function openChromium(width: number): Promise<BrowserContext> {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error('Chromium is needed: apt-get install chromium.');
  const profile = mkdtempSync(join(tmpdir(), 'upheld-cards-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width, height: 900 },
    deviceScaleFactor: 2,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  await browser.route(
    ({ protocol }) => protocol.startsWith('http'),
    (route) => route.abort(),
  );
  return browser;
}

/** Teams is set in Segoe UI, which is not free; this one is as wide, so that lines break where Teams breaks them. */
function typeface(): string {
  const weights = { 400: '400Regular', 600: '600SemiBold' };
  return Object.entries(weights)
    .map(([weight, name]) => {
      const font = readFileSync(join(FONTS, name, `SourceSans3_${name}.ttf`)).toString('base64');
      return `@font-face { font-family: 'Segoe UI'; font-weight: ${weight}; src: url(data:font/ttf;base64,${font}); }`;
    })
    .join('\n');
}

/** The checkout, also from a bundle that was put elsewhere in it. */
function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}
