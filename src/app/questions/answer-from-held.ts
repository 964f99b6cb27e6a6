import type { AuthorityId } from '../../domain/facts/authority';
import type { Answer, Knowledge } from '../../domain/question/answer/answer';
import { answerQuestion } from '../../domain/question/answer/answer-question';
import { factsNeeded, namedIn } from '../../domain/question/answer/facts-needed';
import { otherYearsTold, yearNeeded } from '../../domain/question/answer/year-needed';
import type { Query } from '../../domain/question/query';
import type { FigureStore } from '../ports';
import { keptAnswers } from './kept-answers';

/** What an answer depends on besides the records. */
export type Circumstances = Omit<Knowledge, 'records' | 'groups'>;

/** Putting a country in order is much work, and many ask for the same order. */
const answerOrder = keptAnswers();

/** The answer to a question about figures from what is held. Of an order of councils, only its year is read. */
export async function answerFromHeld(
  figures: FigureStore,
  query: Query,
  circumstances: Circumstances,
): Promise<Answer> {
  const { home } = circumstances;
  const { groupsOf } = factsNeeded(query, home);
  const groups = (await Promise.all(groupsOf.map((id) => figures.groupsOf(id)))).flat();
  const { authorities } = factsNeeded(query, home, groups);
  const known = { ...circumstances, groups };
  const answer = await answerFromOneYear(figures, query, { known, authorities });
  if (answer) return answer;
  return answerQuestion(query, { ...known, records: await figures.figuresOf(authorities) });
}

interface Needed {
  readonly known: Omit<Knowledge, 'records'>;
  readonly authorities: readonly AuthorityId[];
}

/** The same answer from less; undefined where less does not do. */
async function answerFromOneYear(
  figures: FigureStore,
  query: Query,
  { known, authorities }: Needed,
): Promise<Answer | undefined> {
  if (query.op !== 'rank') return undefined;
  const named = namedIn(query, known.home);
  const others = authorities.filter((id) => !named.includes(id));
  if (others.length === 0) return undefined;
  const ofNamed = await figures.figuresOf(named);
  const year = yearNeeded(query, { ...known, records: ofNamed });
  if (year === undefined) return undefined;
  const ofYear = await figures.figuresOf(others, year);
  const answer = answerOrder(query, { ...known, records: [...ofNamed, ...ofYear] });
  const told = otherYearsTold(answer);
  if (told === 'everybody') return undefined;
  const more = new Set(told.filter((id) => !named.includes(id)));
  if (more.size === 0) return answer;
  const ofMore = await figures.figuresOf([...more]);
  if (ofMore.length === 0) return answer;
  const rest = ofYear.filter(({ authority }) => !more.has(authority));
  return answerOrder(query, { ...known, records: [...ofNamed, ...rest, ...ofMore] });
}
