import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReportFile, type CheckedFile } from '../../../../src/app/report/check-report-file';
import type { Ports } from '../../../../src/app/ports';
import type { LetterFile } from '../../../../src/domain/letter/letter-text';
import { letterFile } from '../../../../src/cli/letter-files';
import type { AnnualReport } from '../../../../src/domain/report/model/annual-report';
import { reportHtml } from '../../../../src/present/report/report-html';
import { reportText } from '../../../../src/present/report/report-text';
import { readDocxPages } from '../../../../src/reading/read-docx-pages';
import { writeWord } from '../../../../src/word/write-word';
import { gathered, givenDesk, REPORTED_COUNCILS, written } from '../../../support/report-desk';
import { sampled } from '../../../support/sampled';
import { sharedFolder } from '../../../support/shared-folder';

const encoder = new TextEncoder();

/** The words of a file; Word files without the process of their own, which needs a build. */
async function readHere(file: LetterFile): ReturnType<Ports['readLetter']> {
  const answer = await readDocxPages(file.bytes);
  if (answer.kind !== 'pages') throw new Error(answer.kind);
  const [lines = []] = answer.pages;
  const read = lines.map((text, at) => ({ page: 1, line: at + 1, text }));
  return { ok: true, value: { name: file.name, sha256: file.sha256, lines: read } };
}

async function checked(ports: Ports, name: string, bytes: Uint8Array): Promise<CheckedFile> {
  const readLetter: Ports['readLetter'] = (file) =>
    file.name.endsWith('.docx') ? readHere(file) : ports.readLetter(file);
  const result = await checkReportFile({ ...ports, readLetter }, letterFile(name, bytes));
  if (!result.ok) throw new Error(`${name}: ${result.problem.kind}`);
  return result.value;
}

async function allWays(report: AnnualReport): Promise<readonly (readonly [string, Uint8Array])[]> {
  return [
    ['draft.txt', encoder.encode(reportText(report))],
    ['draft.html', encoder.encode(reportHtml(report))],
    ['draft.docx', await writeWord({ report, pictures: new Map() })],
  ];
}

/** Imported once: nothing here writes. */
const desk = givenDesk();

