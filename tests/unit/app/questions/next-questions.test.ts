import { nextQuestions } from '../../../../src/app/questions/next-questions';
import type { RowsAnswer } from '../../../../src/domain/question/answer/answer';
import { MEASURES } from '../../../../src/domain/facts/measure';
import { parseQuestion } from '../../../../src/domain/question/parse-question';
import type { Query } from '../../../../src/domain/question/query';
import { writeQuestion } from '../../../../src/domain/question/write-question';

/** An answer in rows of which only the first row's year matters here. */
function answerTo(query: Query, kind: RowsAnswer['kind']): RowsAnswer {
  const figure = { period: '2023-24' };
  return { kind, query, rows: [{ kind: 'figure', figure }], caveats: [] } as unknown as RowsAnswer;
}

const METRICS = [...MEASURES, 'overview'] as const;
const ANSWERS = METRICS.flatMap((metric) =>
  (['me', 'kings-lynn-and-west-norfolk'] as const).flatMap((one) => {
    const of = { metric, who: [one] };
    return [
      answerTo({ op: 'value', ...of, year: 'latest' }, 'value'),
      answerTo({ op: 'value', ...of, year: 'latest', service: 'housing' }, 'value'),
      answerTo({ op: 'trend', ...of, year: 'all' }, 'trend'),
      answerTo({ op: 'explain', ...of, year: 'latest' }, 'explanation'),
      answerTo(
        { op: 'compare', metric, who: [one, 'group:similar'], year: '2023-24' },
        'comparison',
      ),
    ];
  }),
);

it('are read as they are meant, alone and after the question before, whatever is asked', () => {
  const misread: string[] = [];
  for (const answer of ANSWERS) {
    for (const { query } of nextQuestions(answer)) {
      const words = writeQuestion(query);
      for (const context of [{}, { previous: answer.query }]) {
        const reading = parseQuestion(words, context);
        const found =
          reading.kind === 'understood' ? JSON.stringify(sorted(reading.query)) : reading.kind;
        if (found !== JSON.stringify(sorted(query))) misread.push(`${words} ${found}`);
      }
    }
  }
  expect(misread).toEqual([]);
});

it('are the year before, others, all years and the source, and never the same again', () => {
  const titles = (op: Query['op']): readonly string[] =>
    nextQuestions(ANSWERS.find(({ query }) => query.op === op)!).map(({ title }) => title);
  const rest = ['Compare with similar councils', 'How has it changed?', 'What is the source?'];
  expect(titles('value')).toEqual(['And in 2022-23?', ...rest]);
  expect(titles('trend')).toEqual([rest[0], rest[2]]);
  expect(titles('compare')).toEqual([rest[1], rest[2]]);
});

it('are none after figures of a group, or of nobody', () => {
  const group: Query = { op: 'value', metric: 'upheld', who: ['group:wmca'], year: 'latest' };
  expect(nextQuestions(answerTo(group, 'value'))).toEqual([]);
  expect(nextQuestions({ kind: 'help', query: { op: 'help' } })).toEqual([]);
});

function sorted(query: Query): object {
  return Object.fromEntries(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)));
}
