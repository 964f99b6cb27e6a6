import type { Digest } from '../../domain/digest/build-digest';
import { choicesCard } from '../answers/choices-card';
import { literal, plain } from '../plain';
import type { AdaptiveCard } from '../render-card';

/** Says in the thread that a letter was corrected: the message above shows the new figures already. */
export function correctionCard({ authority, period, source }: Digest): AdaptiveCard {
  const text = `The ${period} letter of ${plain(authority.name, 120)} was corrected, and the message above now shows its figures as corrected. Source: ${plain(source.title, 160)}.`;
  return choicesCard(text, [{ text: `How did ${literal(authority.name, 120)} do in ${period}?` }]);
}
