import { parseQuestion } from '../../../../src/domain/question/parse-question';

function query(text: string): unknown {
  const reading = parseQuestion(text, {});
  return reading.kind === 'understood' ? reading.query : reading.kind;
}

const RATE = { op: 'value', metric: 'uphold_rate', who: ['me'], year: '2022-23' };

describe('a clause that only says why somebody asks changes nothing', () => {
  it.each([
    'our uphold rate 2022/23, need it for the audit committee',
    'our uphold rate 2022/23 need it for cabinet',
    "our uphold rate 2022/23? It's for tomorrow's cabinet meeting",
    'our uphold rate 2022/23? Asking for a friend',
    'Asking for my director - our uphold rate 2022/23',
    'Thanks in advance for your help. Our uphold rate 2022/23?',
    'our uphold rate 2022/23? The leader wants it by three.',
    "our uphold rate 2022/23? I've a meeting in ten minutes",
    'our uphold rate 2022/23 - no rush',
    'Doing the annual report: our uphold rate 2022/23',
    "I'm drafting a paper for standards committee and would like our uphold rate 2022/23",
    "I'd be grateful if you could tell me our uphold rate 2022/23",
  ])('"%s"', (text) => {
    expect(query(text)).toEqual(RATE);
  });
});

describe('a clause that may narrow the question is not left out', () => {
  it.each([
    'our uphold rate 2022/23, need it for Luton',
    'our uphold rate 2022/23, members want it for housing',
    'our uphold rate 2022/23, the committee wants it by service',
    'our uphold rate 2022/23, they want it for last year',
    'our uphold rate 2022/23, the director wants two',
    'our uphold rate 2022/23, asking for us both',
    'our uphold rate 2022/23, not the last one',
    "I'm the link officer for Luton - what's our uphold rate 2022/23?",
    'remedies due, need them this week',
    'which remedies do we need this for committee',
    'need it for the audit committee',
  ])('"%s"', (text) => {
    expect(typeof query(text)).toBe('string');
  });
});

describe('small words that turn a question', () => {
  it('"up" asks for a movement', () => {
    expect(query('is our uphold rate up?')).toMatchObject({ op: 'trend' });
    expect(query('is our uphold rate up on last year?')).toMatchObject({
      op: 'compare',
      year: ['latest', 'latest-1'],
    });
  });

  it.each([
    'who has a higher uphold rate than us in the WMCA',
    'Transport for London uphold rate by borough',
  ])('"%s" has no answer', (text) => {
    expect(typeof query(text)).toBe('string');
  });

  it('"how many complaints is that?" counts those of the share before', () => {
    const previous = { op: 'value', metric: 'uphold_rate', who: ['me'], year: 'latest' } as const;
    expect(parseQuestion('how many complaints is that?', { previous })).toMatchObject({
      query: { metric: 'upheld' },
    });
  });

  it('letters are opened, remedies are open', () => {
    expect(query("open Luton's 2022-23 letter")).toMatchObject({ op: 'source', who: ['luton'] });
    expect(query('open remedies')).toMatchObject({ op: 'list', filter: { status: 'open' } });
  });

  it('gaps can be in the letters alone', () => {
    expect(query('how many gaps are there?')).toEqual({ op: 'count', entity: 'gaps' });
  });
});
