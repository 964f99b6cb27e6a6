import type { Query } from '../../domain/question/query';
import { writeQuestion } from '../../domain/question/write-question';
import type { AskOutcome, FollowUp } from '../outcome';
import type { Ports } from '../ports';
import { answerQuery, type Asker } from './answer-query';
import { nextQuestions } from './next-questions';

/** Teams shows three chips. */
const MOST = 3;

/**
 * An answer with the questions that most likely come next. Each is a whole question that what is held answers in full.
 */
export async function withFollowUps(
  ports: Ports,
  outcome: AskOutcome,
  asker: Asker,
): Promise<AskOutcome> {
  if (outcome.kind !== 'answered') return outcome;
  const followUps: FollowUp[] = [];
  for (const { title, query } of nextQuestions(outcome.answer)) {
    if (followUps.length === MOST) break;
    if (await isAnswered(ports, query, asker))
      followUps.push({ title, question: writeQuestion(query) });
  }
  return followUps.length === 0 ? outcome : { ...outcome, followUps };
}

async function isAnswered(ports: Ports, query: Query, asker: Asker): Promise<boolean> {
  const outcome = await answerQuery(ports, { query, assumptions: [] }, asker);
  if (outcome.kind !== 'answered') return false;
  const { answer } = outcome;
  if (answer.kind === 'source') return answer.figures.length + answer.pooled.length > 0;
  if (!('rows' in answer)) return false;
  const figures = answer.rows.filter(({ kind }) => kind !== 'missing').length;
  // A trend may have gaps, which it tells; a comparison with one who is not held is none.
  if (answer.kind === 'trend') return figures > 1;
  return figures === answer.rows.length && (answer.kind === 'value' || figures > 1);
}
