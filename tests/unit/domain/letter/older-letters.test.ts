import { findAuthority } from '../../../../src/domain/facts/find-authority';
import { checkLetter } from '../../../../src/domain/letter/check-letter';
import { parseDocument } from '../../../../src/domain/letter/parse-document';
import { letterText } from '../../../support/letter-text';
import { parsedLetter, AT, SOURCE } from '../../../support/sample-letter';
import {
  writeYearlyLetter,
  yearlyTables,
  type YearlyFigures,
} from '../../../support/yearly-letter-writer';

const FIGURES: YearlyFigures = {
  year: 2017,
  council: 'Leeds City Council',
  short: 'Leeds City C',
  received: [21, 15, 9, 40, 17, 12, 30, 18, 2],
  decisions: [8, 3, 60, 41],
  notUpheld: 20,
  upheld: 30,
  remedied: [22, 4],
};

describe('letters of 2014 to 2018', () => {
  it('give their tables as values with the line of each', () => {
    const letter = parsedLetter(writeYearlyLetter(FIGURES, 'tabs'));
    expect(letter).toMatchObject({
      kind: 'annual-letter',
      received: { 'adult-care': 21, corporate: 9, other: 2, total: 164 },
      decisions: { incompleteOrInvalid: 8, closedAfterInitialEnquiries: 41, total: 162 },
      remedied: { byOmbudsman: 22, byAuthority: 4 },
      statistics: {
        complaintsUpheld: { status: 'reported', ratePercent: 60, upheld: 30, investigations: 50 },
        compliance: { status: 'not-given' },
        satisfactoryRemedy: { status: 'not-given', count: null },
      },
      derived: ['/statistics/complaintsUpheld/investigations'],
    });
    const row = FIGURES.received.join('\t');
    expect(letter.sources['/received/housing']?.text).toBe(`${row}\t164`);
    expect(letter.sources).not.toHaveProperty('/decisions/upholdRate');
    expect(letter.sources['/statistics/complaintsUpheld/ratePercent']?.text).toContain('60%');
  });

  it('become facts: received in all and by category, decisions, and what was investigated', () => {
    const checked = checkLetter(parsedLetter(writeYearlyLetter(FIGURES, 'tabs')), SOURCE, AT);
    const facts = checked.ok ? checked.value.facts : [];
    const stated = facts.map(({ measure, service, quantity, derived }) => [
      service ?? measure,
      quantity.kind === 'printed' ? quantity.value : quantity.kind,
      ...(derived ? ['derived'] : []),
    ]);
    expect(Object.fromEntries(stated.map(([name, ...rest]) => [name, rest]))).toEqual({
      uphold_rate: [60],
      upheld: [30],
      investigations: [50, 'derived'],
      not_upheld: [20],
      received: [164],
      decisions: [162],
      'adult-care': [21],
      'benefits-tax': [15],
      corporate: [9],
      'education-children': [40],
      environment: [17],
      'highways-transport': [12],
      housing: [30],
      'planning-development': [18],
    });
    expect(checked.ok && checked.value.held).toEqual([]);
  });

  it.each([
    ['received', 'Total', '160', 'received-total', ['/received']],
    [
      'decisions',
      'Total',
      '170',
      'decisions-total',
      ['/decisions', '/statistics/complaintsUpheld'],
    ],
    ['decisions', 'Uphold Rate', '61%', 'rate-contradicts-counts', undefined],
  ] as const)('hold what does not agree: %s %s %s', (which, heading, value, code, touches) => {
    const [received, decisions, remedied] = yearlyTables(FIGURES);
    const change = (table: typeof received): typeof received =>
      table.map(([name, was]) => [name, name === heading ? value : was] as const);
    const letter = parsedLetter(
      writeYearlyLetter(FIGURES, 'tabs', [
        which === 'received' ? change(received) : received,
        which === 'decisions' ? change(decisions) : decisions,
        remedied,
      ]),
    );
    const raised = letter.checks.filter(({ level }) => level !== 'info');
    expect(raised).toEqual([expect.objectContaining({ level: 'error', code })]);
    if (touches) expect(raised[0]?.touches).toEqual(touches);
    const checked = checkLetter(letter, SOURCE, AT);
    const kept = checked.ok ? checked.value.facts.map(({ measure }) => measure) : [];
    if (which === 'received') expect(kept).not.toContain('received');
    else
      expect(kept.filter((measure) => measure !== 'received' && measure !== 'decisions')).toEqual(
        [],
      );
    expect(checked.ok && checked.value.held.length).toBeGreaterThan(2);
  });

  it('with no investigations have no uphold rate, although the table prints one', () => {
    const [received, , remedied] = yearlyTables(FIGURES);
    const none = { ...FIGURES, upheld: 0, notUpheld: 0 };
    const decisions = yearlyTables(none)[1].map(
      ([name, value]) => [name, name === 'Uphold Rate' ? '0%' : value] as const,
    );
    const letter = parsedLetter(writeYearlyLetter(none, 'tabs', [received, decisions, remedied]));
    expect(letter.statistics.complaintsUpheld).toMatchObject({
      status: 'no-cases',
      ratePercent: null,
      upheld: 0,
      investigations: 0,
    });
    expect(letter.checks.map(({ code }) => code)).toContain('no-cases');
  });

  it('say so where a table cannot be read for certain', () => {
    const text = writeYearlyLetter(FIGURES, 'cells down').replace('\n40\n', '\n');
    const letter = parsedLetter(text);
    expect(letter.received).toBeNull();
    expect(letter.decisions?.total).toBe(162);
    expect(letter.checks).toContainEqual(
      expect.objectContaining({ level: 'warn', code: 'table-not-read' }),
    );
  });

  it('are read from their tables alone, where the letter is lost', () => {
    const text = writeYearlyLetter(FIGURES, 'tabs');
    const letter = parsedLetter(text.slice(text.indexOf('Local Authority Report')));
    expect(letter).toMatchObject({
      kind: 'annual-letter',
      authority: { id: 'leeds' },
      period: { label: '2016-17' },
      letterDate: null,
      decisions: { total: 162 },
    });
  });

  it('keep their tables inside a report to a committee', () => {
    const report = `Leeds City Council\nAudit Committee\nReport of the Monitoring Officer\n\nTitle: Complaints to the Local Government Ombudsman 2016/17\n\nExecutive summary\n\nThe Ombudsman's letter for 2016/17 is at Appendix 1.\n\nRecommendations: the Committee is recommended to note the letter.\n\nAppendix 1\n\n${writeYearlyLetter(FIGURES, 'tabs')}\n\nAppendix 2\n\nComplaints procedure: answer within 10 working days.`;
    const [document] = parseDocument(letterText(report), findAuthority);
    const letters = document?.kind === 'committee-report' ? document.letters : [];
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      period: { label: '2016-17' },
      received: { total: 164 },
      decisions: { total: 162 },
    });
  });

  it('keep two years apart in one table for neither', () => {
    const text = writeYearlyLetter(FIGURES, 'tabs').replace(
      /Decisions made/,
      `Complaints and enquiries received\n\n${yearlyTables({
        ...FIGURES,
        received: [1, 1, 1, 1, 1, 1, 1, 1, 1],
      })[0]
        .map(([name]) => name)
        .join('\t')}\n1\t1\t1\t1\t1\t1\t1\t1\t1\t9\n\nDecisions made`,
    );
    expect(parsedLetter(text).received).toBeNull();
  });
});

