import { loadSampleLetters } from '../../support/load-sample-letters';
import { embeddedPorts } from '../harness/embedded-ports';
import { compare, interleave } from '../harness/interleave';
import { measured } from '../harness/measured';
import type { BenchOptions, Row } from '../harness/row';
import { openAnswerBook, type AnswerBook } from '../harness/turns/answer-book';
import { startEcho, startOurs, type BotProcess } from '../harness/turns/bot-process';
import { takeTurn, takeTurns } from '../harness/turns/take-turns';

const QUESTION = 'What was our uphold rate this year?';

interface Side {
  readonly start: () => Promise<BotProcess>;
  readonly answer: string;
}

/** From the start of the process to the first answer, and the memory after many; beside the SDK's echo bot. */
export const start: Row = { letter: 'h', title: 'cold start and memory', run };

async function run({ quick, folder }: BenchOptions) {
  const data = folder();
  const ports = await embeddedPorts(data);
  await loadSampleLetters(ports);
  await ports.store.close();
  const ours: Side = { start: () => startOurs(data), answer: '38%' };
  const beside: Side = { start: startEcho, answer: `You said: ${QUESTION}` };
  const book = await openAnswerBook();
  try {
    const starts = await interleave(quick ? 2 : 11, {
      ours: () => coldStart(book, ours),
      beside: () => coldStart(book, beside),
    });
    const turns = quick ? 400 : 10_000;
    const memory = await interleave(quick ? 1 : 3, {
      ours: () => memoryAfter(book, ours, turns),
      beside: () => memoryAfter(book, beside, turns),
    });
    const besideWhat = 'echo bot';
    return {
      figures: [
        measured(
          { id: 'h.start', what: 'cold start to the first answer', unit: 'ms', besideWhat },
          compare(starts, (ms) => ms),
          [{ of: 'ratio', is: '<=', than: 1.15 }],
        ),
        measured(
          { id: 'h.memory', what: `memory after ${String(turns)} turns`, unit: 'MB', besideWhat },
          compare(memory, (megabytes) => megabytes),
          [{ of: 'more', is: '<=', than: 40 }],
        ),
      ],
    };
  } finally {
    await book.stop();
  }
}

async function coldStart(book: AnswerBook, { start: begin, answer }: Side): Promise<number> {
  const from = performance.now();
  const bot = await begin();
  await takeTurn(book, { url: bot.url, text: QUESTION, answer });
  const taken = performance.now() - from;
  await bot.stop();
  return taken;
}

async function memoryAfter(
  book: AnswerBook,
  { start: begin, answer }: Side,
  turns: number,
): Promise<number> {
  const bot = await begin();
  try {
    await takeTurns(book, { url: bot.url, text: QUESTION, answer }, { count: turns, atOnce: 8 });
    return bot.rss();
  } finally {
    await bot.stop();
  }
}
