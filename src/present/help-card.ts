import type { HelpExamples, HelpOutcome } from '../app/outcome';
import type { Authority } from '../domain/facts/authority';
import { asChoice } from './answers/choices-card';
import { spoken } from './remedies/nudge-card';
import { plain } from './plain';
import { renderCard, type AdaptiveCard } from './render-card';
import { settingsHelp } from './setup/settings-help';

/** What can be asked, with examples that are answered with what is held, and what becomes of the words. */
export function helpCard(outcome: Omit<HelpOutcome, 'kind'>): AdaptiveCard {
  const { home, topic, examples, privately, model, keepsUnanswered } = outcome;
  if (topic === 'settings') return settingsHelp(home);
  return renderCard('help', {
    heading: 'What you can ask',
    what: `${whose(home)} ${held(examples.holds, home)}`.trim(),
    commands: commandsFor(home, privately),
    promise: [PROMISE, model ? MODEL : '', keepsUnanswered ? KEPT : ''].filter(Boolean).join(' '),
    examples: examples.questions.map((text) => asChoice({ text })),
    ...spoken("Ask about the Ombudsman's annual letters, for example with one of these buttons."),
  });
}

function whose(home: Authority | null): string {
  return home
    ? `Ask about the Ombudsman's annual letters in your own words. "We" is ${plain(home.name)}.`
    : "Ask about the Ombudsman's annual letters in your own words, and name the council you mean; **we are** and a name says which council is yours.";
}

/** How letters get in, where there are none to answer from. */
function held(holds: HelpExamples['holds'], home: Authority | null): string {
  if (holds === 'ours') return '';
  if (holds === 'others')
    return home ? `No letter of ${plain(home.name)} is held yet: ${GETTING_IN}` : '';
  return `No letter is held yet, so there are no figures to answer with: ${GETTING_IN}`;
}

const GETTING_IN =
  'drop the file (PDF, Word or text) into a personal chat with me, or have it imported on the command line.';

function commandsFor(home: Authority | null, privately: boolean) {
  const ours = home ? plain(home.shortName) : 'your council';
  return [
    {
      title: 'Letters',
      value: `**subscribe** brings each new letter of ${ours} to this conversation, **subscribe all** those of every council; **unsubscribe** stops it, **subscriptions** shows what is set.`,
    },
    {
      title: 'Remedies',
      value: privately
        ? '**show open remedies** lists them. You are reminded of yours here: **away until 3 June** sends your reminders to your deputy, **back** brings them back, and **why did I get this?** tells the rule.'
        : '**show open remedies** lists them without texts and names; those, and reminders, are for a personal chat with me.',
    },
    {
      title: 'Settings',
      value:
        '**settings** shows your council, who holds which office, working hours and closure days; **help settings** says how they are changed.',
    },
    ...(privately
      ? []
      : [
          {
            title: 'Here',
            value: 'I answer when you mention me, **@Upheld** and your words, in the same thread.',
          },
        ]),
  ];
}

const PROMISE =
  'Every figure comes with the letter and the line that it stands in. A question that is not wholly understood gets no figure.';

const MODEL =
  'A language model is switched on: it is shown the words of a question that I do not understand, with what looks personal taken out and with no figures, to suggest how to read them. Such replies say so.';

const KEPT =
  'Wordings that I do not understand are kept, without names, people or conversations, so that I can learn them.';