describe('letters before 2014', () => {
  const OLD = `24 June 2011

Mr Example
Chief Executive
Leeds City Council

Dear Mr Example

Annual Review Letter

I am writing with our annual summary of statistics on the complaints made to me about your authority for the year ended 31 March 2011.

Investigative team: decisions
MI reps  LS  M reps  NM reps  No mal  Omb disc  Outside jurisdiction  Total
0  22  0  0  31  14  12  79

LGO Advice Team: enquiries and complaints received
Adult care services  Benefits and tax  Total
Formal/informal premature complaints  4  7  11
Advice given  2  3  5
Forwarded to investigative team  10  20  30

Average number of days to respond: 24.7

Yours sincerely

A Person
Local Government Ombudsman
`;

  it('give authority, year and date, and no statistic', () => {
    const letter = parsedLetter(OLD);
    expect(letter).toMatchObject({
      kind: 'annual-letter',
      authority: { id: 'leeds' },
      letterDate: '2011-06-24',
      period: { label: '2010-11' },
      received: null,
      decisions: null,
    });
    expect(Object.values(letter.statistics).map(({ status }) => status)).toEqual(
      Array.from({ length: 3 }, () => 'not-given'),
    );
    expect(checkLetter(letter, SOURCE, AT)).toEqual({
      ok: false,
      problem: { kind: 'no-statistic' },
    });
  });

  it('are known without a greeting, and are not dated by the end of their year', () => {
    const [review] = parseDocument(
      letterText(
        "The Local Government Ombudsman's\nAnnual Review\nLeeds City Council\nfor the year ended\n31 March 2010\n\nThe Local Government Ombudsman gives a free service. We got 96 enquiries about Leeds City Council.",
      ),
      findAuthority,
    );
    expect(review).toMatchObject({
      kind: 'annual-letter',
      authority: { id: 'leeds' },
      period: { label: '2009-10' },
      letterDate: null,
    });
  });
});
