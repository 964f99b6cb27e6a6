import type { StatisticHistory } from '../../../app/outcome/pages';
import type { Authority } from '../../../domain/facts/authority';
import type { Answer } from '../../../domain/question/answer/answer';
import type { Row } from '../../../domain/question/answer/answer-row';
import { UNMARKED } from '../../answers/citation-marks';
import { figureSentences } from '../../answers/figure-text';
import { metricName } from '../../answers/measure-words';
import { missingSentences } from '../../answers/rows/missing-text';
import { pictureOf } from '../../pictures/picture-of';
import { plain } from '../../plain';
import { html, NOTHING, type Html } from '../html/html';
import { words } from '../html/words';
import { statisticCaveats } from './caveats-html';
import { averageColumn, historyTable } from './history-table';
import { trendSvg } from './trend-svg';

/** A statistic: the latest figure in words, every year held as a picture and a table, and what must be said with them. */
export function statisticHtml(statistic: StatisticHistory, council: Authority): Html {
  const { measure, latest } = statistic;
  return html`<section class="statistic" aria-labelledby="about-${measure}">
    <h3 id="about-${measure}">${metricName(measure)}</h3>
    <p>${words(latestSentence(latest))}</p>
    ${historyHtml(statistic, council)} ${statisticCaveats(statistic)}
  </section> `;
}

function historyHtml({ measure, history }: StatisticHistory, council: Authority): Html {
  if (!('rows' in history)) return NOTHING;
  const years = historyTable(history.rows, council, measure);
  const picture = pictureOf(history, { home: council.id, places: 0 });
  return picture === undefined
    ? html`<div>${years}</div>`
    : html`<div class="beside">
        <div>${trendSvg(picture, averageColumn(council))}</div>
        <div>${years}</div>
      </div>`;
}

/** The latest figure, or why there is none. Markdown of ours. */
export function latestSentence(latest: Answer): string {
  const row = latestRow(latest);
  if (row === undefined) return 'No figure is held.';
  return row.kind === 'figure' ? figureSentences(row.figure, UNMARKED) : whyNone(row);
}

/** A row of a council of its own: a figure, or why there is none. */
export type OwnRow = Exclude<Row, { kind: 'pooled' }>;

/** The one row of an answer about one council and year. */
export function latestRow(latest: Answer): OwnRow | undefined {
  const rows: readonly Row[] =
    'rows' in latest ? latest.rows : latest.kind === 'no-data' ? latest.missing : [];
  return rows.find((row): row is OwnRow => row.kind !== 'pooled');
}

/** A letter that is not public yet is not told of here, not even that there is one. */
function whyNone(row: Extract<Row, { kind: 'missing' }>): string {
  const { subject, missing } = row;
  if (missing.kind !== 'not-public-yet') return missingSentences(row);
  const name = subject.kind === 'authority' ? subject.authority.name : 'this council';
  return `No public letter with this figure is held for ${plain(name)}.`;
}
