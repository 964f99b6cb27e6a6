import type { CheckLevel } from '../../../../../src/domain/facts/check';
import { LETTER } from '../../../../support/sample-letter';
import { raised, rows } from './report-text';

const HEADER = ['Local Authority', 'Not Upheld', 'Upheld', '% Upheld', 'Total'];
const NEIGHBOURS = 'Figure 2: Comparison with CIPFA statistical neighbours 2021/22';
const TABLE = rows(
  HEADER,
  ['Luton', 5, 5, '50%', 10],
  ['Derby', 2, 8, '80%', 10],
  ['Medway', 30, 10, '25%', 40],
);
const SERVICES = 'Figure 3: Complaints investigated by service area in 2021/22 compared to 2020/21';
const services = (...days: readonly (string | number)[]): string =>
  rows(
    ['Service area', '2021/22', '', '', '', '2020/21', '', '', ''],
    [
      '',
      'Upheld',
      'Not upheld',
      '% upheld',
      'Response time (days)',
      'Upheld',
      'Not upheld',
      '% upheld',
      'Response time (days)',
    ],
    ['Parking', 3, 1, '75%', 10, 1, 1, '50%', 10],
    ['Trees', 1, '', '100%', 30, '', 4, '0%', 22],
    ['Total', 4, 1, '80%', days[0] ?? 20, 1, 5, '17%', days[1] ?? 16],
  );
const CASES = ['Service Area', 'Decisions Upheld (2)', 'Monetary Settlement'];
const cases = (...last: readonly (string | number)[]): string =>
  rows(
    CASES,
    [
      'Parking 1 complaint upheld',
      '<ul><li>• Mr A complained of a fine.</li> <li>- The Council agreed to pay him £50.</li></ul>',
      '£50',
    ],
    [
      'Trees 1 complaint upheld',
      '<ul><li>• Ms B complained of a tree.</li> <li>- The Council agreed to pay her £200.</li></ul>',
      '£200',
    ],
    ['Total', '', ...last],
  );
const decided = (incomplete: number, notUpheld = 6): string =>
  `In 2021/22 the Ombudsman made 50 decisions up from 40 the previous year:\n\n- ${String(incomplete)} incomplete/invalid;\n- 4 advice given;\n- 10 referred back for local resolution;\n- 20 closed after initial enquiries; and\n- 10 complaints investigated, of which 4 were upheld and ${String(notUpheld)} were not upheld.`;
const LATER = LETTER.replaceAll('2024', '2022')
  .replaceAll('2023', '2021')
  .replaceAll('2021-24', '2021-22')
  .replaceAll('Coventry City', 'Luton Borough');
const LEARNING = 'Figure 9: Learning from complaints';
const learned = (service: string): string =>
  rows(
    ['Service Area', 'Summary of actions taken'],
    [service, 'Reminded its staff of the policy.'],
    ['Parking', 'Changed its letters.'],
  );

interface Row {
  readonly code: string;
  readonly level: CheckLevel;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  readonly arithmetic?: string;
  readonly touches?: readonly string[];
}

