import type { HelpOutcome } from '../app/outcome';
import type { Authority } from '../domain/facts/authority';
import { asChoice } from './answers/choices-card';
import { spoken } from './remedies/nudge-card';
import { plain } from './plain';
import { renderCard, type AdaptiveCard } from './render-card';

/** What can be asked, with examples for the council that the product is set up for, and what becomes of the words. */
export function helpCard({
  home,
  model,
  keepsUnanswered,
}: Omit<HelpOutcome, 'kind'>): AdaptiveCard {
  const what = home
    ? `Ask about the Ombudsman's annual letters in your own words. "We" is ${plain(home.name)}.`
    : "Ask about the Ombudsman's annual letters in your own words, and name the council you mean.";
  return renderCard('help', {
    heading: 'What you can ask',
    what,
    commands:
      'In a channel, write **subscribe** to get the digest of every new letter of your council, **subscribe all** for every council, **unsubscribe** to stop, and **subscriptions** to see what is set.',
    promise: [PROMISE, model ? MODEL : '', keepsUnanswered ? KEPT : ''].filter(Boolean).join(' '),
    examples: exampleQuestions(home),
    ...spoken("Ask about the Ombudsman's annual letters, for example with one of these buttons."),
  });
}

const PROMISE =
  'Every figure comes with the letter and the line that it stands in. A question that is not wholly understood gets no figure.';

const MODEL =
  'A language model is switched on: it is shown the words of a question that I do not understand, with what looks personal taken out and with no figures, to suggest how to read them. Such replies say so.';

const KEPT =
  'Wordings that I do not understand are kept, without names, people or conversations, so that I can learn them.';

/** Three whole questions to begin with. */
export function exampleQuestions(home: Authority | null): readonly ReturnType<typeof asChoice>[] {
  return (home ? OURS : ANYBODYS).map((text) => asChoice({ text }));
}

const OURS = [
  'What was our uphold rate this year?',
  'How do we compare with similar authorities?',
  'Show my overdue remedies',
] as const;

const ANYBODYS = [
  'Which letters do you hold?',
  'What does upheld mean?',
  'What is the compliance rate?',
] as const;
