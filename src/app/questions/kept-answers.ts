import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Answer, Knowledge } from '../../domain/question/answer/answer';
import { answerQuestion } from '../../domain/question/answer/answer-question';
import type { Query } from '../../domain/question/query';
import { lately } from '../../domain/shared/lately';

/** Each holds its records, at most those of one year of England, some 4 MB, until six others were asked for. */
const MOST_KEPT = 6;

interface Kept {
  readonly records: readonly FigureRecord[];
  readonly answer: Answer;
}

/**
 * `answerQuestion`, which depends on nothing but what it is given: the same question in the same circumstances over the very
 * same records has the same answer. Records are never changed in place; whoever reads one that was changed gives another object.
 */
export function keptAnswers(most: number = MOST_KEPT): typeof answerQuestion {
  const kept = lately<string, Kept>(most);
  return (query: Query, knowledge: Knowledge) => {
    const { records, ...circumstances } = knowledge;
    const key = JSON.stringify([query, circumstances]);
    const known = kept.get(key);
    if (known && areTheSame(known.records, records)) return known.answer;
    const answer = answerQuestion(query, knowledge);
    kept.set(key, { records, answer });
    return answer;
  };
}

function areTheSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
