import {
  expandPhrases,
  wordsOf,
} from '../../../../../src/domain/question/vocabulary/expand-phrases';
import { FIXED_WAYS } from '../../../../../src/domain/question/vocabulary/terms';

describe('phrases with choices', () => {
  it('are written out, each once, with spaces put right', () => {
    expect(expandPhrases(['{show|give} me {some|} examples', 'show me examples'])).toEqual([
      'show me some examples',
      'show me examples',
      'give me some examples',
      'give me examples',
    ]);
  });

  it('have the words that they have when they are written out', () => {
    const written = expandPhrases(FIXED_WAYS);
    expect(written.length).toBeGreaterThan(10 * FIXED_WAYS.length);
    expect(wordsOf(FIXED_WAYS)).toEqual(new Set(written.flatMap((phrase) => phrase.split(' '))));
  });
});
