import { timedAsync } from '../harness/timed';
import { learnNlp, type LearntNlp } from '../peers/learn-nlp';
import type { NlpReading, ToNlp } from '../peers/nlp-peer';

/** nlp.js, that learns once and then reads questions one after the other. */
let learnt: LearntNlp | undefined;

process.on('message', (said: ToNlp) => void answer(said).then((words) => process.send?.(words)));
process.once('disconnect', () => process.exit(0));

async function answer(said: ToNlp): Promise<unknown> {
  if ('development' in said) {
    learnt = await learnNlp(said.development);
    const { intents, utterances } = learnt;
    return { intents, utterances };
  }
  const readings: NlpReading[] = [];
  for (const text of said.texts) {
    const { ms, value } = await timedAsync(async () => learnt?.read(text, said.names));
    readings.push({ ms, query: value ?? null });
  }
  return readings;
}
