import { DAMAGES } from '../support/letter-damage';
import { CONTRADICTIONS, isCaught } from '../support/letter-generator-contradictions';
import {
  describeTally,
  newTally,
  pickDamages,
  tallyCase,
  type Tally,
} from '../support/letter-generator-tally';
import { seededRandom } from '../support/random';
import { rounds } from '../support/sampled';

// The whole, 20,000 documents, is in tests/soak.
const EACH = rounds(6, 3);
const MIXED = rounds(150, 60);

/** Nothing in a letter proves its number of compliance outcomes: with a letter for a digit in it, it is left out. */
const UNPROVED = new Map([['letters for digits in bases', 0.8]]);

function expectAllRight(tally: Tally, atLeast: number): void {
  expect(tally.wrong).toEqual([]);
  expect({ enough: tally.found / tally.values >= atLeast, ...tally }).toMatchObject({
    enough: true,
  });
}

describe('documents of every layout', () => {
  it('are read whole where nothing damaged them', () => {
    const tally = newTally();
    for (let seed = 0; seed < 60; seed += 1)
      tallyCase(seededRandom(seed), [], `seed ${String(seed)}`, tally);
    expectAllRight(tally, 1);
  });

  it.each(DAMAGES.map((damage) => [damage.name, damage] as const))(
    'survive: %s',
    (name, damage) => {
      const tally = newTally();
      for (let seed = 0; seed < EACH; seed += 1)
        tallyCase(seededRandom(seed + 1000), [damage], `seed ${String(seed + 1000)}`, tally);
      // A base under nought of something cannot be proved, so a few figures may be missing.
      expectAllRight(tally, UNPROVED.get(name) ?? 0.95);
    },
  );

  it('survive several kinds of damage at once', () => {
    const tally = newTally();
    for (let seed = 0; seed < MIXED; seed += 1) {
      const random = seededRandom(seed + 50_000);
      tallyCase(random, pickDamages(random), `seed ${String(seed + 50_000)}`, tally);
    }
    process.stderr.write(`${describeTally(tally)}\n`);
    expectAllRight(tally, 0.99);
  });
});

describe('a letter that contradicts itself', () => {
  it.each(CONTRADICTIONS.map((contradiction) => [contradiction.name, contradiction] as const))(
    'is caught, damaged or not: %s',
    (_, { plant }) => {
      const missed = Array.from({ length: rounds(8, 4) }, (_entry, seed) => seed).filter((seed) => {
        const random = seededRandom(seed * 31 + 7);
        const planted = plant(random);
        return !isCaught(planted, seed % 2 === 0 ? [] : [random.pick(DAMAGES)], random);
      });
      expect(missed).toEqual([]);
    },
  );
});
