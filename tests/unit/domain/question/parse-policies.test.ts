import { parseQuestion } from '../../../../src/domain/question/parse-question';
import type { Reading } from '../../../../src/domain/question/reading';

function query(text: string): unknown {
  const reading = parseQuestion(text, {});
  return reading.kind === 'understood' ? reading.query : reading.kind;
}

function chips(reading: Reading): readonly string[] {
  return reading.kind === 'understood' ? [] : reading.suggestions.map(({ text }) => text);
}

const value = (metric: string, who = 'me', year = 'latest'): unknown => ({
  op: 'value',
  metric,
  who: [who],
  year,
});

describe('best and worst', () => {
  it.each([
    ['worst', 'uphold rate', 'high'],
    ['worst', 'number of complaints received', 'high'],
    ['worst', 'number of investigations', 'high'],
    ['worst', 'compliance rate', 'low'],
    ['worst', 'satisfactory remedy rate', 'low'],
    ['best', 'uphold rate', 'low'],
    ['best', 'compliance rate', 'high'],
    ['highest', 'compliance rate', 'high'],
    ['lowest', 'uphold rate', 'low'],
  ])('%s %s is %s', (extreme, measure, dir) => {
    expect(query(`which WMCA council had the ${extreme} ${measure} in 2019/20?`)).toMatchObject({
      op: 'rank',
      group: 'wmca',
      dir,
      n: 1,
    });
  });

  it('has no better end for the number of compliance outcomes', () => {
    expect(query('which council had the best compliance outcomes')).toBe('not-understood');
  });
});

describe('what needs an answer before a number', () => {
  it.each([
    ['uphold rate for Newcastle', 2],
    ['uphold rate for Richmond', 2],
    ['uphold rate for Kingston', 2],
    ['uphold rate for Northamptonshire', 3],
    ['uphold rate for Cheshire', 2],
    ['uphold rate for Bedfordshire', 3],
    ['uphold rate for Cumbria', 3],
    ['uphold rate for Sussex', 2],
    ['uphold rate for Yorkshire', 3],
    ['uphold rate for Berkshire', 3],
    ['uphold rate for Stratford', 2],
    ['uphold rate for the West Midlands', 2],
    ['how does our uphold rate compare with our neighbours', 2],
    ['how does our uphold rate compare with our peers', 2],
    ['is our uphold rate above average', 2],
    ['what was our uphold rate in 2023', 2],
    ['uphold rate 2019/21', 2],
    ['how many complaints about bins did we get', 1],
    ['uphold rate for social care', 2],
    ['remedies due tomorrow', 2],
    ['uphold rate for Somerset in 2019-20', 2],
  ])('%s: %i complete questions', (text, count) => {
    const reading = parseQuestion(text, {});
    expect(reading.kind).toBe('choose');
    expect(chips(reading)).toHaveLength(count);
  });

  it('offers candidates that can be asked as they stand', () => {
    const reading = parseQuestion('how do we compare with Newcastle?', {});
    expect(chips(reading)).toEqual([
      'How do we compare with Newcastle City Council?',
      'How do we compare with Newcastle-under-Lyme Borough Council?',
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['how many Housing Ombudsman cases did we have', 'other-body'],
    ['PHSO complaints 2023-24', 'other-body'],
    ['our Ofsted rating', 'other-body'],
    ['uphold rate of the Scottish Public Services Ombudsman', 'outside-england'],
    ['uphold rate for Cardiff', 'outside-england'],
    ['what will our uphold rate be next year', 'forecast'],
    ['who is to blame for the upheld complaints', 'blame'],
    ['median uphold rate for met boroughs', 'not-held-kind'],
    ['how much compensation did we pay', 'not-held-kind'],
    ['which WMCA council except Birmingham had the worst uphold rate', 'not-held-kind'],
    ['complaints received in July 2023', 'part-year'],
    ['complaints upheld in Q2 2023-24', 'part-year'],
    ['overdue remedies for Luton', 'other-peoples-remedies'],
    ['delete the Luton letter', 'change-data'],
  ])('%s: %s', (text, reason) => {
    expect(parseQuestion(text, {})).toMatchObject({ kind: 'out-of-scope', reason });
  });

  it.each([
    'what was our uphold rate and compliance rate',
    'how many complaints were received and how many upheld',
    'what is our uphold rate and where do we rank in the WMCA',
    'list overdue remedies and show the uphold rate trend',
    'how many complaints were not in housing',
    'uphold rate for Hogsmeade Borough Council',
    'uphold rate for Derby County Council',
    'uphold rate for Luton City Council',
    'how can we improve our compliance',
    'what is a complaint',
    'how do we make a complaint',
    'what do we do about complaints in housing',
    'which council had the second worst uphold rate',
    'how many recommendations did we not comply with',
    'what were the upheld complaints about in 2023-24',
    'complaints from Luton about Coventry',
    'why are complaints upheld',
    'uphold rate by council',
    'do we need to comply with recommendations',
    'how many complaints are still with the Ombudsman',
    'which remedies are due for adult care',
  ])('no number for "%s"', (text) => {
    expect(['not-understood', 'choose', 'out-of-scope']).toContain(query(text));
  });
});

describe('what a question comes to', () => {
  it('offers the question without its unknown words first', () => {
    const reading = parseQuestion('what was our purple uphold rate in 2019/20', {});
    expect(reading).toMatchObject({ kind: 'not-understood', unknown: ['purple'] });
    expect(chips(reading)[0]).toBe('What was our uphold rate in 2019-20?');
  });

  it('says what it took for granted', () => {
    expect(parseQuestion('uphlod rate coventy last year', {})).toMatchObject({
      assumptions: [
        { kind: 'repaired-word', said: 'uphlod', readAs: 'uphold' },
        { kind: 'repaired-name', said: 'coventy', readAs: 'coventry' },
        { kind: 'relative-year', said: 'last year', readAs: 'latest-1' },
      ],
    });
    expect(parseQuestion('show the trend', {})).toMatchObject({
      assumptions: [{ kind: 'default-metric', readAs: 'uphold_rate' }],
    });
  });

  it('reads a number against an average as a rate', () => {
    expect(query('are our upheld complaints above the national average?')).toEqual({
      op: 'compare',
      metric: 'uphold_rate',
      who: ['me', 'group:england'],
      year: 'latest',
    });
  });

  it('tells late remedies of a letter from late remedies of ours', () => {
    expect(query("late remedies in Birmingham's 2024 letter")).toEqual(
      value('late_remedies', 'birmingham', '2023-24'),
    );
    expect(query('how many remedies did we complete late last year')).toEqual({
      op: 'count',
      entity: 'remedies',
      filter: { status: 'late' },
      year: 'latest-1',
    });
    expect(query('how many late remedies did we have')).toBe('choose');
  });

  it('takes a combined authority by its full name for itself, by its initials for its councils', () => {
    expect(query('uphold rate for East Midlands Combined County Authority')).toEqual(
      value('uphold_rate', 'east-midlands-cca'),
    );
    expect(query('uphold rate for the West Midlands Combined Authority')).toEqual(
      value('uphold_rate', 'west-midlands-ca'),
    );
    expect(query('uphold rate for WMCA')).toEqual(value('uphold_rate', 'group:wmca'));
  });
});
