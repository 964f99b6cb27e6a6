import { parseQuestion } from '../../../../src/domain/question/parse-question';

function yearOf(words: string, question = 'uphold rate'): unknown {
  const reading = parseQuestion(`${question} ${words}`, {});
  return reading.kind === 'understood' && 'year' in reading.query
    ? reading.query.year
    : reading.kind;
}

describe('years', () => {
  it.each([
    ['2019/20', '2019-20'],
    ['2019-20', '2019-20'],
    ['2019–20', '2019-20'],
    ['2019 - 20', '2019-20'],
    ['19/20', '2019-20'],
    ['19-20', '2019-20'],
    ['2019/2020', '2019-20'],
    ['2019 to 2020', '2019-20'],
    ['FY 2023-24', '2023-24'],
    ['FY24', '2023-24'],
    ['FY2024', '2023-24'],
    ['for the year ending March 2024', '2023-24'],
    ['year ended 31 March 2024', '2023-24'],
    ['for the year to 31/03/2024', '2023-24'],
    ['in the 12 months to March 2024', '2023-24'],
    ['in the 2024 letter', '2023-24'],
    ['in the 2020 annual review letter', '2019-20'],
    ['in the Annual Review letter 2020', '2019-20'],
    ['1999/00', '1999-00'],
    ['2031-32', '2031-32'],
    ['this year', 'latest'],
    ['in the latest letter', 'latest'],
    ['last year', 'latest-1'],
    ['last financial year', 'latest-1'],
    ['two years ago', 'latest-2'],
    ['the year before last', 'latest-2'],
    ['', 'latest'],
  ])('%s is %s', (words, year) => {
    expect(yearOf(words)).toBe(year);
  });

  it.each([
    ['since 2018/19', { from: '2018-19', to: 'latest' }],
    ['since 2018', { from: '2018-19', to: 'latest' }],
    ['2017/18 to 2019/20', { from: '2017-18', to: '2019-20' }],
    ['2017/18 - 2019/20', { from: '2017-18', to: '2019-20' }],
    ['between 2017-18 and 2019-20', { from: '2017-18', to: '2019-20' }],
    ['over the last five years', { last: 5 }],
    ['over the past decade', { last: 10 }],
    ['over time', 'all'],
    ['2018-19 and 2019-20', ['2018-19', '2019-20']],
    ['this year vs last year', ['latest', 'latest-1']],
  ])('%s is several', (words, year) => {
    expect(yearOf(words)).toEqual(year);
  });

  it.each([
    '2019/21',
    'in 2023',
    '2018 to 2021',
    'in 2018 and 2019',
    'in the last letter',
    'over the last few years',
    'in March 2024',
    'in Q1',
    'last month',
    'in the last 6 months',
    'next year',
    'three years ago',
    '2018/19, 2019/20 and 2020/21',
  ])('%s gives no year', (words) => {
    expect(['choose', 'not-understood', 'out-of-scope']).toContain(yearOf(words));
  });
});

describe('a year said by both its ends', () => {
  it.each([
    'uphold rate from 1 April 2023 to 31 March 2024',
    'uphold rate for the period 1 April 2023 - 31 March 2024',
    'uphold rate between april 2023 and march 2024',
    'uphold rate in the year 1st April 2023 to 31st March 2024',
  ])('%s is that year', (words) => {
    const reading = parseQuestion(words, {});
    expect(reading).toMatchObject({ kind: 'understood', query: { year: '2023-24' } });
  });

  it.each([
    'uphold rate from 1 April 2023 to 31 March 2025',
    'uphold rate from May 2023 to March 2024',
  ])('%s is not a year', (words) => {
    expect(parseQuestion(words, {}).kind).not.toBe('understood');
  });
});
