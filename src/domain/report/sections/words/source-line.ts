import { say, type Sentence } from '../../model/sentence';
import { reference, tally, type Figure } from '../../model/value';

const MOST_NAMED = 3;

/** The documents that figures stand in; more than a few are counted. */
export function sourceOf(id: string, figures: readonly Figure[]): Sentence {
  const titles = [
    ...new Set(figures.flatMap(({ basis }) => basis.map(({ citation }) => citation.title))),
  ].toSorted();
  return titles.length <= MOST_NAMED
    ? say(id, 'Source: {titles}.', { titles: reference(titles.join('; ')) })
    : say(id, 'Source: {count} documents, in the list of sources.', {
        count: tally(titles.length),
      });
}
