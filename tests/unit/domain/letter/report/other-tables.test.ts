import { findAuthority } from '../../../../../src/domain/facts/find-authority';
import { parseDocument } from '../../../../../src/domain/letter/parse-document';
import { letterText } from '../../../../support/letter-text';
import { reportOf, rows } from './report-text';

const history = (...parts: readonly string[]): readonly unknown[] =>
  reportOf(...parts).history.map(({ measure, period, ratePercent, part, base }) => [
    measure,
    period.label,
    ratePercent,
    part,
    base,
  ]);

describe('a table of years', () => {
  it('gives the council its rates, and not the averages beside them', () => {
    const table = rows(
      ['Year', 'Investigated', 'Upheld', 'Uphold rate', 'Similar authorities'],
      ['2019/20', 38, 27, '71%', '67%'],
      ['2020/21', 40, 33, '83%', '72%'],
    );
    expect(history('Table 1: Complaints upheld by the Ombudsman', table)).toEqual([
      ['uphold_rate', '2019-20', 71, 27, 38],
      ['uphold_rate', '2020-21', 83, 33, 40],
    ]);
  });

  it('may have its years across', () => {
    const table = rows(
      ['', '2019-20', '2020-21'],
      ['Compliance rate', '100%', '97%'],
      ['Compliance outcomes', 24, 30],
      ['Satisfactory remedy rate', '7%', '6%'],
      ['Complaints received', 120, 133],
    );
    expect(history('Table 2: Remedies', table)).toEqual([
      ['compliance_rate', '2019-20', 100, null, 24],
      ['satisfactory_rate', '2019-20', 7, null, null],
      ['compliance_rate', '2020-21', 97, null, 30],
      ['satisfactory_rate', '2020-21', 6, null, null],
    ]);
  });

  it.each([
    ["of the council's own procedure", 'Table 3: Stage 2 complaints', 'Year', 'Uphold rate'],
    ['of other councils', 'Table 3: Average uphold rates of similar authorities', 'Year', 'Rate'],
    ['with two columns for one thing', 'Table 3: Upheld', 'Year', 'Uphold rate'],
  ])('gives nothing: %s', (_, title, year, heading) => {
    const twice = title.endsWith('Upheld');
    const table = rows(
      [year, heading, ...(twice ? ['% upheld'] : [])],
      ['2020/21', '71%', ...(twice ? ['70%'] : [])],
    );
    expect(history(title, table)).toEqual([]);
  });
});

describe('columns held apart by spaces', () => {
  const table = [
    'Authority            Investigations   Upheld   % upheld',
    'Luton                      29            24        83%',
    'Derby                      98            85        87%',
    'Oldham                                   28        90%',
  ].join('\n');

  it('are a table; a row that lacks a cell is left out', () => {
    const { tables } = reportOf('Table 1: Complaints upheld 2021/22', table);
    expect(tables).toMatchObject([
      {
        rows: [
          { authority: 'luton', total: 29, upheld: 24, upheldPercent: 83 },
          { authority: 'derby', total: 98, upheld: 85, upheldPercent: 87 },
        ],
      },
    ]);
    expect(tables[0]?.rows).toHaveLength(2);
  });
});

describe('rates in prose', () => {
  it.each([
    [
      'The Ombudsman carried out 22 investigations, of which 19 (86%) were upheld.',
      '2021-22',
      86,
      19,
      22,
    ],
    ['In 2020/21 the uphold rate was 60% (12 of 20).', '2020-21', 60, 12, 20],
    ['In the previous year 33 of 40 complaints were upheld (83%).', '2020-21', 83, 33, 40],
    [
      'The uphold rate of 67% compares with 59% for similar authorities and 74% nationally.',
      '2021-22',
      67,
      null,
      null,
    ],
  ])('%s', (text, year, rate, part, base) => {
    expect(history(text)).toEqual([['uphold_rate', year, rate, part, base]]);
  });

  it.each([
    'In Adult Social Care, 5 of 6 complaints were upheld (83%).',
    'At stage 2, 5 of 6 complaints were upheld (83%).',
    'The uphold rate rose to 60% from 50%.',
  ])('are not those of the whole council, or of one year: %s', (text) => {
    expect(history(text)).toEqual([]);
  });

  it('give those of others beside them', () => {
    const { comparators } = reportOf(
      'The uphold rate of 67% compares with 59% for similar authorities and 74% nationally.',
    );
    expect(comparators).toMatchObject([
      { group: 'similar', ratePercent: 59 },
      { group: 'england', ratePercent: 74 },
    ]);
  });
});

describe('sums and counts in prose', () => {
  it('are never the number of their paragraph', () => {
    expect(
      reportOf('4.1 Two of the sixteen remedies were completed late.').lateRemedies,
    ).toMatchObject({
      count: 2,
      of: 16,
    });
  });

  it('are found in other words', () => {
    const report = reportOf(
      'During 2021/22 the Council paid £12,450 in financial remedies in 14 cases.',
      'The number of complaints and enquiries received by the Ombudsman in 2021/22 was 84 (76 in 2020/21).',
    );
    expect(report.paid).toMatchObject({ totalPounds: 12_450, cases: 14 });
    expect(report.receivedInProse).toMatchObject({ count: 84, previousYear: 76 });
  });
});

describe('what a report says of the Housing Ombudsman', () => {
  it('is never mixed in, whether under a heading or in a sentence', () => {
    const report = reportOf(
      '2. LGSCO',
      '2.1 The uphold rate was 84% (31 of 37) in 2021/22.',
      '3. Housing Ombudsman',
      '3.1 In 2021/22, 81% (66 of 81) of findings were upheld.',
      'The amount paid in compensation was £41,000.',
      '4. Costs',
      'The Housing Ombudsman ordered two remedies, and two remedies were late.',
      'The LGSCO received 128 complaints about the Council in 2021/22.',
    );
    expect(report.history).toMatchObject([{ ratePercent: 84 }]);
    expect(report.paid).toBeNull();
    expect(report.lateRemedies).toBeNull();
    expect(report.receivedInProse).toMatchObject({ count: 128 });
  });
});

describe("a report's own council", () => {
  it('is the one at its head, also in capitals', () => {
    const text =
      'WARWICKSHIRE COUNTY COUNCIL\nAudit Committee\nReport of the Director\nTitle: Local Government and Social Care Ombudsman 2023/24\n\nKent County Council and Surrey County Council have higher rates than Kent County Council had.';
    const [report] = parseDocument(letterText(text), findAuthority);
    expect(report).toMatchObject({ kind: 'committee-report', authority: { id: 'warwickshire' } });
  });
});
