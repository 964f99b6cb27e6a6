import { loadSampleLetters } from '../../support/load-sample-letters';
import { compare, interleave, type Round } from '../harness/interleave';
import { measured, type Measured } from '../harness/measured';
import { quantile } from '../harness/quantiles';
import type { BenchOptions, Row } from '../harness/row';
import { openAnswerBook, type AnswerBook } from '../harness/turns/answer-book';
import { startEcho, startOurs } from '../harness/turns/bot-process';
import { takeTurns, type Spoken, type Turns } from '../harness/turns/take-turns';
import { embeddedPorts } from '../harness/embedded-ports';

const QUESTION = 'What was our uphold rate this year?';

/** A question over HTTP until its answer arrives at the connector, beside the SDK's echo bot. */
export const turn: Row = { letter: 'a', title: 'a full turn', run };

async function run({ quick, folder }: BenchOptions) {
  const data = folder();
  const ports = await embeddedPorts(data);
  await loadSampleLetters(ports);
  await ports.store.close();
  const book = await openAnswerBook();
  const [us, echo] = await Promise.all([startOurs(data), startEcho()]);
  const ours: Spoken = { url: us.url, text: QUESTION, answer: '38%' };
  const beside: Spoken = { url: echo.url, text: QUESTION, answer: `You said: ${QUESTION}` };
  try {
    const warm = { count: quick ? 200 : 1500, atOnce: 8 };
    await takeTurns(book, ours, warm);
    await takeTurns(book, beside, warm);
    const figures: Measured[] = [];
    const single: Round<Turns>[] = [];
    for (const atOnce of [1, 8, 32]) {
      const rounds = await interleave(quick ? 3 : 20, {
        ours: () => turnsOf(book, ours, { atOnce, quick }),
        beside: () => turnsOf(book, beside, { atOnce, quick }),
      });
      if (atOnce === 1) single.push(...rounds);
      figures.push(...figuresOf(rounds, atOnce));
    }
    const all = (side: 'ours' | 'beside') => single.flatMap((round) => round[side].milliseconds);
    return {
      figures,
      histograms: [
        {
          name: 'a-turn',
          title: 'A full turn, one at a time',
          subtitle: 'From the HTTP request to the answer at the connector',
          sides: [
            { name: 'Upheld', milliseconds: all('ours') },
            { name: 'echo bot', milliseconds: all('beside') },
          ],
        },
      ],
    };
  } finally {
    await Promise.all([us.stop(), echo.stop()]);
    await book.stop();
  }
}

function turnsOf(
  book: AnswerBook,
  spoken: Spoken,
  { atOnce, quick }: { readonly atOnce: number; readonly quick: boolean },
): Promise<Turns> {
  const count = (quick ? 40 : 150) * (atOnce === 1 ? 1 : 2);
  return takeTurns(book, spoken, { count, atOnce });
}

function figuresOf(rounds: readonly Round<Turns>[], atOnce: number): readonly Measured[] {
  const suffix = atOnce === 1 ? '' : `.${String(atOnce)}`;
  const named = (name: string, what: string, unit: string) => ({
    id: `a.${name}${suffix}`,
    what: `a turn, ${String(atOnce)} at once, ${what}`,
    unit,
    besideWhat: 'echo bot',
  });
  const at = (share: number) =>
    compare(rounds, ({ milliseconds }) => quantile(milliseconds, share));
  return [
    measured(named('p50', 'p50', 'ms'), at(0.5), [{ of: 'ratio', is: '<=', than: 1.1 }]),
    measured(named('p99', 'p99', 'ms'), at(0.99), [{ of: 'ratio', is: '<=', than: 1.15 }]),
    measured(
      named('throughput', 'turns', 'a second'),
      compare(rounds, ({ perSecond }) => perSecond),
      [{ of: 'ratio', is: '>=', than: 0.95 }],
    ),
  ];
}