const RULES: readonly Row[] = [
  {
    code: 'decisions-total',
    level: 'error',
    wrong: [decided(7)],
    right: [decided(6)],
    arithmetic: 'sum 51; printed 50',
    touches: ['/decisions/outcomes', '/decisions/investigated', '/decisions/total'],
  },
  {
    code: 'service-row-contradicts',
    level: 'error',
    wrong: [SERVICES, services().replace('75%', '70%')],
    right: [SERVICES, services()],
    arithmetic: '3 of 4 = 75%; printed 70%',
    touches: ['/services/rows/0/years/0/upheldPercent'],
  },
  {
    code: 'service-totals',
    level: 'error',
    wrong: [SERVICES, services().replace('Total\t4\t1\t80%', 'Total\t5\t1\t83%')],
    right: [SERVICES, services()],
    arithmetic: '3 + 1 = 4; printed 5',
  },
  {
    code: 'table-totals',
    level: 'error',
    wrong: [NEIGHBOURS, `${TABLE}\nTotal\t37\t24\t39%\t61`],
    right: [NEIGHBOURS, `${TABLE}\nTotal\t37\t23\t38%\t60`],
    arithmetic: '5 + 8 + 10 = 23; printed 24',
    touches: ['/tables/0/totals'],
  },
  {
    code: 'figures-differ',
    level: 'error',
    wrong: ['The Ombudsman upheld 60% of complaints (6 out of 10) in 2021/22.', NEIGHBOURS, TABLE],
    right: ['The Ombudsman upheld 50% of complaints (5 out of 10) in 2021/22.', NEIGHBOURS, TABLE],
    arithmetic: '60 (line 13); 50 (line 18)',
    touches: ['/history/0/ratePercent', '/tables/0/rows/0/upheldPercent'],
  },
  {
    code: 'letter-differs',
    level: 'error',
    wrong: ['We had 40% of complaints upheld (4 out of 10) in 2021/22.', LATER],
    right: ['We had 38% of complaints upheld (3 out of 8) in 2021/22.', LATER],
    arithmetic: 'report 40; letter 38',
  },
  {
    code: 'prose-percent',
    level: 'error',
    wrong: ['The Ombudsman upheld 51% of complaints (11 out of 22) in 2021/22.'],
    right: ['The Ombudsman upheld 50% of complaints (11 out of 22) in 2021/22.'],
    arithmetic: '11 of 22 = 50%; printed 51%',
    touches: ['/history/0'],
  },
  {
    code: 'prose-change',
    level: 'warn',
    wrong: ['The Ombudsman received 90 complaints in 2021/22, down from 80 the previous year.'],
    right: [
      'The Ombudsman received 90 complaints in 2021/22, up from 80 the previous year (up 13%).',
    ],
    arithmetic: '80 to 90',
    touches: ['/receivedInProse'],
  },
  {
    code: 'money-totals-differ',
    level: 'error',
    wrong: ['The amount paid in 2021/22 was £260.00.', cases('£250')],
    right: ['The amount paid in 2021/22 was £250.00.', cases('£250')],
    arithmetic: 'text £260.00; list £250.00',
    touches: ['/paid', '/caseList/totalPounds'],
  },
  {
    code: 'group-claims',
    level: 'warn',
    wrong: [NEIGHBOURS, 'There were 61 complaints, of which 23 were upheld.', TABLE],
    right: [
      NEIGHBOURS,
      'There were 60 complaints, of which 23 were upheld. Overall, 38% of complaints were upheld.',
      TABLE,
    ],
    arithmetic: 'rows add up to 60; text 61',
  },
  {
    code: 'extremes',
    level: 'warn',
    wrong: [
      NEIGHBOURS,
      'The highest percentage of complaints upheld is Luton (50%) and lowest is Medway (25%).',
      TABLE,
    ],
    right: [
      NEIGHBOURS,
      'The highest percentage of complaints upheld is Derby (80%) and lowest is Medway (25%). Luton has the second lowest rate (50%).',
      TABLE,
    ],
    arithmetic: 'councils beyond Luton: 1',
  },
  {
    code: 'year-named-twice',
    level: 'warn',
    wrong: [
      '2.1 In 2021/22, on average, we took 20 working days to respond; compared to 16 working days in 2021/22.',
    ],
    right: [
      '2.1 In 2021/22 50% of complaints were upheld, compared to 67% in similar authorities in 2021/22.',
    ],
    arithmetic: '20 working days and 16 working days, both 2021-22',
  },
  {
    code: 'same-rate-two-groups',
    level: 'warn',
    wrong: [
      'This compares to a CIPFA neighbours upheld rate of 59% and a national upheld rate of 59% for 2021/22.',
    ],
    right: [
      'This compares to a CIPFA neighbours upheld rate of 59% and a national upheld rate of 60% for 2021/22.',
    ],
    arithmetic: 'CIPFA 59%; England 59%',
    touches: ['/comparators/1'],
  },
  {
    code: 'mean-method',
    level: 'warn',
    // By service 20 and 16, by case 14 and 18.
    wrong: [SERVICES, services(20, 18)],
    right: [SERVICES, services(20, 16)],
    arithmetic:
      '2021-22: printed 20, by service 20.0, by case 14.0; 2020-21: printed 18, by service 16.0, by case 18.0',
  },
  {
    code: 'money-against-cases',
    level: 'warn',
    wrong: [cases('£400.00')],
    right: [cases('£250.00')],
    arithmetic: '£50.00 + £200.00 = £250.00 of £400.00',
  },
  {
    code: 'cases-counted',
    level: 'warn',
    wrong: [cases('£250').replace('Upheld (2)', 'Upheld (3)')],
    right: [cases('£250')],
    arithmetic: 'stated 3; listed 2',
  },
  {
    code: 'starts-inside-case',
    level: 'warn',
    wrong: [
      rows(
        CASES,
        ['', '<li>- The Council agreed to apologise.</li>', ''],
        ['Trees', '<li>• Ms B complained.</li>', '£5'],
      ),
    ],
    right: [cases('£250')],
  },
  { code: 'doubled-currency', level: 'warn', wrong: ['We paid ££30.'], right: ['We paid £30.'] },
  {
    code: 'malformed-year',
    level: 'info',
    wrong: ['Complaints are up from 2020/213.'],
    right: ['Complaints are up from 2020/21; see case 2020/345 and the plan for 2020/25.'],
  },
  {
    code: 'previous-year-equal',
    level: 'info',
    wrong: [
      'The Ombudsman received 90 complaints in 2021/22, up from 40 the previous year.',
      decided(6),
    ],
    right: [
      'The Ombudsman received 90 complaints in 2021/22, up from 41 the previous year.',
      decided(6),
    ],
    arithmetic: 'received 40; decided 40',
  },
  {
    code: 'late-not-in-letter',
    level: 'info',
    wrong: ['We were late in completing 1 remedy.', LATER],
    right: ['We were not late with any remedy.', LATER],
  },
  {
    code: 'remedied-by-ombudsman',
    level: 'info',
    wrong: [
      'In all 2 complaints were remedied by the Ombudsman.',
      rows(
        CASES,
        ['2 Complaints Upheld: fault, no injustice', '', ''],
        ['Trees', '<li>• Ms B complained.</li> <li>• Mr C complained.</li>', ''],
      ),
    ],
    right: ['In all 2 complaints were remedied by the Ombudsman.', cases('£250')],
    arithmetic: '2 of the upheld cases are without injustice',
  },
  {
    code: 'counted-not-investigated',
    level: 'info',
    wrong: [
      cases('£250').replace('of a tree.', 'of a tree. The Ombudsman did not investigate this.'),
    ],
    right: [cases('£250')],
    arithmetic: '1 upheld, 0 not upheld',
  },
  {
    code: 'learning-against-upheld',
    level: 'info',
    wrong: [SERVICES, services().replace('Parking', 'Housing'), LEARNING, learned('Trees')],
    right: [SERVICES, services(), LEARNING, learned('Trees')],
  },
  {
    code: 'pooled-rate',
    level: 'info',
    wrong: ['The CIPFA neighbours had an upheld rate of 38% in 2021/22.', NEIGHBOURS, TABLE],
    right: ['The CIPFA neighbours had an upheld rate of 38% in 2020/21.', NEIGHBOURS, TABLE],
    arithmetic: 'pooled 23 of 60 = 38%; mean of 3 rates 52%; without Luton 36%; without Medway 65%',
  },
  {
    code: 'remedy-before-decision',
    level: 'info',
    wrong: [
      'Remedial actions must not be taken yet: remedies should only be completed after the final decision.',
      cases('£250').replace(
        'of a tree.',
        "of a tree. The Council ahead of the Ombudsman's final decision amended its policy.",
      ),
    ],
    right: [
      'Remedial actions must not be taken yet: remedies should only be completed after the final decision.',
      cases('£250'),
    ],
  },
  {
    code: 'addressee-differs',
    level: 'info',
    wrong: [
      'The Ombudsman issues an annual letter to the Leader and Chief Executive of every Council.',
      LATER,
    ],
    right: [
      'The Ombudsman issues an annual letter to the Chief Executive of every Council.',
      LATER,
    ],
  },
  {
    code: 'appendix-reference',
    level: 'info',
    wrong: ['Appendix 1: the letter.', 'The letter is in Appendix I.'],
    right: ['Appendix 1: the letter.', 'The letter is in Appendix 1.'],
  },
  {
    code: 'misspelt-address',
    level: 'info',
    wrong: ['See www.luton.gov.uk/a, www.luton.gov.uk/b and www.lutton.gov.uk/c.'],
    right: ['See www.luton.gov.uk/a, www.luton.gov.uk/b and www.lgo.org.uk/c.'],
  },
  {
    code: 'figure-without-data',
    level: 'info',
    wrong: ['Figure 1: Complaints received in five years', 'It went up.', NEIGHBOURS, TABLE],
    right: [NEIGHBOURS, TABLE],
  },
];

