import type { FollowUp } from '../app/outcome';
import type { WantedReport } from '../app/report/file/report-for-file';
import type { Citation } from '../domain/facts/citation';
import type { AnswerReading } from '../domain/question/answer-reading';

/** What goes back to the person, whatever the surface: words with or without a card, or one card. */
export type Reply = (
  | {
      readonly kind: 'text';
      /** Complete by itself. */
      readonly text: string;
      readonly citations: readonly Citation[];
      /** Goes in the same message as the words. */
      readonly card?: object;
      readonly picture?: ReplyPicture;
      /** A draft that can be had as a file, where files can be sent. */
      readonly offer?: WantedReport;
    }
  | { readonly kind: 'card'; readonly card: object }
) & {
  /** True when a language model had a part in it, which the person must be able to see. */
  readonly byModel?: boolean;
  /** How the question was read, where it answers one: people may then say what they think of it. */
  readonly reading?: AnswerReading;
  /** Questions that come next; only where nobody else reads along. */
  readonly followUps?: readonly FollowUp[];
};

/** A drawing that goes with the words, which say all that it shows. */
export interface ReplyPicture {
  readonly svg: string;
  readonly alt: string;
  /** For a file, without its ending. */
  readonly name: string;
}

/** Words without sources: for everything that holds no figure. */
export function say(text: string): Reply {
  return { kind: 'text', text, citations: [] };
}
