import type { Authority } from '../domain/facts/authority';
import { exampleQuestions } from './help-card';
import { spoken } from './nudge-card';
import { plain } from './plain';
import { renderCard, type AdaptiveCard } from './render-card';

/** The first post in a team or chat. */
export interface WelcomeView {
  /** The council that the product is set up for; null for none. */
  readonly home: Authority | null;
  /** Who added it; null where that is not known. */
  readonly addedBy: string | null;
}

/** One short post: what this does, how to subscribe, and who added it. */
export function welcomeCard({ home, addedBy }: WelcomeView): AdaptiveCard {
  const council = home === null ? 'English councils' : plain(home.name);
  return renderCard('welcome', {
    heading: 'Upheld is here',
    what: `It answers questions from the Ombudsman's annual letters for ${council}, each figure with its source, and reminds owners of agreed remedies.`,
    how: 'Mention it with a question, or write **subscribe** in a channel to get the digest of every new letter.',
    who: addedBy === null ? '' : `Added by ${plain(addedBy, 100)}.`,
    examples: exampleQuestions(home),
    ...spoken(
      "Upheld answers questions from the Ombudsman's annual letters. Mention it with a question.",
    ),
  });
}