describe('the rules for reports', () => {
  it.each(RULES.map((rule) => [rule.code, rule] as const))('%s is raised', (_, rule) => {
    const [check, ...others] = raised(rule.code, ...rule.wrong);
    expect(check).toMatchObject({ level: rule.level, code: rule.code });
    if (rule.arithmetic !== undefined) expect(check?.arithmetic).toBe(rule.arithmetic);
    if (rule.touches !== undefined) expect(check?.touches).toEqual(rule.touches);
    expect(check?.message).toMatch(/^[A-Z0-9].*[.)]$/);
    expect(others.length).toBeLessThanOrEqual(2);
  });

  it.each(RULES.map((rule) => [rule.code, rule] as const))(
    '%s is not raised where nothing is wrong',
    (_, rule) => {
      expect(raised(rule.code, ...rule.right)).toEqual([]);
    },
  );
});

it('takes no part of a year for the count before a change', () => {
  const text =
    'The Ombudsman received 40 complaints and enquiries in 2021-22, up from 30 in 2020-21.';
  expect(raised('prose-change', text)).toEqual([]);
  const fewer =
    'The Ombudsman received 20 complaints and enquiries in 2021-22, up from 30 in 2020-21.';
  expect(raised('prose-change', fewer)).toHaveLength(1);
});
