import { DAMAGES } from '../support/letter-damage';
import { CONTRADICTIONS, isCaught } from '../support/letter-generator-contradictions';
import { describeTally, newTally, pickDamages, tallyCase } from '../support/letter-generator-tally';
import { seededRandom } from '../support/random';

const DOCUMENTS = 20_000;
const PLANTED = 3_000;

describe('20,000 documents of every layout, damaged in every way', () => {
  it('give no wrong value, and at least 99.5% of all', () => {
    const tally = newTally();
    for (let seed = 0; seed < DOCUMENTS; seed += 1) {
      const random = seededRandom(seed * 7919 + 13);
      tallyCase(random, pickDamages(random), `seed ${String(seed)}`, tally);
    }
    process.stderr.write(`${describeTally(tally)}\n`);
    expect(tally.wrong).toEqual([]);
    expect(tally.found / tally.values).toBeGreaterThanOrEqual(0.995);
  });
});

describe('3,000 letters that contradict themselves', () => {
  it('are all caught', () => {
    const missed: string[] = [];
    for (let seed = 0; seed < PLANTED; seed += 1) {
      const random = seededRandom(seed * 104_729 + 1);
      const contradiction = CONTRADICTIONS[seed % CONTRADICTIONS.length];
      if (contradiction === undefined) continue;
      const damages = random.integer(1, 3) === 1 ? [] : [random.pick(DAMAGES)];
      if (!isCaught(contradiction.plant(random), damages, random))
        missed.push(`seed ${String(seed)}: ${contradiction.name} (${String(damages[0]?.name)})`);
    }
    process.stderr.write(`${String(PLANTED)} contradictions, ${String(missed.length)} missed.\n`);
    expect(missed).toEqual([]);
  });
});
