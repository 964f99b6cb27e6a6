import { literal, plain } from '../../plain';
import { renderIfFits, type AdaptiveCard } from '../../render-card';
import type { NonEmpty } from '../../../domain/shared/non-empty';
import type { Query } from '../../../domain/question/query';
import { writeQuestion } from '../../../domain/question/write-question';
import type { Picture } from '../picture';
import { chartBars, chartGroups, chartLines, topOf, yearTitle } from './chart-data';
import { figureTable } from './figure-table';

/**
 * A picture as a card: the chart of Teams, every figure in a table under it, what the picture says, and a button for the
 * same to print. The first of several pictures of one answer, from the fullest to the least, that is small enough;
 * undefined where none is: the words beside it are complete.
 */
export function chartCard(pictures: NonEmpty<Picture>, query: Query): AdaptiveCard | undefined {
  const name = templateOf(pictures[0]);
  return renderIfFits(
    name,
    pictures.map((picture) => () => dataOf(picture, query)),
  );
}

function templateOf({ kind, series }: Picture): 'chart-line' | 'chart-bars' | 'chart-groups' {
  if (kind === 'line') return 'chart-line';
  return series.length === 1 ? 'chart-bars' : 'chart-groups';
}

const LONGEST_SUMMARY = 1_500;

function dataOf(picture: Picture, query: Query): object {
  const { title, subtitle, sample, notPublic, summary, notes, leftOut, source, alt } = picture;
  const whose = [subtitle, sample ? 'sample data' : '', notPublic ?? ''];
  const said = [summary, leftOut === 0 ? '' : moreWords(leftOut), ...notes];
  return {
    heading: plain(title),
    subtitle: plain(whose.filter(Boolean).join(' · ')),
    chartTitle: title,
    ...chartOf(picture),
    // Never folded: some clients show the chart's place empty, and the table is then all there is.
    ...figureTable(picture),
    summary: plain(said.filter(Boolean).join(' '), LONGEST_SUMMARY),
    source: plain(source, 500),
    // The words by which anybody asks for one.
    picture: literal(`Picture: ${writeQuestion(query)}`, 500),
    speak: literal(summary, 600),
    fallbackText: literal(alt, 1_000),
  };
}

function chartOf(picture: Picture): object {
  const { labelAxis, valueAxis } = picture;
  const upright = { xAxisTitle: labelAxis, yAxisTitle: valueAxis, top: topOf(picture) };
  switch (templateOf(picture)) {
    case 'chart-line':
      return { ...upright, xAxisTitle: yearTitle(picture), series: chartLines(picture) };
    case 'chart-groups':
      return { ...upright, series: chartGroups(picture) };
    case 'chart-bars':
      return { xAxisTitle: valueAxis, yAxisTitle: labelAxis, bars: chartBars(picture) };
  }
}

function moreWords(leftOut: number): string {
  return `${String(leftOut)} more ${leftOut === 1 ? 'has' : 'have'} a position and ${leftOut === 1 ? 'is' : 'are'} not shown here; ask where a council stands to see its own.`;
}
