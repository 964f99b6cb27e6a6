import type { AuthorityId } from '../../domain/facts/authority';
import type { Answer, RowsAnswer } from '../../domain/question/answer/answer';
import type { Figure } from '../../domain/question/answer/answer-row';
import type { Query, ValueQuery } from '../../domain/question/query';
import { NO_TENANT } from '../../domain/shared/tenant';
import type { FoundFigure } from '../outcome/pages';
import { forPublic } from '../pages/for-public';
import type { Ports } from '../ports';
import { answerQuery } from '../questions/answer-query';
import type { Actor } from '../request';

export type Searcher = Ports;

/** A list that is chosen from while writing. */
const MOST = 8;

/** Nobody: published figures are the same for everybody, and nothing else is searched. */
const NOBODY: Actor = {
  tenant: NO_TENANT,
  person: null,
  name: '',
  place: { conversation: '', scope: 'channel' },
};

/** The figures that queries ask about, each as the answer to a question about it alone, as anybody may see it. */
export async function figuresFor(
  ports: Searcher,
  queries: readonly Query[],
  home: AuthorityId | null,
): Promise<readonly FoundFigure[]> {
  const answers: Answer[] = [];
  for (const query of queries) answers.push(...(await answersTo(ports, query, home)));
  const asked = new Map(
    answers.flatMap(figuresIn).map((figure) => {
      const query = queryOf(figure);
      return [JSON.stringify(query), query] as const;
    }),
  );
  const alone: FoundFigure[] = [];
  for (const query of [...asked.values()].slice(0, MOST)) {
    const found = (await answersTo(ports, query, home)).filter(isOneFigure);
    alone.push(...found);
  }
  return alone;
}

/** One answer, or none: remedies are no figures, and of nobody's council. */
async function answersTo(
  ports: Searcher,
  query: Query,
  home: AuthorityId | null,
): Promise<readonly Answer[]> {
  const outcome = await answerQuery(ports, { query, assumptions: [] }, { home, actor: NOBODY });
  return outcome.kind === 'answered' ? [forPublic(outcome.answer)] : [];
}

/** Councils' own figures; the newest first, where several years are shown. */
function figuresIn(answer: Answer): readonly Figure[] {
  switch (answer.kind) {
    case 'value':
    case 'comparison':
      return answer.rows.flatMap((row) => (row.kind === 'figure' ? [row.figure] : []));
    case 'trend':
    case 'explanation':
      return answer.rows.flatMap((row) => (row.kind === 'figure' ? [row.figure] : [])).reverse();
    case 'ranking':
      return answer.places.map(({ figure }) => figure);
    case 'source':
      return answer.figures;
    case 'councils':
    case 'definition':
    case 'help':
    case 'letters':
    case 'no-data':
    case 'no-definition':
    case 'no-home':
      return [];
  }
}

function queryOf({ fact }: Figure): ValueQuery {
  const { authority, measure, period, service } = fact;
  return {
    op: 'value',
    metric: measure,
    who: [authority],
    year: period,
    ...(service !== undefined && { service }),
  };
}

function isOneFigure(answer: Answer): answer is RowsAnswer {
  return answer.kind === 'value' && answer.rows.length === 1 && answer.rows[0].kind === 'figure';
}
