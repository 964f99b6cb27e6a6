import { parseQuestion } from '../../../../../src/domain/question/parse-question';
import type { Query } from '../../../../../src/domain/question/query';

function chips(text: string, previous?: Query): readonly Query[] {
  const reading = parseQuestion(text, previous === undefined ? {} : { previous });
  if (reading.kind === 'understood') throw new Error(`"${text}" was understood`);
  return reading.suggestions.map(({ query }) => query);
}

const RATE = { op: 'value', metric: 'uphold_rate', who: ['me'], year: 'latest' } as const;

describe('whole questions offered for one that was not understood', () => {
  it('without its first clause', () => {
    const offered = chips('zorbled the wibble, what was the uphold rate for Luton?');
    expect(offered).toContainEqual({ ...RATE, who: ['luton'] });
  });

  it('without its last clause', () => {
    expect(chips('which remedies are overdue - the zorbled is wibbling')).toContainEqual({
      op: 'list',
      entity: 'remedies',
      filter: { status: 'overdue' },
    });
  });

  it('the meaning of a term, wherever a word of defining stands', () => {
    expect(chips('zorbled injustice has what meaning')[0]).toEqual({
      op: 'define',
      term: 'injustice',
    });
  });

  it('the list and the number of the same remedies beside each other', () => {
    expect(chips('zorbled overdue remedies').map(({ op }) => op)).toEqual(
      expect.arrayContaining(['list', 'count']),
    );
  });

  it('the reason for a movement', () => {
    expect(chips('what zorbled behind our uphold rate having gone up')[0]).toEqual({
      op: 'explain',
      metric: 'uphold_rate',
      who: ['me'],
      year: 'latest',
    });
  });

  it('a comparison of two who are named, and of two years', () => {
    expect(chips('zorbled Luton plus Derby uphold rate')[0]).toMatchObject({
      op: 'compare',
      who: ['luton', 'derby'],
    });
    const years = chips('our uphold rate 2018-19 zorbled 2019-20');
    expect(years).toContainEqual({ ...RATE, op: 'compare', year: ['2018-19', '2019-20'] });
    expect(years).toContainEqual({
      ...RATE,
      op: 'trend',
      year: { from: '2018-19', to: '2019-20' },
    });
  });

  it('both ends, where councils are asked for in an order', () => {
    const offered = chips('which WMCA council had the zorbled uphold rate?');
    expect(offered).toContainEqual(expect.objectContaining({ op: 'rank', dir: 'high', n: 1 }));
    expect(offered).toContainEqual(expect.objectContaining({ op: 'rank', dir: 'low', n: 1 }));
  });

  it('an order of services, where they are named', () => {
    expect(chips('zorbled most complaints among wibbled services')).toContainEqual(
      expect.objectContaining({ op: 'rank', by: 'service', dir: 'high' }),
    );
  });

  it('the measures whose names a part of is left', () => {
    const offered = chips('our zorbled remedy rate');
    expect(offered).toContainEqual({ ...RATE, metric: 'satisfactory_rate' });
    expect(offered).toContainEqual({ ...RATE, metric: 'compliance_rate' });
  });

  it('what it means after the question before, and by itself', () => {
    const previous: Query = { ...RATE, who: ['luton'], year: '2019-20' };
    const offered = chips('zorbled investigations', previous);
    expect(offered).toContainEqual({ ...previous, metric: 'investigations' });
    expect(offered).toContainEqual({ ...RATE, metric: 'investigations' });
  });

  it('those that keep most of what was said first, each once, three at most', () => {
    const offered = chips('zorbled complaints received for Luton in 2019-20 in housing');
    expect(offered[0]).toEqual({
      op: 'value',
      metric: 'received',
      who: ['luton'],
      year: '2019-20',
      service: 'housing',
    });
    expect(offered.length).toBeLessThanOrEqual(3);
    expect(new Set(offered.map((query) => JSON.stringify(query))).size).toBe(offered.length);
  });

  it.each([
    'my zorbled open housing remedies due next week',
    'change the due date on my overdue action to Friday',
    'will our compliance rate stay at 100% next year?',
  ])('each for "%s" reads back as its own query', (asked) => {
    const reading = parseQuestion(asked, {});
    const offered = reading.kind === 'understood' ? [] : reading.suggestions;
    expect(offered.length).toBeGreaterThan(0);
    for (const { text, query } of offered) {
      expect(parseQuestion(text, {})).toMatchObject({ kind: 'understood', query });
    }
  });
});
