import { authorityById, predecessorsOf } from '../../domain/facts/authorities/authorities';
import type { Authority, AuthorityId } from '../../domain/facts/authority';
import type { Measure } from '../../domain/facts/measure';
import type { Answer, Knowledge, LettersAnswer } from '../../domain/question/answer/answer';
import { answerQuestion } from '../../domain/question/answer/answer-question';
import { measuresOf } from '../../domain/question/answer/rows/answer-rows';
import { invariant } from '../../domain/shared/invariant';
import { londonTime } from '../../domain/shared/civil-date';
import type { CouncilPage, StatisticHistory } from '../outcome/pages';
import type { Ports } from '../ports';
import { checkedDocument } from './checked-document';
import { forPublic, ofOmbudsman, publicRecords } from './for-public';

/** What is shown of a council to anybody; undefined for an id that no authority has. */
export async function councilPage(
  ports: Pick<Ports, 'now' | 'store'>,
  id: AuthorityId,
): Promise<CouncilPage | undefined> {
  const authority = authorityById(id);
  if (authority === undefined) return undefined;
  const today = londonTime(ports.now()).date;
  const ids = [id, ...predecessorsOf(id).map((before) => before.id)];
  const records = ofOmbudsman(await ports.store.figures.figuresOf(ids));
  const knowledge: Knowledge = { home: id, records, groups: [], today };
  const own = publicRecords(records, today).filter((record) => record.authority === id);
  return {
    authority,
    today,
    statistics: [...measuresOf('overview'), 'late_remedies' as const].map((measure) =>
      historyOf(measure, authority, knowledge),
    ),
    letters: lettersOf(authority, knowledge),
    checked: own.map(checkedDocument).sort((a, b) => b.period.localeCompare(a.period)),
  };
}

function historyOf(metric: Measure, { id }: Authority, knowledge: Knowledge): StatisticHistory {
  const latest = answerQuestion({ op: 'value', metric, who: [id], year: 'latest' }, knowledge);
  const history = answerQuestion({ op: 'trend', metric, who: [id], year: 'all' }, knowledge);
  return { measure: metric, latest: forPublic(latest), history: forPublic(history) };
}

function lettersOf({ id }: Authority, knowledge: Knowledge): LettersAnswer {
  const query = { op: 'list', entity: 'gaps', who: [id] } as const;
  const answer: Answer = forPublic(answerQuestion(query, knowledge));
  invariant(answer.kind === 'letters', 'a list of letters is answered with letters');
  return answer;
}
