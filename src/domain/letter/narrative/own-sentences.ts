import type { RunningText } from '../text/running-text';

/** A sentence of the letter itself, with line ends as spaces. */
export interface OwnSentence {
  readonly text: string;
  /** Where it starts in the running text. */
  readonly at: number;
}

const LONGEST = 900;

/** The sentences between the greeting and the signature; of the whole text where a letter has lost them. */
export function ownSentences({ text }: RunningText): readonly OwnSentence[] {
  const greeting = /(?:^|\n)dear[ \n][^\n]{2,60}\n/i.exec(text);
  const from = greeting === null ? 0 : greeting.index + greeting[0].length;
  const closing = text.slice(from).search(/\nyours[ \n](?:sincerely|faithfully)/i);
  const body = text.slice(from, closing < 0 ? undefined : from + closing);
  const sentences: OwnSentence[] = [];
  let start = 0;
  for (const end of [...body.matchAll(/[.!?](?=[ \n]+["'(]?[A-Z]|$)|\n(?=[A-Z][^.]{3,60}\n)/g)]) {
    push(sentences, body.slice(start, end.index + 1), from + start);
    start = end.index + 1;
  }
  push(sentences, body.slice(start), from + start);
  return sentences;
}

function push(sentences: OwnSentence[], raw: string, at: number): void {
  const text = raw.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  if (text.length > 8) sentences.push({ text, at: at + (raw.length - raw.trimStart().length) });
}

/** Words by which a sentence is about the authority that gets the letter, not about councils in general. */
export const ABOUT_YOU =
  /\byour (?:council|authority|organisation|officers?|staff|team|complaints?|link officer|chief|performance|remed)|\babout you\b|\bthe (?:council|authority)'s (?:compliance|performance|response|handling)/i;
