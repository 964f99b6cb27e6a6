import type { Rehearsed } from '../../domain/report/rehearse/members-questions';
import type { ReportElement } from '../../domain/report/model/elements';
import { elementText } from '../../domain/report/model/elements';
import { literal } from '../plain';

/** Long answers are read at a glance, or not at all. */
const MOST_LINES = 14;

/** Each question with its answer and the lines that it stands on. */
export function rehearsedLines(all: readonly Rehearsed[]): readonly string[] {
  return all.flatMap(({ question, answer }) => [question, ...answerLines(answer), '']);
}

function answerLines(answer: readonly ReportElement[]): readonly string[] {
  if (answer.length === 0) return ['  Not held.'];
  const said = answer.map((element) => `  ${literal(elementText(element), 600)}`);
  const sources = sourcesOf(answer);
  return [
    ...said.slice(0, MOST_LINES),
    ...(sources.length === 0 ? [] : [`  Source: ${sources.join('; ')}.`]),
  ];
}

/** Documents with their lines, each document once. */
export function sourcesOf(answer: readonly ReportElement[]): readonly string[] {
  const cited = answer.flatMap(({ runs }) =>
    runs.flatMap((run) => ('basis' in run ? run.basis.map(({ citation }) => citation) : [])),
  );
  return [...Map.groupBy(cited, ({ title }) => title)].map(([title, lines]) => {
    const numbers = [...new Set(lines.map(({ line }) => line))].toSorted((a, b) => a - b);
    const shown = numbers.slice(0, 8).map(String).join(', ');
    return `${literal(title)}, ${numbers.length === 1 ? 'line' : 'lines'} ${shown}`;
  });
}
