import { PER_100K, STATEMENT_PATTERNS } from '../../../../../src/domain/letter/statistics/patterns';
import { findPhrase, phrase } from '../../../../../src/domain/letter/text/phrase';
import { seededRandom } from '../../../../support/random';

const WORDS = [
  ...[
    'of',
    'of twenty one',
    'twenty one',
    'one hundred',
    'ninety',
    'five',
    '12',
    '1,200',
    '7',
    '20 24',
    '(3',
    '"4',
  ],
  ...[
    'upheld decisions',
    'upheld decisions',
    'satisfactory remedies',
    'compliance outcomes',
    '%',
    'per cent',
    'l8',
  ],
  ...['of complaints we investigated were upheld', 'of upheld cases we found', 'average', 'is'],
  ...['per 100,000', 'of cases we are satisfied', '\n', '.', ': ', '2019-20', '0.8', '\n3\n'],
];

describe('findPhrase', () => {
  it('finds what matchAll finds, wherever numbers begin', () => {
    const random = seededRandom(11);
    const patterns = [...STATEMENT_PATTERNS.map(({ regex }) => regex), PER_100K, phrase('{n}')];
    expect(patterns.filter(({ sticky }) => sticky).length).toBeGreaterThan(5);
    let found = 0;
    for (let n = 0; n < 150; n += 1) {
      const words = Array.from({ length: 25 }, () => random.pick(WORDS));
      const text = words.join(random.pick([' ', '', '\n', ' ']));
      for (const pattern of patterns) {
        const all = new RegExp(pattern.source, 'gi');
        const places = (of: Iterable<RegExpExecArray>) =>
          [...of].map(({ index, 0: match, groups }) => ({ index, match, n: groups?.['n'] }));
        const ours = places(findPhrase({ text }, pattern));
        expect({ text, ours }).toEqual({ text, ours: places(text.matchAll(all)) });
        found += ours.length;
      }
    }
    expect(found).toBeGreaterThan(400);
  });
});
