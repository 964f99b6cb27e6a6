import type { Authority } from '../../../domain/facts/authority';
import type { Citation } from '../../../domain/facts/citation';
import type { Measure } from '../../../domain/facts/measure';
import type { Figure, MissingRow, Row } from '../../../domain/question/answer/answer-row';
import { breakOf } from '../../../domain/question/answer/caveats/series';
import { countsText, factValue } from '../../answers/figure-text';
import { metricName, noCasesWords } from '../../answers/measure-words';
import { missingCell } from '../../answers/rows/missing-text';
import { briefAverageName } from '../../answers/rows/subject-words';
import { recordUrl } from '../../links';
import { capital, lowered } from '../../written';
import { html, NOTHING, type Html } from '../html/html';
import { NONE, table, type TableRow } from '../html/table';
import { anchorOf, placeWords, shown } from '../html/words';

type Shown = Exclude<Row, { kind: 'pooled' }>;

/** Every year of a statistic: figure, counts, the Ombudsman's average beside it, and the line in the letter. */
export function historyTable(rows: readonly Row[], council: Authority, measure: Measure): Html {
  const years = rows.filter((row): row is Shown => row.kind !== 'pooled').toReversed();
  const withAverage = years.some((row) => row.kind === 'figure' && row.figure.comparator);
  return table({
    caption: `${metricName(measure)} of ${shown(council.name)}, the newest year first`,
    columns: ['Year', 'Figure', ...(withAverage ? [averageColumn(council)] : []), 'Source'],
    rows: years.map((row) => yearRow(row, council, withAverage)),
  });
}

/** `Ombudsman's average for metropolitan boroughs`. */
export function averageColumn(council: Authority): string {
  return capital(shown(briefAverageName(council)).replace(/^the /, ''));
}

function yearRow(row: Shown, council: Authority, withAverage: boolean): TableRow {
  const head = yearCell(row, council);
  const average = (cell: string): readonly string[] => (withAverage ? [cell] : []);
  if (row.kind === 'missing') return { cells: [head, missingWords(row), ...average(NONE), NONE] };
  const { figure } = row;
  const { fact, comparator } = figure;
  return {
    cells: [
      head,
      valueCell(figure),
      ...average(factValue(comparator) ?? 'not printed'),
      sourceLink(fact.citations[0]),
    ],
  };
}

/** The year, whose it is where that is another council's, and whether it is the first after a break in the series. */
function yearCell(row: Shown, council: Authority): Html {
  const { period, subject, measure } =
    row.kind === 'missing' ? row : { ...row.figure, measure: row.figure.fact.measure };
  const other =
    subject.kind === 'authority' && subject.authority.id !== council.id
      ? html` <span class="quiet">${shown(subject.authority.shortName)}</span>`
      : NOTHING;
  const isBreak = period !== null && period === breakOf(measure);
  return html`<span class="nowrap">${period ?? '–'}</span>${other}${isBreak
      ? html`<br /><span class="small quiet">break in the series</span>`
      : NOTHING}`;
}

function valueCell(figure: Figure): Html {
  const value = factValue(figure.fact);
  if (value === undefined)
    return html`${`No figure: ${lowered(noCasesWords(figure.fact.measure))}`}`;
  const counts = countsText(figure);
  return html`<strong>${value}</strong>${counts === undefined
      ? NOTHING
      : html` <span class="quiet">${counts}</span>`}`;
}

function missingWords(row: MissingRow): string {
  return row.missing.kind === 'not-public-yet' ? 'no public letter held' : missingCell(row);
}

/** The place of a line, leading to it on the page of its letter. */
export function sourceLink(citation: Citation): Html {
  const address = `${recordUrl('', citation.sha256)}#${anchorOf(citation)}`;
  return html`<a class="nowrap" href="${address}">${placeWords(citation)}</a>`;
}
