import { spoken } from '../remedies/nudge-card';
import { literal, withoutMarkdown } from '../plain';
import { renderCard, type AdaptiveCard } from '../render-card';

/** A whole question to ask with one click. */
export interface Choice {
  readonly text: string;
}

const MOST_CHOICES = 3;

const LONGEST_QUESTION = 300;

/**
 * Words with up to three whole questions as buttons, and help where there are fewer. `text` is Markdown of ours, with
 * everything from outside escaped in it.
 */
export function choicesCard(text: string, suggestions: readonly Choice[]): AdaptiveCard {
  const asked = suggestions.slice(0, MOST_CHOICES).map(asChoice);
  const choices =
    asked.length < MOST_CHOICES ? [...asked, { title: 'What can I ask?', q: 'help' }] : asked;
  return renderCard('choices', { text, choices, ...spoken(withoutMarkdown(text)) });
}

/** A question as the title of a button and the data behind it. */
export function asChoice({ text }: Choice): { readonly title: string; readonly q: string } {
  const q = literal(text, LONGEST_QUESTION);
  return { title: q, q };
}
