import { parseQuestion } from '../../../../src/domain/question/parse-question';

function query(text: string): unknown {
  const reading = parseQuestion(text, {});
  return reading.kind === 'understood' ? reading.query : reading.kind;
}

function chips(text: string): readonly unknown[] {
  const reading = parseQuestion(text, {});
  return reading.kind === 'understood' ? [] : reading.suggestions.map((chip) => chip.query);
}

const LAST_YEAR = { op: 'value', metric: 'uphold_rate', who: ['me'], year: 'latest-1' };

describe('a slip of the finger that leaves one word only is put right', () => {
  it.each([
    'our uphold rate lsat year',
    'our uphold raet last yaer',
    'our uphold rqte last year',
    'ourr uphold rate last year',
    'our uphold rate lastyear',
    "waht's our uphold rate last year",
    'wot was r uphold rate lst year',
  ])('"%s"', (text) => {
    expect(query(text)).toEqual(LAST_YEAR);
  });

  it.each([
    ['how many remedies are due nxet week', { due: 'next-week' }],
    ['how many remedies are due tihs wk', { due: 'this-week' }],
  ])('"%s", though windows are read before words', (text, filter) => {
    expect(query(text)).toEqual({ op: 'count', entity: 'remedies', filter });
  });

  it('the same letters in another order come before a letter less', () => {
    expect(query('how many compliants were upheld last year')).toMatchObject({ metric: 'upheld' });
  });

  it('a backslash in a year is a slash, "no." a number', () => {
    expect(query('uphold rate 2022\\23')).toMatchObject({ year: '2022-23' });
    expect(query('no. of overdue remedies')).toMatchObject({ op: 'count' });
  });
});

describe('no slip is put right where something may be lost', () => {
  it.each([
    'how many complaints won last year',
    'tow complaints last year',
    'our uphold rate nest year',
    'rae of complaints upheld last year',
    'ASB complaints last year',
    'our FOI complaints last year',
    'takeover complaints last year',
    'daycare complaints last year',
  ])('"%s"', (text) => {
    expect(typeof query(text)).toBe('string');
  });
});

describe('what an unknown word may have been is offered', () => {
  it.each([
    ['upholdrate last year', LAST_YEAR],
    ['our uphold rate fpr last year', LAST_YEAR],
    ['uphold rate forLuton', { ...LAST_YEAR, who: ['luton'], year: 'latest' }],
    ['wgat is maladministration', { op: 'define', term: 'maladministration' }],
    ["what did Luton's 2022-23 letter say?", { op: 'source', who: ['luton'], year: '2022-23' }],
    [
      'why is our uphold rate higher than last year?',
      { op: 'explain', metric: 'uphold_rate', who: ['me'], year: 'latest' },
    ],
  ])('"%s"', (text, wanted) => {
    expect(chips(text)).toContainEqual(wanted);
    expect(chips(text).length).toBeLessThanOrEqual(3);
  });
});
