import type { Reading, RefusalReason } from '../../domain/question/reading';
import { quoted } from '../quoted';
import { inWords } from '../written';

/** A question without an answer, in words. Holds no digit that could be taken for a figure. */
export interface ReadingText {
  readonly status: 'choose' | 'not-understood' | 'out-of-scope';
  readonly text: string;
}

/** What to say when a question was not wholly understood, or is of a kind that the letters do not answer. */
export function readingText(reading: Exclude<Reading, { kind: 'understood' }>): ReadingText {
  const offered = reading.suggestions.length > 0;
  switch (reading.kind) {
    case 'choose':
      return { status: 'choose', text: `${chooseWords(reading.about)} Please choose:` };
    case 'not-understood':
      return {
        status: 'not-understood',
        text: `${notUnderstood(reading.unknown)} ${offered ? 'Did you mean one of these?' : NO_OFFER}`,
      };
    case 'out-of-scope':
      return {
        status: 'out-of-scope',
        text: `${REFUSALS[reading.reason](saidWords(reading.said))} ${offered ? 'You could ask instead:' : NO_OFFER}`,
      };
  }
}

const NO_OFFER = 'Ask for help to see what can be asked.';

function chooseWords(about: string): string {
  const said = quoted(about);
  return said === undefined
    ? 'That can be read in more than one way, so I give no figure.'
    : `${said} can mean more than one thing, so I give no figure.`;
}

function notUnderstood(unknown: readonly string[]): string {
  const words = unknown.slice(0, 4).flatMap((word) => quoted(word) ?? []);
  return words.length === 0
    ? 'I did not understand the whole question, so I give no figure.'
    : `I did not understand ${inWords(words)}, so I give no figure.`;
}

function saidWords(said: string): string {
  const words = quoted(said);
  return words === undefined ? '' : ` (${words})`;
}

/** Why a kind of question is not answered, and what is held instead. */
const REFUSALS: Readonly<Record<RefusalReason, (said: string) => string>> = {
  'other-body': (said) =>
    `That is about another body${said}. I hold only what the Local Government and Social Care Ombudsman says of English authorities.`,
  'outside-england': (said) =>
    `The Ombudsman covers England only${said}; Scotland, Wales and Northern Ireland have their own.`,
  forecast: (said) => `I hold published figures only, and make no forecasts${said}.`,
  blame: (said) => `The letters do not say who was responsible${said}, and I do not judge it.`,
  'not-held-kind': (said) => `The letters hold no figures of that kind${said}.`,
  'part-year': (said) => `The letters report on whole financial years only${said}.`,
  'other-peoples-remedies': (said) =>
    `I cannot show the remedies of other councils or of other people${said}.`,
  'change-data': (said) => `I answer questions, and change nothing on request in a message${said}.`,
  'not-about-this': (said) => `That is not something that the Ombudsman's letters tell${said}.`,
};
