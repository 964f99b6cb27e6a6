import type { StatisticHistory } from '../../../app/outcome/pages';
import type { Answer, Caveat } from '../../../domain/question/answer/answer';
import { caveatSentences } from '../../answers/caveat-text';
import { UNMARKED } from '../../answers/citation-marks';
import { html, NOTHING, type Html } from '../html/html';
import { words } from '../html/words';

/** What is true of the whole page is said once, at its head. */
const OF_THE_PAGE: ReadonlySet<Caveat['kind']> = new Set([
  'newer-missing',
  'reorganised',
  'sample-data',
]);

/** What must be said with every figure of the page. */
export function pageCaveats(statistics: readonly StatisticHistory[]): Html {
  const all = statistics.flatMap(caveatsOf);
  return notice(all.filter(({ kind }) => OF_THE_PAGE.has(kind)));
}

/** What must be said with one statistic. */
export function statisticCaveats(statistic: StatisticHistory): Html {
  // Late remedies are said beside compliance; where they are the statistic, they are said already.
  const said = statistic.measure === 'late_remedies' ? 'late-remedies' : undefined;
  return notice(caveatsOf(statistic).filter(({ kind }) => !OF_THE_PAGE.has(kind) && kind !== said));
}

function caveatsOf({ latest, history }: StatisticHistory): readonly Caveat[] {
  return [latest, history].flatMap((answer: Answer) => ('rows' in answer ? answer.caveats : []));
}

function notice(caveats: readonly Caveat[]): Html {
  const sentences = caveatSentences(caveats, UNMARKED, 'several figures');
  if (sentences.length === 0) return NOTHING;
  return html`<div class="notice small">
    ${sentences.map((sentence) => html`<p>${words(sentence)}</p>`)}
  </div>`;
}
