import type { AuthorityId } from '../../../domain/facts/authority';
import type { RankingAnswer } from '../../../domain/question/answer/answer';
import { factValue } from '../../answers/figure-text';
import { differences } from '../../answers/rows/difference-text';
import { nameIn } from '../../answers/rows/ranking-text';
import { withoutMarkdown } from '../../plain';
import { inWords, ordinal, someInWords, writtenNumber } from '../../written';
import type { DrawnAnswer, Plot } from '../picture';
import { isOurs, mainOf } from '../ranking-plot';

/** What the picture says, in one sentence for each statistic. */
export function summarySentence(answer: DrawnAnswer, plot: Plot, home: AuthorityId | null): string {
  if (answer.kind === 'ranking') return withoutMarkdown(rankingSentence(answer, home));
  const said = differences(answer).slice(0, plot.measures.length);
  return said.length > 0 ? withoutMarkdown(said.join(' ')) : withoutDifference(plot);
}

/** Statistics of one council in one year are not to be compared with each other. */
function withoutDifference({ series }: Plot): string {
  const values = series.flatMap(({ points }) =>
    points.map(({ label, written }) => `${label} ${written}`),
  );
  return `${inWords(values)}.`;
}

function rankingSentence(answer: RankingAnswer, home: AuthorityId | null): string {
  const { places, focus, ranked, direction } = answer;
  const [first] = places;
  const end = direction === 'high' ? 'highest' : 'lowest';
  const leaders = places.filter(({ position }) => position === 1);
  const names = leaders.map(({ figure }) => nameIn(answer, figure));
  const of = `Of ${writtenNumber(ranked)} that have a figure, ${someInWords(names, 3)}`;
  const value = factValue(first.figure.fact) ?? '';
  const lead = `${of} ${leaders.length > 1 ? `are ${end} with ${value} each` : `is ${end} with ${value}`}`;
  const main = mainOf(answer, home);
  const ours = focus ?? places.find(({ figure }) => isOurs(figure, main));
  if (!ours || ours.position === 1) return `${lead}.`;
  const tie = ours.tied ? ' equal' : '';
  const own = factValue(ours.figure.fact) ?? '';
  return `${lead}; ${nameIn(answer, ours.figure)} is ${ordinal(ours.position)}${tie} with ${own}.`;
}
