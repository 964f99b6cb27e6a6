import type { Digest, DigestStatistic, ReportedStatistic } from '../../domain/digest/build-digest';
import { factValue } from '../answers/figure-text';
import { noCasesWords, wordsFor } from '../answers/measure-words';
import { capital, writtenDifference } from '../written';

/** A statistic as a figure that stands out, and what is to be known with it, in whole sentences. */
interface StatisticWords {
  readonly figure: string;
  readonly value: string;
}

/** Stands where a figure would. */
const NONE = '–';

/** One statistic for a card: the figure as printed, and beside it what belongs to it or why there is none. */
export function statisticWords(statistic: DigestStatistic, digest: Digest): StatisticWords {
  if (statistic.kind !== 'reported')
    return { figure: NONE, value: `${capital(withoutFigure(statistic))}.` };
  const { counts, others } = partsOf(statistic, digest);
  const sentences = [counts, ...others].filter(Boolean).map((part) => `${capital(part)}.`);
  return { figure: factValue(statistic.fact) ?? NONE, value: sentences.join(' ') };
}

/** The same within a sentence: `38% (3 upheld of 8 investigations); down 12 percentage points from 50% in 2019-20`. */
export function statisticLine(statistic: DigestStatistic, digest: Digest): string {
  if (statistic.kind !== 'reported') return withoutFigure(statistic);
  const { counts, others } = partsOf(statistic, digest);
  const own = `${factValue(statistic.fact) ?? ''}${counts === '' ? '' : ` (${counts})`}`;
  return [own, ...others].filter(Boolean).join('; ');
}

function withoutFigure(statistic: Exclude<DigestStatistic, ReportedStatistic>): string {
  switch (statistic.kind) {
    case 'no-cases':
      return `no figure. ${noCasesWords(statistic.measure)}`;
    case 'not-given':
      return 'not given in this document';
    case 'held-for-checking':
      return 'held for checking, so not shown yet';
  }
}

/** What belongs to a figure; a part is empty where the document does not give it. */
function partsOf(
  statistic: ReportedStatistic,
  digest: Digest,
): { readonly counts: string; readonly others: readonly string[] } {
  const { measure, part, base, comparator } = statistic;
  const average = factValue(comparator);
  return {
    counts: wordsFor(measure).counts?.(factValue(part), factValue(base)) ?? '',
    others: [
      average === undefined ? '' : `Ombudsman's average for similar organisations ${average}`,
      changeWords(statistic, digest),
    ],
  };
}

function changeWords({ change }: ReportedStatistic, { previous }: Digest): string {
  if (!change || !previous) return '';
  const before = `${factValue(change.from) ?? ''} in ${previous.period}`;
  if (change.points === 0) return `unchanged from ${before}`;
  const direction = change.points < 0 ? 'down' : 'up';
  return `${direction} ${writtenDifference('percent', change.points)} from ${before}`;
}
