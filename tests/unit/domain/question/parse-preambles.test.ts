import { parseQuestion } from '../../../../src/domain/question/parse-question';
import { expandPhrases } from '../../../../src/domain/question/vocabulary/expand-phrases';

function query(text: string): unknown {
  const reading = parseQuestion(text, {});
  return reading.kind === 'understood' ? reading.query : reading.kind;
}

const RATE = { op: 'value', metric: 'uphold_rate', who: ['me'], year: '2022-23' };

describe('who asks, and what for, changes nothing', () => {
  it.each([
    'Cllr Okafor is asking what our uphold rate was in 2022/23',
    'Members have asked for our uphold rate 2022/23',
    'I am preparing a paper for Audit Committee. What was our uphold rate in 2022/23?',
    "For Thursday's scrutiny panel: our uphold rate 2022/23",
    'On behalf of the chair, our uphold rate in 2022/23 please',
    'From the clerk: our uphold rate in 2022/23',
    'I work in democratic services. Our uphold rate in 2022/23?',
    'We need figures for our briefing - our uphold rate 2022/23',
    'our uphold rate 2022/23 for a report I am writing',
    'I have a meeting with the leader tomorrow, what was our uphold rate in 2022/23?',
  ])('"%s"', (text) => {
    expect(query(text)).toEqual(RATE);
  });

  it.each([
    'I work in housing. What was our uphold rate in 2022/23?',
    'For residents over 65. What was our uphold rate in 2022/23?',
    'For the parish meeting: our uphold rate 2022/23',
    'remedies due for the committee on Thursday',
    'complaints by councillors in 2022/23',
    'Cllr Okafor is asking',
  ])('but "%s" stays unanswered', (text) => {
    expect(typeof query(text)).toBe('string');
  });
});

describe('what is not said', () => {
  it.each([
    'overdue remedies due next week',
    'what did the Ombudsman decide about Luton?',
    'what did the Ombudsman investigate last year',
    'how many letters of complaint do you have',
    'have we ever had a public report?',
    'how many complaints were referred in 2022/23',
  ])('"%s" has no answer', (text) => {
    expect(typeof query(text)).toBe('string');
  });

  it('a word that only adds an ending to a name is no council', () => {
    expect(query('pooled uphold rate for GMCA councils 2022/23')).toEqual({
      op: 'value',
      metric: 'uphold_rate',
      who: ['group:gmca'],
      year: '2022-23',
    });
    expect(query('Poole uphold rate 2018/19')).toMatchObject({ who: ['poole'] });
  });

  it('"our national ranking" asks for our place', () => {
    expect(query('our national ranking for uphold rate')).toMatchObject({
      op: 'rank',
      group: 'england',
      focus: 'me',
    });
  });
});

describe('after another answer', () => {
  const rate = { op: 'value', metric: 'uphold_rate', who: ['dudley'], year: '2022-23' } as const;

  function after(text: string): unknown {
    const reading = parseQuestion(text, { previous: rate });
    return reading.kind === 'understood' ? reading.query : reading.kind;
  }

  it('"it" ranks the council of that answer, "we" ourselves', () => {
    expect(after('where does it rank in the WMCA?')).toMatchObject({ focus: 'dudley' });
    expect(after('where do we rank in the WMCA?')).toMatchObject({ focus: 'me' });
    expect(after('rank the WMCA on that')).not.toHaveProperty('focus');
  });

  it('"against" after a rate compares', () => {
    expect(after('against ours?')).toMatchObject({ op: 'compare', who: ['dudley', 'me'] });
  });

  it('another year after a why is another why', () => {
    const previous = { op: 'explain', metric: 'uphold_rate', who: ['me'], year: 'latest' } as const;
    expect(parseQuestion('and in 2021/22?', { previous })).toMatchObject({
      query: { op: 'explain', year: '2021-22' },
    });
  });

  it('either end of another measure is offered after a top three', () => {
    const previous = {
      op: 'rank',
      metric: 'compliance_rate',
      group: 'wmca',
      dir: 'high',
      n: 3,
      year: 'latest',
    } as const;
    const reading = parseQuestion('and for uphold rate?', { previous });
    const offered = reading.kind === 'understood' ? [] : reading.suggestions;
    expect(offered.slice(0, 2).map(({ query }) => query)).toEqual([
      expect.objectContaining({ dir: 'high', n: 3, metric: 'uphold_rate' }),
      expect.objectContaining({ dir: 'low', n: 3, metric: 'uphold_rate' }),
    ]);
  });
});

describe('phrases written with choices', () => {
  it('are written out, each once', () => {
    expect(expandPhrases(['{show|give} me {some|} examples', 'show me examples'])).toEqual([
      'show me some examples',
      'show me examples',
      'give me some examples',
      'give me examples',
    ]);
  });
});
