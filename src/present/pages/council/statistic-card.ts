import type { StatisticHistory } from '../../../app/outcome/pages';
import type { Figure } from '../../../domain/question/answer/answer-row';
import { countsText, factValue } from '../../answers/figure-text';
import { metricName, noCasesWords } from '../../answers/measure-words';
import { averageName } from '../../answers/rows/subject-words';
import { capital } from '../../written';
import { html, NOTHING, type Html } from '../html/html';
import { shown, words } from '../html/words';
import { sourceLink } from './history-table';
import { latestRow, latestSentence } from './statistic-html';

/** A statistic at a glance: value, counts, year, the named comparator and the line that it stands on. */
export function statisticCard({ measure, latest }: StatisticHistory): Html {
  const row = latestRow(latest);
  return html`<li class="card">
    <h3>${metricName(measure)}</h3>
    ${row?.kind === 'figure'
      ? figureHtml(row.figure)
      : html`<p class="figure none">No figure</p>
          <p class="small">${words(latestSentence(latest))}</p>`}
  </li> `;
}

function figureHtml(figure: Figure): Html {
  const { fact, comparator, period, subject } = figure;
  const value = factValue(fact);
  const counts = countsText(figure);
  const average = factValue(comparator);
  const whose =
    average !== undefined && subject.kind === 'authority'
      ? html`<p class="small">
          ${capital(shown(averageName(subject.authority)))}: <strong>${average}</strong>
        </p>`
      : NOTHING;
  const said = value === undefined ? noCasesWords(fact.measure) : (counts ?? '');
  return html`<p class="figure${value === undefined ? ' none' : ''}">${value ?? 'No cases'}</p>
    <p>${said}${said === '' ? '' : ', '}<span class="nowrap">${period}</span></p>
    ${whose}
    <p class="small quiet">Letter for ${period}, ${sourceLink(fact.citations[0])}</p>`;
}
