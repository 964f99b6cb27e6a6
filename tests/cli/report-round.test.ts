import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere } from '../support/run-here';
import { temporaryFolder } from '../support/run-upheld';
import { COVENTRY_2021, letterOnDisk } from '../support/test-letters';

const ASKED = [
  '--contributor',
  'Adult care services=Ann Example',
  '--contributor',
  'Finance=Fay Example <fay-id>',
];

async function desk() {
  const folder = temporaryFolder();
  const data = ['--data', join(folder, 'store'), '--home', 'coventry'];
  await runHere('import', letterOnDisk(COVENTRY_2021), ...data);
  const round = (...args: readonly string[]) => runHere('report', 'round', ...args, ...data);
  const opened = await round('open', '--deadline', '2099-12-11', ...ASKED, '--by', 'Lena Link');
  return { folder, data, round, opened };
}

interface Shown {
  readonly version: number;
  readonly state: string;
  readonly contributors: readonly {
    readonly service: string;
    readonly missing: readonly string[];
    readonly approvals: readonly { readonly version: number }[];
    readonly answered: boolean;
  }[];
}

describe('upheld report round', () => {
  it('asks, takes passages and approvals of one version each, and is closed by somebody', async () => {
    const { folder, data, round, opened } = await desk();
    expect(opened).toMatchObject({ code: 0, err: expect.stringContaining('"Ann Example"') });
    expect(opened.out).toContain('Adult care services (Ann Example): 0 of 1 passages sent');
    expect(opened.out).toContain('implications.finance: not sent.');
    const shown = async (): Promise<Shown> => JSON.parse((await round('--json')).out) as Shown;
    expect((await shown()).version).toBe(1);
    const text = join(folder, 'passage.txt');
    writeFileSync(
      text,
      'We trained all staff.\n\nOf 20 complaints 12 were upheld, and 77 were not ours.\n',
    );
    const sent = await round(
      ...['submit', '--service', 'adult care services', '--text-file', text, '--by', 'Ann Example'],
    );
    expect(sent).toMatchObject({ code: 0, err: expect.stringContaining('77') });
    expect(sent.err).not.toMatch(/\b(?:20|12)\b/);
    const approve = (version: string, by: string) =>
      round('approve', '--version', version, '--by', by);
    expect((await approve('9', 'Ann Example')).code).toBe(1);
    expect((await approve('1', 'Somebody Else')).code).toBe(1);
    expect((await approve('1', 'Ann Example')).code).toBe(0);
    expect((await approve('1', 'Ann Example')).err).toContain('nothing was changed');
    expect((await shown()).contributors[0]).toMatchObject({ answered: true, missing: [] });
    const html = join(folder, 'report.html');
    const next = await runHere('report', 'draft', '--out', html, ...data);
    expect(next.out).toContain('version 2');
    const draft = readFileSync(html, 'utf8');
    expect(draft).toContain('We trained all staff.');
    expect(draft).toContain('Written for this report by a person, for Adult care services');
    expect((await shown()).contributors[0]).toMatchObject({
      approvals: [{ version: 1 }],
      answered: false,
    });
    expect((await round()).out).toContain('approved version 1 on');
    const closed = await round('close', '--reason', 'The committee met.', '--by', 'Lena Link');
    expect(closed.out).toContain('by Lena Link: The committee met.');
    expect((await approve('2', 'Ann Example')).err).toContain('closed');
    const tasks = await runHere('remedies', 'list', '--matter', 'sign-off', '--json', ...data);
    const states = tasks.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).state as string);
    expect(states.sort()).toEqual(['done', 'withdrawn']);
    const verified = await runHere('audit', 'verify', ...data);
    expect(verified.code).toBe(0);
    const record = await runHere('audit', 'export', ...data);
    expect(record.out).toContain('"sign-off/coventry-2021-22-1"');
    expect(existsSync(html)).toBe(true);
  });

  it.each([
    [['open', '--deadline', '2099-12-11', ...ASKED]],
    [['open', ...ASKED, '--by', 'Lena Link']],
    [['open', '--deadline', '2099-12-11', '--by', 'Lena Link']],
    [['open', '--deadline', '2099-12-11', '--contributor', 'Finance', '--by', 'Lena Link']],
    [['submit', '--service', 'Finance', '--by', 'Fay Example']],
    [['approve', '--version', '1']],
    [['approve', '--version', 'last', '--by', 'Ann Example']],
    [['close', '--by', 'Lena Link']],
    [['close', '--reason', 'over']],
    [['reopen']],
  ])('%j is no call, and nobody named does nothing', async (args) => {
    const { round } = await desk();
    expect((await round(...args)).code).toBe(2);
  });
});
