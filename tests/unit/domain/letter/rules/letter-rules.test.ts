import { changed, LETTER, parsedLetter } from '../../../../support/sample-letter';

type Raised = readonly (readonly [level: string, code: string, arithmetic?: string])[];

/** The errors and warnings of a letter. */
function held(text: string): Raised {
  return parsedLetter(text)
    .checks.filter(({ level }) => level !== 'info')
    .map(({ level, code, arithmetic }) =>
      arithmetic === undefined ? [level, code] : [level, code, arithmetic],
    );
}

function explained(text: string): readonly string[] {
  return parsedLetter(text)
    .checks.filter(({ level }) => level === 'info')
    .map(({ code }) => code);
}

describe('the rules for letters', () => {
  it('hold nothing in a letter that agrees with itself', () => {
    expect(held(LETTER)).toEqual([]);
    expect(explained(LETTER)).toEqual(['outcomes-exceed-upheld', 'rounding', 'small-numbers']);
  });

  it.each<readonly [what: string, changes: Readonly<Record<string, string>>, raised: Raised]>([
    [
      'a rate rounded down',
      { '38%': '37%' },
      [['error', 'rate-contradicts-counts', '3 of 8 = 38%; printed 37%']],
    ],
    [
      'more upheld than investigated',
      { 'total of 8': 'total of 2' },
      [['error', 'rate-contradicts-counts', '3 upheld; 2 investigations']],
    ],
    [
      'the base of the satisfactory remedies as in 2020',
      { 'total of 3 upheld decisions': 'total of 8 detailed investigations' },
      [['warn', 'base-contradicts-rate', '1 of 3 = 33%; printed base 8']],
    ],
    [
      'a satisfactory rate that its counts do not give',
      { '33%': '50%' },
      [['error', 'base-contradicts-rate', '1 of 3 = 33%; printed 50%']],
    ],
    [
      'two numbers of upheld decisions',
      { 'total of 3 upheld': 'total of 2 upheld', '33%': '50%' },
      [['warn', 'base-differs-from-upheld', '3 upheld decisions; satisfactory remedies out of 2']],
    ],
    ['an average above 100', { 'average of 80%': 'average of 180%' }, [['error', 'out-of-range']]],
    [
      'a compliance rate above 100',
      { '100% of cases': '101% of cases' },
      [['error', 'out-of-range']],
    ],
    [
      'a compliance rate that no number of outcomes gives',
      { '100% of cases': '99% of cases' },
      [['error', 'compliance-impossible', '5 outcomes move in steps of 20 points; printed 99%']],
    ],
    [
      'a slipped decimal point',
      { 'This is 0.8 upheld': 'This is 8.0 upheld' },
      [['warn', 'per-100k-implausible', '3 / 8 x 100,000 = 37,500 residents']],
    ],
    [
      'an impossible average per 100,000',
      { 'is 4.4 upheld': 'is 440 upheld' },
      [['warn', 'per-100k-implausible', 'printed average 440 per 100,000']],
    ],
    [
      'another year in the title',
      { 'letter 2023-24': 'letter 2022-23' },
      [['error', 'period-mismatch', '2023-24; 2022-23']],
    ],
    [
      'another year in the first sentence',
      { 'ending 31 March 2024': 'ending 31 March 2023' },
      [['error', 'period-mismatch', '2023-24; 2022-23']],
    ],
    [
      'a letter sent in another year',
      { '17 July 2024': '17 July 2022' },
      [['error', 'period-mismatch', '2023-24; 2021-22 (from its date)']],
    ],
    [
      'a period that is no year',
      {
        'investigations for the period between 1 April 2023 to 31 March 2024':
          'investigations for the period between 1 April 2023 to 31 March 2023',
      },
      [['warn', 'period-mismatch']],
    ],
    [
      'a rate stated twice, differently',
      {
        '\nYours sincerely':
          '\nThis year 40% of complaints we investigated were upheld.\n\nYours sincerely',
      },
      [['error', 'contradicting-statements', '40 (line 15); 38 (line 22)']],
    ],
    [
      'numbers beside "no investigations"',
      {
        '38% of complaints we investigated were upheld.':
          'The Ombudsman carried out no investigations in this period.',
      },
      [
        ['error', 'contradicting-statements', '0 (line 20); 3 (line 22)'],
        ['error', 'contradicting-statements', '0 (line 20); 8 (line 26)'],
      ],
    ],
    [
      'more satisfactory remedies than upheld decisions',
      {
        '1\nsatisfactory remedy decision': '4\nsatisfactory remedy decisions',
        '33%': '80%',
        'total of 3': 'total of 5',
      },
      [
        ['warn', 'base-differs-from-upheld', '3 upheld decisions; satisfactory remedies out of 5'],
        ['error', 'satisfactory-exceeds-upheld', '4 satisfactory remedies; 3 upheld decisions'],
      ],
    ],
  ])('hold %s', (_, changes, raised) => {
    expect(held(changed(changes))).toEqual(raised);
  });

  it.each<readonly [code: string, changes: Readonly<Record<string, string>>]>([
    [
      'late-but-complied',
      {
        '\nYours':
          '\nIn two of five cases your Council did not complete our recommendations within the agreed timescales.\n\nYours',
      },
    ],
    [
      'no-cases',
      {
        '1\nsatisfactory remedy decision\n': '',
        '33% of upheld cases we found': 'some',
        'Statistics are based on a total of 3 upheld decisions':
          'The Ombudsman did not uphold any complaints.',
      },
    ],
    [
      'series-break-2022-23',
      {
        '17 July 2024': '19 July 2023',
        'letter 2023-24': 'letter 2022-23',
        'ending 31 March 2024': 'ending 31 March 2023',
      },
    ],
  ])('explain %s', (code, changes) => {
    const text = changed(changes);
    const moved = code.startsWith('series')
      ? text.replaceAll('1 April 2023 to 31 March 2024', '1 April 2022 to 31 March 2023')
      : text;
    expect(explained(moved)).toContain(code);
    expect(explained(LETTER)).not.toContain(code);
  });

  it('take a half upwards and say so', () => {
    const half = parsedLetter(LETTER).checks.find(({ code }) => code === 'rounding');
    expect(half?.arithmetic).toBe('3 of 8 = 37.5%; printed 38%');
  });
});
