import { existsSync } from 'node:fs';
import { source as AXE } from 'axe-core';
import { chromium, type Browser } from 'playwright-core';
import type { AnnualReport } from '../../src/domain/report/model/annual-report';
import { reportHtml } from '../../src/present/report/report-html';
import { loadSampleLetters } from '../support/load-sample-letters';
import { gathered, givenDesk, reportDesk, written } from '../support/report-desk';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

let browser: Browser;

beforeAll(async () => {
  if (CHROMIUM === undefined) throw new Error('Chromium is needed: apt-get install chromium.');
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
}, 120_000);
afterAll(() => browser.close());

/** What is wrong with a page, by the check of accessibility; `without` takes something away first. */
async function faultsOf(
  html: string,
  { width = 1200, dark = false }: { readonly width?: number; readonly dark?: boolean } = {},
): Promise<readonly string[]> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  await page.setContent(html);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{
    violations: { id: string; nodes: { html: string }[] }[];
  }>('axe.run()');
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  await page.close();
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`),
    ...(wide > width ? [`wider than the screen: ${String(wide)}`] : []),
  ];
}

async function reports(): Promise<readonly AnnualReport[]> {
  const given = await givenDesk();
  if (given)
    return [
      written(await gathered(given, 'coventry', '2019-20')),
      written(await gathered(given, 'east-midlands-cca', '2023-24')),
    ];
  const ports = reportDesk();
  await loadSampleLetters(ports);
  const [record] = (await ports.store.figures.all()).toReversed();
  return [written(await gathered(ports, record?.authority ?? '', record?.period ?? ''))];
}

describe('a report as a page', () => {
  it('has no fault of accessibility, wide, narrow and dark', async () => {
    for (const report of await reports()) {
      const html = reportHtml(report);
      expect(html).not.toMatch(/<script/i);
      for (const look of [{}, { width: 400 }, { dark: true }])
        expect({ look, faults: await faultsOf(html, look) }).toEqual({ look, faults: [] });
    }
  });

  it('is looked at with a check that sees faults', async () => {
    const [report] = await reports();
    if (report === undefined) throw new Error('no report');
    const html = reportHtml(report).replace('lang="en-GB"', '');
    expect(await faultsOf(html)).toEqual([expect.stringContaining('html-has-lang')]);
  });
});
