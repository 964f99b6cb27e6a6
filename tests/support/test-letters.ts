import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterFigures } from '../../src/sample/letter-figures';
import { writeLetter } from '../../src/sample/write-letter';
import { temporaryFolder } from './run-upheld';

/** Invented figures in the layout of a letter, for tests that need one the store does not hold. */
export const COVENTRY_2021: LetterFigures = {
  council: 'Coventry City Council',
  slug: 'coventry',
  label: '2021-22',
  date: '20 July 2022',
  publicFrom: '27 July 2022',
  role: 'Chief Executive',
  statistics: {
    upheldPercent: 60,
    similarUpheldPercent: 68,
    upheld: 12,
    investigations: 20,
    compliancePercent: 100,
    similarCompliancePercent: 100,
    outcomes: 9,
    satisfactoryPercent: 25,
    similarSatisfactoryPercent: 11,
    satisfactory: 3,
  },
};

export const SANDWELL_2021: LetterFigures = {
  ...COVENTRY_2021,
  council: 'Sandwell Metropolitan Borough Council',
  slug: 'sandwell',
};

/** A letter as text, with changed figures where a test wants them. */
export function letterText(
  figures: LetterFigures,
  change: Partial<NonNullable<LetterFigures['statistics']>> = {},
): string {
  const statistics = figures.statistics && { ...figures.statistics, ...change };
  return writeLetter(statistics ? { ...figures, statistics } : figures);
}

/** Writes a letter to a file of its own, and gives the path. */
export function letterOnDisk(
  figures: LetterFigures,
  change: Parameters<typeof letterText>[1] = {},
): string {
  const path = join(temporaryFolder(), `${figures.slug}-${figures.label}.txt`);
  writeFileSync(path, letterText(figures, change));
  return path;
}
