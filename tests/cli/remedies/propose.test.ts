import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere } from '../../support/run-here';
import { temporaryFolder } from '../../support/run-upheld';
import { sharedFolder } from '../../support/shared-folder';
import { REPORT } from '../../transcripts/stage/documents';

interface Proposed {
  readonly case: number | null;
  readonly reference: string;
  readonly action: string;
  readonly status: string;
  readonly id: string | null;
  readonly service: string | null;
  readonly due: string | null;
}

const OWNER = ['--owner', 'olu-oid', '--owner-name', 'Olu'];

let data: string;
beforeEach(() => {
  data = temporaryFolder();
});

const run = (...args: readonly string[]) => runHere(...args, '--data', data, '--home', 'coventry');

const linesOf = (out: string): readonly any[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

async function proposed(file: string, ...args: readonly string[]): Promise<readonly Proposed[]> {
  return linesOf((await run('remedies', 'propose', file, '--json', ...args)).out);
}

function written(text: string): string {
  const file = join(temporaryFolder(), 'document.txt');
  writeFileSync(file, text);
  return file;
}

describe('a committee report', () => {
  it('gives the actions of its upheld cases, each with the date that it names', async () => {
    const file = written(REPORT);
    const { err } = await run('remedies', 'propose', file, ...OWNER);
    expect(err).toContain('no references of the Ombudsman');
    const all = await proposed(file, ...OWNER, '--due', '2027-03-31');
    expect(all.map(({ action, reference, status }) => [action, reference, status])).toEqual([
      ['1a', 'Report 2025-26 case 1', 'proposed'],
      ['1b', 'Report 2025-26 case 1', 'already-there'],
      ['1c', 'Report 2025-26 case 1', 'already-there'],
      ['2a', 'Report 2025-26 case 2', 'reported-done'],
      ['3a', 'Report 2025-26 case 3', 'already-there'],
      ['3b', 'Report 2025-26 case 3', 'proposed'],
    ]);
    const list = linesOf((await run('remedies', 'list', '--json')).out);
    expect(
      list.map(({ reference, service, due, state, text }) => [
        reference,
        service,
        due,
        state,
        text,
      ]),
    ).toEqual(
      [
        ...[
          [
            '3',
            'education-children',
            '2026-12-31',
            'Apologise to the complainant by 31 December 2026',
          ],
          ['1', 'housing', '2027-01-31', 'Pay him £250 by 31 January 2027'],
          ['1', 'housing', '2027-02-26', 'Review how it records repairs by 26 February 2027'],
          ['1', 'housing', '2027-03-31', 'Apologise to the complainant'],
          ['3', 'education-children', '2027-03-31', 'Retake its decision'],
        ].map(([n, service, due, text]) => [
          `Report 2025-26 case ${String(n)}`,
          service,
          due,
          'proposed',
          text,
        ]),
      ].sort((a, b) => String(a[2]).localeCompare(String(b[2]))),
    );
  });

  it('is confirmed, tracked and asked about', async () => {
    const all = await proposed(written(REPORT), ...OWNER, '--due', '2026-11-30');
    const [id = ''] = all.flatMap((one) => (one.action === '1a' ? [one.id ?? ''] : []));
    const asked = async (question: string) => (await run('ask', question)).out;
    expect(await asked('how many remedies are open?')).toContain(': 0.');
    expect((await run('remedies', 'confirm', id)).code).toBe(0);
    expect(await asked('list open remedies in housing')).toContain('Report 2025-26 case 1');
    const done = await run('remedies', 'done', id, '--by', 'Olu', '--evidence', 'DOC-1', '--json');
    expect(JSON.parse(done.out)).toMatchObject({ state: 'done', evidence: 'DOC-1' });
    expect(JSON.parse((await run('remedies', 'accept', id, '--json')).out)).toMatchObject({
      state: 'accepted',
    });
    expect(await asked('how many remedies are open?')).toContain(': 0.');
    expect((await run('audit', 'verify')).code).toBe(0);
  });

  it('needs a date where it names none, and somebody who looks after it', async () => {
    const file = written(REPORT);
    expect(await run('remedies', 'propose', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('link-officer'),
    });
    const { code, out } = await run('remedies', 'propose', file, ...OWNER);
    expect(code).toBe(1);
    expect(out).toMatch(/^1a refused\. It names no date .*--due/m);
    await run('people', 'set', 'link-officer', 'lena-oid', '--name', 'Lena');
    expect((await run('remedies', 'propose', file, '--due', '2027-01-31')).code).toBe(0);
  });

  it('without upheld cases, or no report at all, proposes nothing', async () => {
    const [head = ''] = REPORT.split('Service Area');
    expect((await run('remedies', 'propose', written(head), ...OWNER)).err).toContain('no upheld');
    expect((await run('remedies', 'propose', written('A shopping list'), ...OWNER)).err).toContain(
      'neither a decision nor a report',
    );
    expect(await run('remedies', 'propose', join(data, 'none.pdf'), ...OWNER)).toMatchObject({
      code: 1,
    });
    expect((await run('remedies', 'list')).out).toBe('');
  });
});

describe('the given report', () => {
  const folder = sharedFolder('letters');
  const file = folder && join(folder, 'coventry-committee-report-2019-20.txt');

  it('is proposed as far as it goes: lettered lists taken apart, nobody named', async () => {
    if (!file || !existsSync(file)) return;
    const args = [...OWNER, '--service', 'adult-care', '--due', '2027-03-31'];
    const all = await proposed(file, ...args);
    expect(all.map(({ action, status, service }) => [action, status, service].join(' '))).toEqual([
      ...['a', 'b', 'c', 'd'].map((n) => `1${n} proposed adult-care`),
      ...['a', 'b', 'c', 'd', 'e'].map((n) => `2${n} proposed education-children`),
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((n) => `3${n} proposed education-children`),
      ...['4a', '5a', '8a'].map((n) => `${n} reported-done `),
    ]);
    const { err } = await run('remedies', 'propose', file, ...args);
    expect(err).toContain('states 11 upheld cases and lists 8');
    expect(err).toContain('No action is given for case 6, 7.');
    const { out } = await run('remedies', 'list', '--json');
    expect(out).not.toMatch(/\b(?:Mr|Mrs|Ms|Miss)\b/);
    const texts = linesOf(out).map(({ text }) => text);
    expect(texts).toContain('Pay her £100 for the injustice the failures caused her');
    expect(texts.filter((text) => /\b[a-d]\)/.test(text))).toEqual([]);
  });
});
