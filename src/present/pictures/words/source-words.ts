import type { DocumentKind, SourceDocument } from '../../../domain/facts/figure-record';
import { shiftPeriod, type PeriodLabel } from '../../../domain/facts/period';
import { literal } from '../../plain';
import { inWords, writtenNumber, yearLabels } from '../../written';

/** More documents than this are counted, not named. */
const MOST_NAMED = 3;

const KINDS: Readonly<Record<DocumentKind, readonly [string, string]>> = {
  'annual-letter': ['annual letter of the Ombudsman', 'annual letters of the Ombudsman'],
  'statistics-page': ["page of the Ombudsman's statistics", "pages of the Ombudsman's statistics"],
  'committee-report': ['report to committee', 'reports to committee'],
};

/**
 * `Source: Annual Review letter 2023-24, Coventry City Council, 17 July 2024. Figures for 2023-24.`; many documents by
 * their number.
 */
export function sourceWords(
  sources: readonly SourceDocument[],
  years: readonly PeriodLabel[],
): string {
  const documents = [...new Map(sources.map((one) => [one.sha256, one])).values()];
  const sample = sources.some((document) => document.sample) ? ' Sample data.' : '';
  const tail = ` Figures for ${inRuns(years)} (April to March).${sample}`;
  if (documents.length <= MOST_NAMED) {
    const titles = documents.map(({ title }) => literal(title, 120));
    return `Source: ${titles.join('; ')}.${tail}`;
  }
  const kinds = Map.groupBy(documents, ({ kind }) => kind);
  const counted = [...kinds].map(
    ([kind, all]) => `${writtenNumber(all.length)} ${KINDS[kind][all.length === 1 ? 0 : 1]}`,
  );
  return `Source: ${inWords(counted)}.${tail}`;
}

/** `2012-13 to 2019-20, 2022-23 and 2023-24`: long stretches short, and gaps told. */
function inRuns(years: readonly PeriodLabel[]): string {
  const runs: PeriodLabel[][] = [];
  for (const year of [...new Set(years)].sort()) {
    const last = runs.at(-1);
    if (last?.at(-1) === shiftPeriod(year, -1)) last.push(year);
    else runs.push([year]);
  }
  return inWords(runs.flatMap((run) => (run.length > 2 ? [yearLabels(run)] : run)));
}
