import { spoken } from '../remedies/nudge-card';
import { literal, plain, withoutMarkdown } from '../plain';
import { renderCard, type AdaptiveCard } from '../render-card';
import { isCutOff, shortTitles } from './short-titles';

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
  const titles = shortTitles(asked.map(({ q }) => q));
  const choices = asked.map(({ q }, index) => ({ title: titles[index] ?? q, tooltip: q, q }));
  const help = { title: HELP, tooltip: HELP, q: 'help' };
  const cutOff = choices.filter(({ title }) => isCutOff(title));
  return renderCard('choices', {
    text,
    questions: cutOff.map(({ q }) => ({ question: plain(q, LONGEST_QUESTION) })),
    choices: choices.length < MOST_CHOICES ? [...choices, help] : choices,
    ...spoken([withoutMarkdown(text), ...asked.map(({ q }) => q)].join(' ')),
  });
}

const HELP = 'What can I ask?';

/** A question as the title of a button and the data behind it. */
export function asChoice({ text }: Choice): { readonly title: string; readonly q: string } {
  const q = literal(text, LONGEST_QUESTION);
  return { title: q, q };
}
