import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { QuestionRow } from '../../questions/score';
import type { Names } from './learn-nlp';

/** What is said to the process of nlp.js, one at a time: first what to learn, then questions. */
export type ToNlp =
  | { readonly development: readonly QuestionRow[] }
  | { readonly texts: readonly string[]; readonly names: Names };

/** One question as nlp.js read it; `query` is null where it took it for no question. */
export interface NlpReading {
  readonly ms: number;
  readonly query: object | null;
}

export interface NlpPeer {
  readonly intents: number;
  readonly utterances: number;
  /** One after the other. */
  readonly read: (texts: readonly string[], names: Names) => Promise<readonly NlpReading[]>;
  readonly stop: () => void;
}

/** Starts nlp.js in a process of its own: what it keeps in memory is then no work of our collector's. */
export async function startNlpPeer(development: readonly QuestionRow[]): Promise<NlpPeer> {
  const child = fork(resolve(__dirname, '../../dist/bench/nlp.js'));
  const say = (words: ToNlp): Promise<unknown> =>
    new Promise((answered, failed) => {
      const ended = (): void => failed(new Error('The process of nlp.js ended.'));
      child.once('exit', ended);
      child.once('message', (answer) => {
        child.off('exit', ended);
        answered(answer);
      });
      child.send(words);
    });
  const learnt = (await say({ development })) as Pick<NlpPeer, 'intents' | 'utterances'>;
  return {
    ...learnt,
    read: async (texts, names) => (await say({ texts, names })) as readonly NlpReading[],
    stop: () => child.kill(),
  };
}
