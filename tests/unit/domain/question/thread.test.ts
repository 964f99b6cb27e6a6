import { continueThread, parseInThread, type Thread } from '../../../../src/domain/question/thread';
import type { Query } from '../../../../src/domain/question/query';

/** What the last of these is read as, after the others. */
function last(...said: readonly string[]): Query | string {
  let thread: Thread = {};
  let read: Query | string = 'nothing';
  for (const text of said) {
    const reading = parseInThread(text, thread);
    read = reading.kind === 'understood' ? reading.query : reading.kind;
    if (reading.kind === 'understood') thread = continueThread(thread, reading.query);
  }
  return read;
}

const rate = { op: 'value', metric: 'uphold_rate', who: ['me'] } as const;

describe('a thread of questions', () => {
  it('asks for another meaning after a meaning, and keeps the figure before it', () => {
    const asked = ['our uphold rate in 2023-24?', 'what does upheld mean?'] as const;
    expect(last(...asked, 'and injustice?')).toEqual({ op: 'define', term: 'injustice' });
    expect(last(...asked, 'and not upheld?')).toEqual({ op: 'define', term: 'not_upheld' });
    expect(last(...asked, 'and in 2022-23?')).toEqual({ ...rate, year: '2022-23' });
  });

  it('stays as it was after words that were not understood', () => {
    expect(last('our uphold rate in 2023-24?', 'gibberish here', 'and in 2022-23?')).toEqual({
      ...rate,
      year: '2022-23',
    });
  });

  it.each(['add Bradford', 'include Bradford too', 'can you add bradford to the comparison?'])(
    '"%s" is the comparison before with one more council',
    (words) => {
      expect(last('compare our uphold rate with Leeds in 2023-24', words)).toEqual({
        op: 'compare',
        metric: 'uphold_rate',
        who: ['me', 'leeds', 'bradford'],
        year: '2023-24',
      });
    },
  );

  it('takes one more council after another', () => {
    const said = ['compare our uphold rate with Leeds', 'add Bradford', 'add Walsall'];
    expect(last(...said)).toMatchObject({ who: ['me', 'leeds', 'bradford', 'walsall'] });
  });

  it.each([
    ['our uphold rate in 2023-24?', 'add Bradford'],
    ['compare our uphold rate with Leeds in 2023-24', 'add Leeds'],
    ['compare our uphold rate with Leeds in 2023-24', 'add compliance for Bradford'],
    ['compare our uphold rate with Leeds in 2023-24', 'add a remedy'],
  ])('after "%s", "%s" changes nothing', (before, words) => {
    expect(typeof last(before, words)).toBe('string');
  });
});
