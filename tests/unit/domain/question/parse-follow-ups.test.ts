import { ask } from '../../../questions/score';

function after(...said: readonly string[]): unknown {
  const reading = ask(said.slice(0, -1), said.at(-1) ?? '');
  return reading.kind === 'understood' ? reading.query : reading.kind;
}

const RATE = 'what was our uphold rate in 2019/20?';
const LUTON = 'uphold rate for Luton 2023-24';
const RANK = 'which WMCA council had the worst uphold rate in 2019/20?';
const OVERDUE = 'how many remedies are overdue?';

describe('a question that leans on the one before', () => {
  it.each([
    [
      RATE,
      'and the year before?',
      { op: 'value', metric: 'uphold_rate', who: ['me'], year: '2018-19' },
    ],
    [RATE, 'and last year?', { op: 'value', metric: 'uphold_rate', who: ['me'], year: 'latest-1' }],
    [
      RATE,
      'out of how many?',
      { op: 'value', metric: 'investigations', who: ['me'], year: '2019-20' },
    ],
    [RATE, 'compliance?', { op: 'value', metric: 'compliance_rate', who: ['me'], year: '2019-20' }],
    [
      RATE,
      'how does that compare with Luton?',
      { op: 'compare', metric: 'uphold_rate', who: ['me', 'luton'], year: '2019-20' },
    ],
    [RATE, 'why?', { op: 'explain', metric: 'uphold_rate', who: ['me'], year: '2019-20' }],
    [RATE, 'what does that mean?', { op: 'define', term: 'uphold_rate' }],
    [RATE, 'show me the letter', { op: 'source' }],
    [LUTON, 'and us?', { op: 'value', metric: 'uphold_rate', who: ['me'], year: '2023-24' }],
    [
      LUTON,
      'show that as a chart over 5 years',
      { op: 'trend', metric: 'uphold_rate', who: ['luton'], year: { last: 5 } },
    ],
    [
      LUTON,
      'and satisfactory remedies?',
      { op: 'value', metric: 'satisfactory_rate', who: ['luton'], year: '2023-24' },
    ],
    [
      RANK,
      'and the best?',
      { op: 'rank', metric: 'uphold_rate', group: 'wmca', dir: 'low', n: 1, year: '2019-20' },
    ],
    [
      RANK,
      'where do we come?',
      { op: 'rank', metric: 'uphold_rate', group: 'wmca', focus: 'me', year: '2019-20' },
    ],
    [
      RANK,
      'top 5?',
      { op: 'rank', metric: 'uphold_rate', group: 'wmca', dir: 'high', n: 5, year: '2019-20' },
    ],
    [OVERDUE, 'list them', { op: 'list', entity: 'remedies', filter: { status: 'overdue' } }],
    [
      OVERDUE,
      'and mine?',
      { op: 'count', entity: 'remedies', filter: { status: 'overdue', owner: 'mine' } },
    ],
    [
      OVERDUE,
      'and in housing?',
      { op: 'count', entity: 'remedies', filter: { status: 'overdue', service: 'housing' } },
    ],
  ])('%s - %s', (before, question, query) => {
    expect(after(before, question)).toEqual(query);
  });

  it.each(['thanks', 'ok', 'and?', 'really?', 'is that good?', 'and the average?'])(
    'nothing new is said by "%s"',
    (words) => {
      expect(['not-understood', 'choose']).toContain(after(RATE, words));
    },
  );

  it('means nothing without one before', () => {
    for (const words of [
      'and last year?',
      'what about Luton?',
      'list them',
      'out of how many?',
      'and the best?',
    ]) {
      expect(after(words)).toBe('not-understood');
    }
  });

  it('does not lend its council or year to a whole question, and asks where either may be meant', () => {
    expect(after(RATE, 'what was our compliance rate?')).toEqual({
      op: 'value',
      metric: 'compliance_rate',
      who: ['me'],
      year: 'latest',
    });
    expect(after(LUTON, 'what was the compliance rate in 2019-20?')).toBe('choose');
    expect(after(RANK, 'and for compliance?')).toBe('not-understood');
  });
});
