import { readInterest } from '../../../../src/app/digests/read-interest';
import { HOME_LETTERS } from '../../../../src/domain/digest/interest';

const chosen = (councils: readonly string[], groups: readonly string[] = []): object => ({
  scope: 'chosen',
  councils,
  groups,
  topics: ['new-letters'],
});

describe('what somebody subscribes to', () => {
  it.each([
    ['', HOME_LETTERS],
    ['to our letters', HOME_LETTERS],
    ['to us', HOME_LETTERS],
    ['all', { ...HOME_LETTERS, scope: 'all' }],
    ['to all councils', { ...HOME_LETTERS, scope: 'all' }],
    ['to every authority', { ...HOME_LETTERS, scope: 'all' }],
    ['to Luton', chosen(['luton'])],
    ['to Luton and Redditch', chosen(['luton', 'redditch'])],
    [
      'to the letters of Luton, Redditch and Birmingham please',
      chosen(['birmingham', 'luton', 'redditch']),
    ],
    ['to metropolitan boroughs', chosen([], ['type:met'])],
    ['to WMCA and Luton', chosen(['luton'], ['wmca'])],
    ['to late remedies', { ...HOME_LETTERS, topics: ['late-remedies'] }],
    [
      'to compliance below 100% of all councils',
      { ...HOME_LETTERS, scope: 'all', topics: ['compliance-below-100'] },
    ],
    [
      'to public reports in district councils',
      { ...chosen([], ['type:district']), topics: ['public-reports'] },
    ],
    ['to the weekly digest', { ...HOME_LETTERS, topics: ['weekly'] }],
    ['to weekly and our letters', { ...HOME_LETTERS, topics: ['weekly', 'new-letters'] }],
    ['to West Midlands region', chosen([], ['region:west-midlands'])],
    ['to the weekly and annual digest', { ...HOME_LETTERS, topics: ['weekly', 'annual'] }],
  ])('"subscribe %s"', (words, interest) => {
    expect(readInterest(words)).toEqual({ ok: true, value: interest });
  });

  it.each([
    ['to Atlantis', { kind: 'unknown-words', words: ['atlantis'] }],
    ['to Luton and Atlantis', { kind: 'unknown-words', words: ['atlantis'] }],
    ['to good news', { kind: 'unknown-words' }],
    ['to Newcastle', { kind: 'ambiguous' }],
    ['to our statistical neighbours', { kind: 'no-members' }],
  ])('"subscribe %s" is not guessed at', (words, problem) => {
    expect(readInterest(words)).toMatchObject({ ok: false, problem });
  });
});
