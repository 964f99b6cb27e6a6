import { extendComparison } from './extend-comparison';
import { parseQuestion } from './parse-question';
import type { Query } from './query';
import type { Reading } from './reading';
import { understandQuestion } from './understand-question';

/** What one person's questions in one conversation have come to, for what follows. */
export interface Thread {
  /** The last question about figures, letters or remedies; absent before the first. */
  readonly query?: Query;
  /** What was asked about words since then: "and injustice?" follows it, "and last year?" does not. */
  readonly aside?: Query;
}

/** Questions about words, sources and help leave the question before them where it is. */
const ASIDES: ReadonlySet<Query['op']> = new Set(['define', 'source', 'help']);

/** "and not upheld?": whoever begins so goes on from what was said last. */
const GOING_ON = /^\W*(?:and|what about|how about)\b/i;

/** Reads words as what follows a thread: as one more question of the kind that the aside was, or after the question. */
export function parseInThread(text: string, { query, aside }: Thread): Reading {
  const another =
    aside && GOING_ON.test(text) ? understandQuestion(text, { previous: aside }) : null;
  if (another?.kind === 'understood' && another.query.op === aside?.op) return another;
  return (
    extendComparison(text, query) ??
    parseQuestion(text, query === undefined ? {} : { previous: query })
  );
}

/** The thread after a question that was understood. */
export function continueThread(thread: Thread, query: Query): Thread {
  return ASIDES.has(query.op) ? { ...thread, aside: query } : { query };
}
