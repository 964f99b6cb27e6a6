import { costFrom, editCost } from '../../../../src/domain/question/recognise/edit-cost';
import { lexicon } from '../../../../src/domain/question/recognise/lexicon';
import { seededRandom, type Random } from '../../../support/random';

describe('how far apart two words are', () => {
  it.each([
    ['luton', 'luton', -0.5],
    ['lutn', 'luton', 1],
    ['lutton', 'luton', 0.5],
    ['lutton', 'sutton', 2],
    ['uphlod', 'uphold', 1],
    ['wolverhamton', 'wolverhampton', 1],
    ['boltan', 'boston', 2],
  ])('%s and %s: %d', (said, meant, cost) => {
    expect(editCost(said, meant, 2)).toBe(cost);
  });

  it('is above the limit for words that are not alike', () => {
    expect(editCost('weather', 'compliance', 2)).toBeGreaterThan(2);
    expect(editCost('glasgow', 'barnsley', 2)).toBeGreaterThan(2);
  });

  it('is what the table of costs gives, whatever the words', () => {
    const random = seededRandom(7);
    const near = { is: 0 };
    for (let n = 0; n < 3_000; n += 1) {
      const said = madeUp(random, random.integer(1, 16));
      const meant = slipped(random, said);
      const [cost, wanted] = [editCost(said, meant, 2), byTable(said, meant)];
      if (wanted <= 2) near.is += 1;
      if (wanted > 2 ? cost <= 2 : cost !== wanted) expect([said, meant, cost]).toEqual(wanted);
    }
    expect(near.is).toBeGreaterThan(750);
  });

  it('knows nothing of words that have no room, nor of letters that nobody writes names with', () => {
    expect(costFrom('a'.repeat(32))('a'.repeat(32), 2)).toBe(Infinity);
    expect(editCost('luton\u00e9', 'luton\u00e9', 2)).toBe(0.5);
    const longest = Math.max(...lexicon().wordsByLength.keys());
    expect(longest + 2).toBeLessThan(32);
    expect([...lexicon().words].filter((word) => !/^[\x20-\x7e]*$/.test(word))).toEqual([]);
  });
});

function madeUp(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick(Array.from('abcde'))).join('');
}

/** Up to four slips of the keys. */
function slipped(random: Random, word: string): string {
  const letters = Array.from(word);
  for (let slips = random.integer(0, 4); slips > 0; slips -= 1) {
    const at = random.integer(0, Math.max(0, letters.length - 1));
    const other = madeUp(random, 1);
    random.pick([
      () => letters.splice(at, 1),
      () => letters.splice(at, 0, other),
      () => letters.splice(at, 1, other),
      () => letters.splice(at, 2, ...letters.slice(at, at + 2).reverse()),
    ])();
  }
  return letters.join('');
}

/** The same cost by the plain table: what it takes to make the first letters of one word those of the other. */
function byTable(said: string, meant: string): number {
  const rows: number[][] = [Array.from({ length: meant.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= said.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= meant.length; j += 1) {
      const same = said[i - 1] === meant[j - 1];
      const swapped = said[i - 1] === meant[j - 2] && said[i - 2] === meant[j - 1];
      const swap = i > 1 && j > 1 && swapped ? at(i - 2, j - 2) + 1 : Infinity;
      const changed = at(i - 1, j - 1) + (same ? 0 : 1);
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swap));
    }
  }
  const undoubled = [said, meant].map((word) => word.replace(/(.)\1/g, '$1'));
  const doubling = undoubled[0] === undoubled[1] ? 0.5 : 0;
  return at(said.length, meant.length) + (meant.startsWith(said.charAt(0)) ? 0 : 1) - doubling;
}
