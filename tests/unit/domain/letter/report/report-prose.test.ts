import { raised, reportOf, rows } from './report-text';

describe('the prose of a report', () => {
  it.each([
    ['56% (10 of 18) in 2020/21', 56, 10, 18],
    ['In 2020-21, 56% (10 out of 18) of our complaints were upheld.', 56, 10, 18],
    ['The uphold rate was 56% in 2020/21 (10 of 18).', 56, 10, 18],
    ['Our uphold rate rose from 56% in 2020/21.', 56, null, null],
  ])('reads the rate in "%s"', (text, ratePercent, part, base) => {
    const { history } = reportOf(`Complaints upheld: ${text}`);
    expect(history).toMatchObject([
      { measure: 'uphold_rate', period: { label: '2020-21' }, ratePercent, part, base },
    ]);
  });

  it.each([
    'Derby had 56% of complaints upheld (10 of 18) in 2020/21.',
    'The average for similar authorities was 56% of complaints upheld in 2020/21.',
    'Nationally 56% of complaints were upheld in 2020/21.',
    'Upheld: 56% (10 of 18) in 2020/21, compared to 50% (9 of 18) in 2020/21.',
  ])('takes no rate of the council from "%s"', (text) => {
    expect(reportOf(text).history).toEqual([]);
  });

  it('reads sentences across line ends and page breaks', () => {
    const { receivedInProse, lateRemedies } = reportOf(
      'During 2021/22 the Ombudsman received\n90 complaints and enquiries about the Council,\n\nup from 80 in the previous year.\nThe Council was late in completing\none remedy.',
    );
    expect(receivedInProse).toMatchObject({ count: 90, previousYear: 80 });
    expect(lateRemedies).toMatchObject({ count: 1, of: null });
  });

  it.each([
    ['The Ombudsman issued no public reports about us in 2021/22.', 0],
    ['The Ombudsman published two public interest reports in 2021/22.', 2],
    ['The Ombudsman may choose to issue a formal report.', undefined],
    ['Across all councils the Ombudsman issued 30 public reports.', undefined],
  ])('counts public reports: %s', (text, count) => {
    expect(reportOf(text).publicReports?.count).toBe(count);
  });

  it.each([
    [
      'The Ombudsman made 50 decisions in 2021/22.',
      'Incomplete or invalid: 6\nAdvice given: 4\nReferred back for local resolution: 10\nClosed after initial enquiries: 20\nNot upheld: 6\nUpheld: 4',
    ],
    [
      'The Ombudsman made 50 decisions in 2021/22.',
      rows(
        ['Decision', 'Number'],
        ['Incomplete or invalid', 6],
        ['Advice given', 4],
        ['Referred back for local resolution', 10],
        ['Closed after initial enquiries', 20],
        ['Not upheld', 6],
        ['Upheld', 4],
      ),
    ],
  ])('reads the decisions by outcome, in a list or a table', (...parts) => {
    const { decisions } = reportOf(...parts);
    const counts = Object.entries(decisions?.outcomes ?? {}).map(([name, it]) => [name, it.count]);
    expect(Object.fromEntries(counts)).toEqual({
      incompleteOrInvalid: 6,
      adviceGiven: 4,
      referredBack: 10,
      closedAfterInitialEnquiries: 20,
      notUpheld: 6,
      upheld: 4,
    });
    expect(raised('decisions-total', ...parts)).toEqual([]);
  });

  it('reads response times that a sentence gives for two years', () => {
    const { responses } = reportOf(
      'In 2021/22, on average, the Council took 19 working days to respond; compared to 22 working days in 2020/21. The Ombudsman expects a reply within 20 working days.',
    );
    expect(responses.map(({ period, days }) => [period.label, days])).toEqual([
      ['2021-22', 19],
      ['2020-21', 22],
    ]);
  });

  it('reads a table of cases with a column for each thing', () => {
    const { cases } = reportOf(
      rows(
        ['Service', 'Summary of complaint', 'Outcome', 'Agreed actions', 'Amount paid'],
        [
          'Parking',
          'Mr Smith complained of a fine.',
          'Upheld',
          'Apologise to Mr Smith and pay him £50',
          '£50',
        ],
        ['Trees', 'Ms B complained of a tree.', 'Not upheld', '', ''],
      ),
    );
    expect(cases).toMatchObject([
      {
        service: 'Parking',
        outcome: 'upheld',
        paidPounds: 50,
        summary: 'The complainant complained of a fine.',
      },
      { service: 'Trees', outcome: 'not-upheld', paidPounds: null, actions: [] },
    ]);
    expect(cases[0]?.actions.map(({ kind, amountPounds }) => [kind, amountPounds])).toEqual([
      ['apology', null],
      ['payment', 50],
    ]);
    expect(JSON.stringify(cases)).not.toMatch(/Smith|Ms B/);
  });

  it('leaves out columns that are not the council’s counts of the year', () => {
    const { tables } = reportOf(
      'Table 1: Complaints upheld 2021/22',
      rows(
        [
          'Council',
          'Upheld',
          'Upheld decisions per 100,000',
          'Average uphold rate',
          '% not upheld',
          'Uphold rate 2020/21',
        ],
        ['Luton', 4, '1.8', '64%', '60%', '33%'],
        ['Derby', 5, '1.9', '64%', '50%', '44%'],
      ),
    );
    expect(tables[0]?.rows).toMatchObject([
      { authority: 'luton', upheld: 4, upheldPercent: null, notUpheld: null, total: null },
      { authority: 'derby', upheld: 5, upheldPercent: null, notUpheld: null, total: null },
    ]);
  });

  it('survives long and odd text quickly enough to end', () => {
    const odd = [
      '£'.repeat(5000),
      '12 of '.repeat(3000),
      '2019/20 compared to '.repeat(800),
      '(56% '.repeat(3000),
    ];
    expect(reportOf(...odd).kind).toBe('committee-report');
  });
});
