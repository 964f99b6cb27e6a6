import type { AuthorityId } from '../../domain/facts/authority';
import type { Place, RankingAnswer } from '../../domain/question/answer/answer';
import type { Figure } from '../../domain/question/answer/answer-row';
import { isNonEmpty } from '../../domain/shared/non-empty';
import { nameIn } from '../answers/rows/ranking-text';
import { withoutMarkdown } from '../plain';
import { metricName } from '../answers/measure-words';
import { ordinal } from '../written';
import type { Plot, Point } from './picture';
import { figurePoint } from './point-of';

const AXES: Readonly<Record<RankingAnswer['over'], string>> = {
  authorities: 'Council',
  services: 'Service',
  years: 'Year (April to March)',
};

/**
 * A ranking as bars in its order. Of more than `most` places: the first, and our own with the neighbours on both sides.
 * Undefined where hardly one is ranked.
 */
export function rankingPlot(
  answer: RankingAnswer,
  home: AuthorityId | null,
  most: number,
): Plot | undefined {
  const chosen = choosePlaces(answer, home, most);
  const points = chosen.map((place, at) =>
    rankedPoint(answer, { place, before: chosen[at - 1] }, home),
  );
  const name = metricName(answer.measure);
  const labels = points.map(({ label }) => label);
  if (answer.ranked < 2 || !isNonEmpty(points) || !isNonEmpty(labels)) return undefined;
  return {
    kind: 'bars',
    labelAxis: AXES[answer.over],
    labels,
    series: [{ name, brief: name, role: 'main', points }],
    leftOut: answer.ranked - points.length,
    measures: [answer.measure],
  };
}

/** Whose place stands out: of those asked for, or ours. Services and years are all ours. */
export function mainOf(answer: RankingAnswer, home: AuthorityId | null): AuthorityId | null {
  if (answer.over !== 'authorities') return null;
  const { focus } = answer;
  return focus?.figure.subject.kind === 'authority' ? focus.figure.subject.authority.id : home;
}

/** Whether a figure is of that council. */
export function isOurs({ subject }: Figure, id: AuthorityId | null): boolean {
  return subject.kind === 'authority' && subject.authority.id === id;
}

function choosePlaces(
  answer: RankingAnswer,
  home: AuthorityId | null,
  most: number,
): readonly Place[] {
  const { places, focus } = answer;
  const main = mainOf(answer, home);
  const at = places.findIndex(({ figure }) => isOurs(figure, main));
  if (at < 0) return [...places.slice(0, most), ...(focus ? [focus] : [])];
  if (places.length <= most || at < most - 1) return places.slice(0, most);
  const around = places.slice(at - 1, at + 2);
  return [...places.slice(0, most - around.length), ...around];
}

function rankedPoint(
  answer: RankingAnswer,
  { place, before }: { readonly place: Place; readonly before: Place | undefined },
  home: AuthorityId | null,
): Point {
  const { position, tied, figure } = place;
  const skipped = before === undefined ? 0 : between(answer, before, place);
  const role = isOurs(figure, mainOf(answer, home)) ? 'main' : 'council';
  return {
    ...figurePoint(figure, withoutMarkdown(nameIn(answer, figure)), role),
    position: `${ordinal(position)}${tied ? ' equal' : ''}`,
    ...(skipped > 0 && { skipped }),
  };
}

/** How many places stand between two; a place that was asked for beside the list is counted by its position. */
function between({ places }: RankingAnswer, before: Place, place: Place): number {
  const [from, to] = [places.indexOf(before), places.indexOf(place)];
  return to < 0 ? place.position - 1 - (from + 1) : to - from - 1;
}
