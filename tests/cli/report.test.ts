import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere } from '../support/run-here';
import { temporaryFolder } from '../support/run-upheld';
import { COVENTRY_2021, letterOnDisk } from '../support/test-letters';

describe('upheld report', () => {
  it('drafts, checks what it drafted, and shows what a correction changed', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'store'), '--home', 'coventry'];
    await runHere('import', letterOnDisk(COVENTRY_2021), ...data);
    const text = join(folder, 'report.txt');
    const drafted = await runHere('report', 'draft', '--out', text, '--year', '2021/22', ...data);
    expect(drafted).toMatchObject({ code: 0, err: '' });
    expect(drafted.out).toMatch(/version 1; \d+ passages to write\./);
    for (const name of ['report.docx', 'report.html']) {
      const again = await runHere('report', 'draft', '--out', join(folder, name), ...data);
      expect(again.out).toMatch(/version 1, as before/);
      expect(existsSync(join(folder, name))).toBe(true);
    }
    const html = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(html).toContain('<html lang="en-GB">');
    expect(html).not.toContain('<script');
    const checked = await runHere('report', 'check', text, '--json', ...data);
    expect(JSON.parse(checked.out)).toMatchObject({ period: '2021-22', against: [] });
    writeFileSync(text, readFileSync(text, 'utf8').replaceAll('12 of 20', '11 of 20'));
    const wrong = await runHere('report', 'check', text, ...data);
    expect(wrong.out).toMatch(/wrong: page 1, line \d+: /);
    const change = { upheldPercent: 65, upheld: 13, satisfactoryPercent: 23 };
    await runHere('import', letterOnDisk(COVENTRY_2021, change), '--correction', ...data);
    await runHere('report', 'draft', '--out', text, ...data);
    const diff = await runHere('report', 'diff', ...data);
    expect(diff.out).toContain('Version 1');
    expect(diff.out).toMatch(/was: .*12 of 20 .*60%.*\n {2}is: {2}.*13 of 20 .*65%/);
    const none = await runHere('report', 'diff', '--from', '7', ...data);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('kept: 1, 2') });
    const said = await runHere('explain', '--json', ...data);
    expect(JSON.parse(said.out)).toMatchObject({
      text: expect.stringContaining('13 of them (65%)'),
    });
    const asked = await runHere('rehearse', '--json', ...data);
    const rows = asked.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.find(({ id }) => id === 'years')).toMatchObject({ status: 'answered' });
    expect(rows.find(({ id }) => id === 'equality')).toMatchObject({
      status: 'not-held',
      answer: [],
    });
  });

  it.each([
    [['report'], 2],
    [['report', 'draft'], 2],
    [['report', 'draft', '--out', 'report.pdf'], 2],
    [['report', 'draft', '--out', 'report.docx', '--authority', 'atlantis'], 2],
    [['report', 'draft', '--out', 'x.docx', '--authority', 'luton', '--year', 'soon'], 2],
    [['report', 'draft', '--out', 'x.docx', '--authority', 'luton', '--year', '2019-20'], 1],
    [['report', 'check'], 2],
    [['report', 'check', 'nowhere.docx'], 1],
    [['report', 'diff', '--authority', 'luton', '--year', '2019-20', '--from', 'x'], 2],
    [['explain', '--words', 'few'], 2],
    [['rehearse'], 2],
  ])('%j ends with %i', async (args, code) => {
    const { code: ended, err } = await runHere(...args, '--data', temporaryFolder());
    expect(ended).toBe(code);
    expect(err).not.toBe('');
  });
});
