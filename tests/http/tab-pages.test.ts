import { importFile } from '../../src/app/letters/import-documents';
import { letterFile } from '../../src/cli/letter-files';
import type { FigureRecord } from '../../src/domain/facts/figure-record';
import { sampleRemedies } from '../../src/sample/sample-remedies';
import { figureRecord } from '../support/figure-records';
import { startTestBot, type TestBot } from '../support/test-bot';
import { COVENTRY_2021, letterText, SANDWELL_2021 } from '../support/test-letters';
import { loadSampleLetters } from '../support/load-sample-letters';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await loadSampleLetters(bot.ports, { remedies: sampleRemedies });
});
afterAll(() => bot.stop());

async function get(path: string) {
  const response = await fetch(`${bot.url}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function keep(record: FigureRecord) {
  expect(await bot.ports.store.figures.add(record, 'quiet')).toBe('created');
  return `/letters/${record.source.sha256}`;
}

/** The words of a page, as a reader gets them. */
const wordsOf = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the council’s page', () => {
  it('gives the three statistics of the configured council, with counts, comparator and place', async () => {
    const { status, text } = await get('/tab');
    expect(status).toBe(200);
    const words = wordsOf(text);
    expect(words).toContain('Coventry City Council');
    expect(words).toMatch(/Uphold rate 38% 3 upheld of 8 investigations,\s+2023-24/);
    expect(words).toContain('average for similar organisations (metropolitan boroughs): 80%');
    expect(text).toMatch(/href="\/letters\/[0-9a-f]{64}#p1-l26"/);
    expect(words).toContain('the letters for 2024-25 and 2025-26 are not held');
    expect(words).toContain('Break in the series');
    expect(words).toContain('late in 2 of 5 cases');
    expect(words).toContain('sample data');
  });

  it('is another council’s where the address names one', async () => {
    expect((await get('/tab?council=luton')).text).toContain('<h1>Luton Borough Council</h1>');
    const none = await get('/tab?council=atlantis');
    expect(none.status).toBe(404);
    expect(none.text).toContain('Choose a council');
  });

  it('says that there were no cases, and never 0%', async () => {
    const words = wordsOf((await get('/tab?council=east-midlands-cca')).text);
    expect(words).toContain('No cases');
    expect(words.replaceAll('never to be shown as 0%', '')).not.toMatch(/\b0%/);
  });

  it('says nothing of remedies or people, but that single sign-on is not set up', async () => {
    const words = wordsOf((await get('/tab')).text);
    expect(words).toContain('single sign-on is not set up');
    for (const told of ['transport appeals', 'Wilber', 'Megan', '23 900 001'])
      expect(words).not.toContain(told);
    expect((await get('/tab/remedies')).status).toBe(404);
  });

  it('takes its theme from the address, and only one that there is', async () => {
    expect((await get('/tab?theme=dark')).text).toContain('data-theme="dark"');
    expect((await get('/tab?theme="><script>')).text).not.toContain('data-theme');
  });

  it('chooses a council, for a visit and for a channel', async () => {
    const { text } = await get('/tab/configure?council=luton');
    expect(text).toMatch(/<option value="luton"\s+selected/);
    expect(text).toContain('<label for="council">');
    expect((await get('/tab/choose')).text).not.toContain('data-configure');
  });
});

describe('a page on the wire', () => {
  it.each(['/tab', '/tab/configure', '/tab?council=atlantis', '/letters/x', '/assets/tab.js'])(
    '%s runs only our own script, is framed by Microsoft 365 alone, and tells nobody where we were',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  it('has no script or style of its own in it', async () => {
    const { text } = await get('/tab');
    expect(text).not.toMatch(/<style|style=|<script(?! src=)| on[a-z]+=/);
  });

  it('brings Microsoft’s library from our own server', async () => {
    const { status, headers } = await get('/assets/teams.js');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/javascript');
  });
});

describe('a letter’s record', () => {
  it('has every figure with its words, page and line, and the hash', async () => {
    const { text: tab } = await get('/tab');
    const [path = '', sha256 = ''] = /\/letters\/([0-9a-f]{64})/.exec(tab) ?? [];
    const { status, text } = await get(path);
    const words = wordsOf(text);
    expect(status).toBe(200);
    expect(words).toContain('38% of complaints we investigated were upheld.');
    expect(words).toContain('page 1, line 26');
    expect(words).toContain('17 July 2024');
    expect(words).toContain(sha256);
    expect(text).toContain('id="p1-l26"');
  });

  it.each(['0'.repeat(64), 'x', '..%2f..%2fetc', "'"])('is not there for %s', async (hash) => {
    expect((await get(`/letters/${hash}`)).status).toBe(404);
  });

  it('does not exist before the day on which its letter is public', async () => {
    const file = letterFile('letter.txt', new TextEncoder().encode(letterText(COVENTRY_2021)));
    const now = bot.clock.now;
    bot.clock.now = '2022-07-21T10:00:00.000Z';
    await importFile(bot.ports, file, { by: 'test', sample: false });
    const path = `/letters/${file.sha256}`;
    const before = await get(path);
    const page = await get('/tab');
    bot.clock.now = '2022-07-28T10:00:00.000Z';
    const after = await get(path);
    bot.clock.now = now;
    expect(before.status).toBe(404);
    expect(before.text).toBe((await get(`/letters/${'0'.repeat(64)}`)).text);
    expect(page.text).not.toContain(file.sha256);
    expect(wordsOf(page.text)).not.toMatch(/60%|12 upheld of 20|27 July 2022|held back/);
    expect(after.status).toBe(200);
    expect(wordsOf(after.text)).toContain('60%');
  });

  it('says of a held figure that it is held, and not what it is', async () => {
    const file = letterFile(
      'letter.txt',
      new TextEncoder().encode(letterText(SANDWELL_2021, { upheldPercent: 83 })),
    );
    await importFile(bot.ports, file, { by: 'test', sample: false });
    const record = wordsOf((await get(`/letters/${file.sha256}`)).text);
    const council = wordsOf((await get('/tab?council=sandwell')).text);
    for (const words of [record, council]) {
      expect(words).toContain('held for checking');
      expect(words).not.toContain('83');
    }
  });

  it('shows no report of a council, which may be a draft', async () => {
    const path = await keep(
      figureRecord({
        authority: 'dudley',
        period: '2023-24',
        kind: 'committee-report',
        own: { uphold_rate: 71 },
      }),
    );
    expect((await get(path)).status).toBe(404);
    expect(wordsOf((await get('/tab?council=dudley')).text)).not.toContain('71%');
  });

  it('names nobody who settled a figure', async () => {
    const record = figureRecord({ authority: 'solihull', period: '2023-24', own: { upheld: 7 } });
    const correction = {
      measure: 'upheld',
      printed: 9,
      value: 7,
      by: 'Robin Field',
      at: '2026-11-20T10:00:00.000Z',
      reason: 'Megan Bowen counted again',
    } as const;
    const path = await keep({
      ...record,
      facts: record.facts.map((fact) => ({ ...fact, corrected: [correction] as const })),
    });
    const words = wordsOf((await get(path)).text);
    expect(words).toContain('corrected to 7 by an officer on 20 November 2026.');
    expect(words).not.toMatch(/Robin|Megan/);
  });

  it('shows hostile text as text', async () => {
    const hostile = '</title><img src=x onerror=alert(1)> "\'>\u202e <at>all</at> &amp; ${x}';
    const record = figureRecord({
      authority: 'walsall',
      period: '2023-24',
      title: hostile,
      own: { uphold_rate: 38 },
      checks: [{ level: 'info', code: 'x', message: hostile, arithmetic: hostile }],
    });
    const cited = record.facts.map((fact) => {
      const [{ sha256, page, line }] = fact.citations;
      return {
        ...fact,
        citations: [{ sha256, page, line, title: hostile, text: hostile }] as const,
      };
    });
    const path = await keep({ ...record, facts: cited });
    for (const address of [path, '/tab?council=walsall']) {
      const { text } = await get(address);
      expect(text).not.toContain('<img');
      expect(text).not.toContain('<at>');
      expect(text).not.toContain('\u202e');
      expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(text).toContain('&amp;amp; ${x}');
    }
  });
});
