import { findAuthority } from '../../../../src/domain/facts/find-authority';
import { parseDocument } from '../../../../src/domain/letter/parse-document';
import { sentencesOf } from '../../../../src/domain/letter/report/prose';
import { groupRates, impossibleRates } from '../../../../src/domain/report/check/group-rates';
import { proseClaims } from '../../../../src/domain/report/check/prose-claims';
import type { Check } from '../../../../src/domain/facts/check';
import { letterText } from '../../../support/letter-text';

const HEAD = [
  'Luton Borough Council',
  'Audit Committee',
  'Report of the Monitoring Officer',
  'Title: Complaints to the Local Government and Social Care Ombudsman 2021/22',
  'Executive summary',
  'Recommendations: the Committee is recommended to note this report.',
];
const TABLE = [
  'Figure 1: Comparison with CIPFA statistical neighbours 2021/22',
  'Local Authority\tNot Upheld\tUpheld\t% Upheld\tTotal\nLuton\t5\t5\t50%\t10\nDerby\t2\t8\t80%\t10\nMedway\t30\t10\t25%\t40',
  'Figure 2: Compliance with recommendations, constituent councils 2021/22',
  'Local Authority\tCompliance outcomes\tCompliance (%)\nLuton\t4\t100%\nDerby\t6\t100%',
];

/** What the checks of prose and groups raise about a report with a table and these sentences. */
function raised(...said: readonly string[]): readonly Check[] {
  const text = letterText([...HEAD, ...TABLE, ...said].join('\n\n'));
  const [report] = parseDocument(text, findAuthority);
  if (report?.kind !== 'committee-report') throw new Error(`read as ${String(report?.kind)}`);
  const source = {
    sha256: 'a',
    fileName: 'a',
    kind: 'committee-report',
    title: 'Report',
    sample: false,
  } as const;
  return [
    ...proseClaims(report, sentencesOf(text.lines), source),
    ...groupRates(report),
    ...impossibleRates(report),
  ];
}

describe('figures said in passing', () => {
  it.each([
    'The number of complaints investigated (12 complaints) was about the same.',
    'Of the 7 upheld complaints, most were about housing.',
    'This was based on 9 compliance outcomes.',
    'The Ombudsman was satisfied that we implemented all of their recommendations 96%.',
    'This compares to a CIPFA statistical neighbours upheld rate of 41% for 2021/22.',
  ])('are found where the tables give another: %s', (sentence) => {
    expect(raised(sentence)).toHaveLength(1);
    expect(raised(sentence)[0]).toMatchObject({
      level: 'warn',
      arithmetic: expect.stringMatching(/text/),
    });
  });

  it.each([
    'The number of complaints investigated (10 complaints) was about the same.',
    'The number of complaints investigated (2 about housing) rose.',
    'Of the 5 upheld complaints, most were about housing.',
    'Of the 3 upheld complaints about housing, none was late.',
    'This was based on 4 compliance outcomes.',
    '2 compliance outcomes were late.',
    'In 45% of upheld cases money was paid.',
    'Of the complaints investigated 3 in 2021/22 were about parking.',
    'Of the 9 upheld complaints in 2020/21, most were about housing.',
    'Across all councils, of the 2,400 upheld complaints, most were about education.',
    'This compares to a CIPFA statistical neighbours upheld rate of 38% for 2021/22.',
    'This compares to a CIPFA statistical neighbours upheld rate of 52% for 2021/22.',
    '2.16 Satisfactory remedies are those offered before.',
  ])('raise nothing where they agree, or are of something else: %s', (sentence) => {
    expect(raised(sentence)).toEqual([]);
  });

  it('are never above a hundred per cent', () => {
    const text = letterText(
      [...HEAD, ...TABLE].join('\n\n').replace('Derby\t6\t100%', 'Derby\t6\t104%'),
    );
    const [report] = parseDocument(text, findAuthority);
    expect(report?.kind === 'committee-report' && impossibleRates(report)).toEqual([
      expect.objectContaining({ code: 'impossible-rate', arithmetic: '104%' }),
    ]);
  });
});
