import { findAuthority } from '../../src/domain/facts/find-authority';
import { parseDocument } from '../../src/domain/letter/parse-document';
import type { ParsedLetter } from '../../src/domain/letter/parsed-document';
import { DAMAGES, type Damage } from '../support/letter-damage';
import { generateLetter, YEARS, type Truth } from '../support/letter-generator';
import { letterText } from '../support/letter-text';
import { seededRandom } from '../support/random';

interface Tally {
  values: number;
  found: number;
  readonly wrong: string[];
}

/** Reads one generated letter under some damage, and counts what was found, missing or wrong. */
function tallyCase(seed: number, damages: readonly Damage[], tally: Tally): void {
  const random = seededRandom(seed);
  const year = YEARS[seed % YEARS.length] ?? '2023-24';
  const { text, truth, council } = generateLetter(random, year);
  const damaged = damages.reduce((words, damage) => damage.apply(words, random), text);
  const names = damages.map(({ name }) => name).join(' + ');
  const [letter] = parseDocument(letterText(damaged), findAuthority);
  if (letter?.kind !== 'annual-letter')
    throw new Error(`seed ${String(seed)} (${names}): ${letter?.kind ?? 'nothing'}`);
  compare(letter, truth, (found, what) => {
    tally.values += 1;
    if (found === 'right') tally.found += 1;
    if (found === 'wrong') tally.wrong.push(`seed ${String(seed)}, ${year} (${names}): ${what}`);
  });
  const about = `${String(letter.period?.label)} ${String(letter.authority?.id)}`;
  const wanted = `${year} ${String(findAuthority(council)?.id)}`;
  if (about !== wanted)
    tally.wrong.push(`seed ${String(seed)} (${names}): ${wanted}, read ${about}`);
}

function compare(
  letter: ParsedLetter,
  truth: Truth,
  report: (found: 'right' | 'missing' | 'wrong', what: string) => void,
): void {
  for (const [pointer, expected] of Object.entries(truth)) {
    const [, , statistic = '', field = ''] = pointer.split('/');
    const read =
      (letter.statistics as unknown as Record<string, Record<string, number | null>>)[statistic]?.[
        field
      ] ?? null;
    if (expected === null && read === null) continue;
    report(
      read === expected ? 'right' : read === null ? 'missing' : 'wrong',
      `${pointer} is ${String(expected)}, read ${String(read)}`,
    );
  }
}

function tallyAll(cases: readonly (readonly [seed: number, damages: readonly Damage[]])[]): Tally {
  const tally: Tally = { values: 0, found: 0, wrong: [] };
  for (const [seed, damages] of cases) tallyCase(seed, damages, tally);
  const share = ((100 * tally.found) / tally.values).toFixed(2);
  process.stderr.write(
    `${String(cases.length)} letters, ${String(tally.values)} values: ${share}% found, ${String(tally.wrong.length)} wrong.\n`,
  );
  return tally;
}

describe('letters of every layout, damaged by extraction', () => {
  it('reads undamaged letters whole', () => {
    const tally = tallyAll(Array.from({ length: 70 }, (_, seed) => [seed, []] as const));
    expect(tally.wrong).toEqual([]);
    expect(tally.found).toBe(tally.values);
  });

  it.each(DAMAGES.map((damage) => [damage.name, damage] as const))(
    'reads no wrong value: %s',
    (_, damage) => {
      const tally = tallyAll(
        Array.from({ length: 14 }, (_entry, seed) => [seed + 1000, [damage]] as const),
      );
      expect(tally.wrong).toEqual([]);
      expect(tally.found / tally.values).toBeGreaterThan(0.9);
    },
  );

  it('reads no wrong value under two kinds of damage at once', () => {
    const cases = Array.from({ length: 300 }, (_, seed) => {
      const random = seededRandom(seed + 77);
      return [seed + 5000, [random.pick(DAMAGES), random.pick(DAMAGES)]] as const;
    });
    const tally = tallyAll(cases);
    expect(tally.wrong).toEqual([]);
    expect(tally.found / tally.values).toBeGreaterThan(0.97);
  });
});
