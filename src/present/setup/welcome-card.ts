import type { Delivery } from '../../domain/delivery/delivery';
import { choicesCard } from '../answers/choices-card';
import { plain } from '../plain';
import type { AdaptiveCard } from '../render-card';

/** The one post in a team that we were added to: who did, what we do, and how to be told of letters. */
export function welcomeCard({ why }: Pick<Delivery, 'why'>): AdaptiveCard {
  const text = `${plain(why)} I answer questions from the Ombudsman's annual letters with the source of every figure, tell this conversation of new letters, and remind owners of remedies in private. Write **@Upheld subscribe** to be told of each new letter of your council here, or **@Upheld help** for examples.`;
  return choicesCard(text, [{ text: 'Subscribe' }, { text: 'Settings' }]);
}
