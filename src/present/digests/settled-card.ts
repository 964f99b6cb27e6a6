import type { Digest } from '../../domain/digest/build-digest';
import type { Settlement } from '../../domain/facts/held-figure';
import { settledWords } from '../answers/caveat-text';
import { choicesCard } from '../answers/choices-card';
import { literal, plain } from '../plain';
import type { AdaptiveCard } from '../render-card';
import { writtenNumber } from '../written';

/** Decisions that are told one by one; all are in the letter's record. */
const MOST = 4;

/** Says in the thread that figures which were kept back are settled: the message above takes that in already. */
export function settledCard(
  { authority, period, source }: Digest,
  decisions: readonly Settlement[],
): AdaptiveCard {
  const told = decisions.slice(-MOST).map(settledWords);
  const more = decisions.length - told.length;
  const rest = more === 0 ? [] : [`${writtenNumber(more)} more were decided before.`];
  const text = [
    `Figures in the ${period} letter of ${plain(authority.name, 120)} that were kept back for checking are settled, and the message above takes that in.`,
    ...told,
    ...rest,
    `Source: ${plain(source.title, 160)}.`,
  ].join(' ');
  return choicesCard(text, [{ text: `How did ${literal(authority.name, 120)} do in ${period}?` }]);
}
