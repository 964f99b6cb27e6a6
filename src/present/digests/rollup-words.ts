import type { Rollup, RollupRow, RollupYear } from '../../domain/digest/build-rollup';
import { factValue } from '../answers/figure-text';
import { wordsFor } from '../answers/measure-words';
import { plain } from '../plain';
import { inWords, ordinal, someInWords, writtenNumber } from '../written';

const MOST_NAMES = 3;

/** `Annual letters 2023-24: 330 councils`. */
export function rollupHeading({ years, letters, sample }: Rollup): string {
  const labels = years.map(({ period }) => period);
  const of = labels.length <= 2 ? ` ${inWords([...labels].reverse())}` : '';
  const whose = letters === 1 ? 'one council' : `${writtenNumber(letters)} letters`;
  return `Annual letters${of}: ${whose}${sample ? ' (sample data)' : ''}`;
}

/** What is said of a year: our own place, the ends of the order, and what somebody may have to look at. */
export function yearLines({ ranked, unranked }: RollupYear): readonly string[] {
  const all = [...ranked, ...unranked];
  const own = all.find(({ isHome }) => isHome);
  return [
    ...(own ? [ownLine(own, ranked)] : []),
    ...endsLines(ranked),
    ...some(
      'Compliance below 100%',
      all.filter(({ notAllComplied }) => notAllComplied),
      nameOf,
    ),
    ...some(
      'Late remedies',
      all.filter(({ lateRemedies }) => lateRemedies > 0),
      (row) => `${nameOf(row)} (${writtenNumber(row.lateRemedies)})`,
    ),
    ...some(
      'Public reports',
      all.filter(({ publicReports }) => publicReports > 0),
      (row) => `${nameOf(row)} (${writtenNumber(row.publicReports)})`,
    ),
    ...withoutRate(unranked),
  ];
}

/** `**1.** Luton: 69% (9 upheld of 13 investigations)`, as it stands in the full list. A bare number would begin a list. */
export function rowLine(row: RollupRow): string {
  const name = plain(row.authority.name, 80);
  if (row.place === undefined) return `${name}: ${whyWords(row)}`;
  return `**${writtenNumber(row.place)}.** ${name}: ${rateWords(row)}`;
}

function rateWords({ uphold, upheld, investigations }: RollupRow): string {
  const counts = wordsFor('uphold_rate').counts?.(factValue(upheld), factValue(investigations));
  return `${factValue(uphold) ?? ''}${counts === undefined ? '' : ` (${counts})`}`;
}

function ownLine(row: RollupRow, ranked: readonly RollupRow[]): string {
  const name = `**${plain(row.authority.name, 80)}:**`;
  if (row.place === undefined) return `${name} ${whyWords(row)}`;
  const tied = ranked.filter(({ place }) => place === row.place).length > 1;
  const place = `${tied ? 'joint ' : ''}${ordinal(row.place)} of ${writtenNumber(ranked.length)}`;
  return `${name} ${rateWords(row)}, ${place} with a rate, highest first`;
}

/** The ends of the order where there is a middle between them; else the whole of it. */
function endsLines(ranked: readonly RollupRow[]): readonly string[] {
  if (ranked.length === 0) return [];
  if (ranked.length <= 2 * MOST_NAMES)
    return [`**Uphold rates:** ${inWords(ranked.map(shortRate))}`];
  return [
    `**Highest uphold rates:** ${inWords(ranked.slice(0, MOST_NAMES).map(shortRate))}`,
    `**Lowest:** ${inWords(ranked.slice(-MOST_NAMES).map(shortRate))}`,
  ];
}

function shortRate(row: RollupRow): string {
  return `${nameOf(row)} ${factValue(row.uphold) ?? ''}`;
}

function nameOf({ authority }: RollupRow): string {
  return plain(authority.shortName, 60);
}

function some(
  title: string,
  rows: readonly RollupRow[],
  say: (row: RollupRow) => string,
): readonly string[] {
  return rows.length === 0 ? [] : [`**${title}:** ${someInWords(rows.map(say), MOST_NAMES)}`];
}

function withoutRate(rows: readonly RollupRow[]): readonly string[] {
  return some('Without a rate', rows, (row) => `${nameOf(row)} (${whyWords(row)})`);
}

function whyWords({ why }: RollupRow): string {
  if (why === 'no-cases') return 'no investigations, so no rate';
  return why === 'held-for-checking' ? 'rate held for checking' : 'no rate given';
}