describe('checking a report', () => {
  it('raises nothing wrong or doubtful on our own drafts, as text, page and Word', async () => {
    const ports = await desk;
    if (ports === undefined) return;
    for (const [id, period] of sampled(REPORTED_COUNCILS, 5)) {
      const report = written(await gathered(ports, id, period));
      for (const [name, bytes] of await allWays(report)) {
        const {
          authority,
          period: year,
          within,
          against,
          compared,
        } = await checked(ports, name, bytes);
        const raised = [...within, ...against].filter(({ level }) => level !== 'info');
        expect({ id, name, raised }).toEqual({ id, name, raised: [] });
        expect(authority).not.toBeNull();
        expect(year).toBe(period);
        if (period === '2019-20') expect(compared).toBeGreaterThan(150);
      }
    }
  });

  it('finds a figure of a draft that was changed, against what is held and against the report', async () => {
    const ports = await desk;
    if (ports === undefined) return;
    const text = reportText(written(await gathered(ports, 'coventry', '2019-20')));
    const wrong: readonly (readonly [string, string, string])[] = [
      ['Bolton\t4\t3\t43%\t7', 'Bolton\t4\t3\t34%\t7', 'row-contradicts-counts'],
      ['Sheffield\t4\t34\t89%\t38', 'Sheffield\t8\t34\t81%\t42', 'table-totals'],
      ['Adult care services\t14', 'Adult care services\t41', 'received-total'],
      ['received 117 complaints', 'received 171 complaints', 'figures-differ'],
      [
        'Closed after initial enquiries\t42',
        'Closed after initial enquiries\t24',
        'decisions-total',
      ],
      ['upheld 11 of 22 complaints', 'upheld 12 of 22 complaints', 'figures-differ'],
      ['Greenspace\t1', 'Greenspace\t3', 'service-totals'],
      ['Dudley\t7\t100%', 'Dudley\t9\t100%', 'differs-from-held'],
    ];
    for (const [was, is, code] of sampled(wrong, 4)) {
      expect(text).toContain(was);
      const bytes = encoder.encode(text.replace(was, is));
      const { within, against } = await checked(ports, 'changed.txt', bytes);
      const codes = [...within, ...against].map((check) => check.code);
      expect({ is, codes }).toEqual({ is, codes: expect.arrayContaining([code]) });
    }
  });

  it('finds the known errata of the given report, each with its line', async () => {
    const ports = await desk;
    const folder = sharedFolder('letters');
    if (ports === undefined || folder === undefined) return;
    const name = 'coventry-committee-report-2019-20.txt';
    const { within, against } = await checked(ports, name, readFileSync(join(folder, name)));
    expect(against).toEqual([]);
    const found = new Map(within.map((check) => [check.code, check]));
    expect([...found.keys()]).toEqual(
      expect.arrayContaining([
        'row-contradicts-counts',
        'caption-year',
        'extremes',
        'year-named-twice',
        'same-rate-two-groups',
        'mean-method',
        'money-against-cases',
        'cases-counted',
        'starts-inside-case',
        'doubled-currency',
        'malformed-year',
        'previous-year-equal',
        'late-not-in-letter',
        'remedied-by-ombudsman',
        'counted-not-investigated',
        'learning-against-upheld',
        'pooled-rate',
        'remedy-before-decision',
        'addressee-differs',
        'appendix-reference',
        'misspelt-address',
        'figure-without-data',
      ]),
    );
    expect(within.filter(({ message }) => message.includes('22 as the base'))).toHaveLength(1);
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    for (const { place } of within)
      if (place !== undefined) expect(lines[place.line - 1]).toContain(place.text);
    expect(found.get('row-contradicts-counts')?.arithmetic).toBe('15 of 17 = 88%; printed 86%');
  });

  it('finds a figure that was changed in passing, in the text of the given report', async () => {
    const ports = await desk;
    const folder = sharedFolder('letters');
    if (ports === undefined || folder === undefined) return;
    const name = 'coventry-committee-report-2019-20.txt';
    const text = readFileSync(join(folder, name), 'utf8');
    const before = (await checked(ports, name, encoder.encode(text))).within.map(
      ({ code }) => code,
    );
    expect(before).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/prose-claim|group-rate|impossible-rate/)]),
    );
    const wrong: readonly (readonly [string, string, string])[] = [
      ['(22 complaints)', '(25 complaints)', 'prose-claim'],
      ['(18 in 2018/19, and 26', '(18 in 2018/19, and 29', 'prose-claim'],
      ['upheld rate of 73%', 'upheld rate of 76%', 'group-rate'],
      ['Of the 11 upheld complaints', 'Of the 14 upheld complaints', 'prose-claim'],
      [
        'average of 11% in similar authorities. 5',
        'average of 14% in similar authorities. 5',
        'prose-claim',
      ],
      ['had 18% of upheld cases', 'had 21% of upheld cases', 'prose-claim'],
      ['(2 satisfactory remedy', '(5 satisfactory remedy', 'prose-claim'],
      ['recommendations 100%', 'recommendations 97%', 'prose-claim'],
      ['based on 5 compliance', 'based on 8 compliance', 'prose-claim'],
      ['Birmingham\t114\t100%', 'Birmingham\t114\t103%', 'impossible-rate'],
    ];
    for (const [was, is, code] of sampled(wrong, 4)) {
      expect(text).toContain(was);
      const { within } = await checked(ports, name, encoder.encode(text.replace(was, is)));
      expect({ is, codes: within.map((check) => check.code) }).toEqual({
        is,
        codes: expect.arrayContaining([code]),
      });
    }
  });

  it('says what is no report, and takes council and year from whoever checks it', async () => {
    const ports = await desk;
    if (ports === undefined) return;
    const letter = letterFile('a.txt', encoder.encode('Dear all, nothing is in here.'));
    expect(await checkReportFile(ports, letter)).toEqual({
      ok: false,
      problem: { kind: 'no-report' },
    });
  });
});
