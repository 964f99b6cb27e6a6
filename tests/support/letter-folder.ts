import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTHORITIES, existsOn } from '../../src/domain/facts/authorities/authorities';
import { wholePercent } from '../../src/domain/facts/rate';
import type { LetterFigures } from '../../src/sample/letter-figures';
import { COVENTRY_2021, letterText } from './test-letters';

const YEARS = [
  { label: '2019-20', date: '22 July 2020', day: '2020-07-22' },
  { label: '2020-21', date: '21 July 2021', day: '2021-07-21' },
  { label: '2021-22', date: '20 July 2022', day: '2022-07-20' },
  { label: '2022-23', date: '19 July 2023', day: '2023-07-19' },
] as const;

const TYPES: readonly string[] = ['metropolitan', 'unitary', 'district', 'county', 'london'];

/** Writes letters of `count` different councils and years into a folder; some contradict themselves or each other. */
export function writeLetterFolder(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const letters = YEARS.flatMap((year) =>
    AUTHORITIES.filter(({ type }) => TYPES.includes(type))
      .filter((authority) => existsOn(authority, year.day))
      .map(({ id, name, type }) => ({ id, name, type, year })),
  );
  if (letters.length < count) throw new Error(`there are only ${String(letters.length)} letters`);
  // A stride over all of them, so that types and years are mixed.
  for (let n = 0; n < count; n += 1) {
    const letter = letters[(n * 7) % letters.length];
    if (!letter) continue;
    const { id, name, type, year } = letter;
    const text = letterText({
      ...COVENTRY_2021,
      council: name,
      slug: id,
      label: year.label,
      date: year.date,
      statistics: statisticsOf(n, TYPES.indexOf(type)),
    });
    writeFileSync(join(folder, `${String(n).padStart(4, '0')}-${id}-${year.label}.txt`), text);
  }
}

function statisticsOf(n: number, type: number): NonNullable<LetterFigures['statistics']> {
  const investigations = 5 + (n % 40);
  const upheld = 1 + (n % investigations);
  const satisfactory = n % (upheld + 1);
  const wrong = n % 11 === 10 ? 1 : 0;
  return {
    upheldPercent: wholePercent(upheld, investigations) - wrong,
    similarUpheldPercent: 60 + type + (n % 13 === 12 ? 5 : 0),
    upheld,
    investigations,
    compliancePercent: 100,
    similarCompliancePercent: 99,
    outcomes: 1 + (n % 9),
    satisfactoryPercent: wholePercent(satisfactory, upheld),
    similarSatisfactoryPercent: 11,
    satisfactory,
  };
}
