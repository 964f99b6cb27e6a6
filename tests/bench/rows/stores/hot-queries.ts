import type { Ports } from '../../../../src/app/ports';
import { digestOf } from '../../../../src/app/digests/edition-card';
import { answerQuery, type Asker } from '../../../../src/app/questions/answer-query';
import { LOCAL_TENANT } from '../../../../src/config';
import type { Query } from '../../../../src/domain/question/query';
import { mustHold } from '../../harness/row';
import { LATEST, OVERDUE, periodOf, type Size } from './fill-store';

/** One thing that is asked of a store. `ask` throws where the answer is another than it must be. */
export interface HotQuery {
  readonly name: string;
  /** Not one of those that are asked all day. */
  readonly withoutTarget?: true;
  readonly ask: (ports: Ports, size: Size) => Promise<void>;
}

const ASKER: Asker = {
  home: 'coventry',
  actor: {
    tenant: LOCAL_TENANT,
    person: 'a-person',
    name: 'A person',
    place: { conversation: 'a:chat', scope: 'personal' },
  },
};

const RANK = {
  op: 'rank',
  metric: 'uphold_rate',
  group: 'england',
  dir: 'high',
  year: periodOf(LATEST),
} as const;
const RATE = { metric: 'uphold_rate', who: ['me'] } as const;

export const HOT_QUERIES: readonly HotQuery[] = [
  answered('value', { op: 'value', ...RATE, year: '2019-20' }, () => 1),
  answered('latest', { op: 'value', ...RATE, year: 'latest' }, () => 1),
  answered('trend', { op: 'trend', ...RATE, year: { last: 15 } }, ({ years }) => years),
  answered('rank', { ...RANK, n: 10 }, () => 10),
  answered(
    'position',
    { op: 'rank', metric: 'uphold_rate', group: 'england', focus: 'me', year: periodOf(LATEST) },
    () => 1,
  ),
  firstRank(),
  overdue('overdue-list', 'list'),
  overdue('overdue-count', 'count'),
  {
    name: 'digest',
    ask: async (ports) => {
      const [record] = (await ports.store.figures.figuresOf(['coventry'])).slice(-1);
      mustHold(record !== undefined, 'The letter to be told of is not held.');
      const digest = await digestOf(ports, record);
      mustHold(digest.previous !== undefined, 'The digest knows no year before.');
    },
  },
];

/** An order that nobody asked for before, so that it has to be made: of the first eleven, twelve and so on. */
function firstRank(): HotQuery {
  let n = 10;
  return {
    name: 'rank-first',
    withoutTarget: true,
    ask: (ports, size) => {
      n += 1;
      return answered('rank-first', { ...RANK, n }, () => 10).ask(ports, size);
    },
  };
}

/** A question about figures, with how many figures its answer must have at least. */
function answered(name: string, query: Query, least: (size: Size) => number): HotQuery {
  return {
    name,
    ask: async (ports, size) => {
      const outcome = await answerQuery(ports, { query, assumptions: [] }, ASKER);
      mustHold(outcome.kind === 'answered', `"${name}" is not answered.`);
      const { answer } = outcome;
      const figures = 'rows' in answer ? answer.rows : 'places' in answer ? answer.places : [];
      mustHold(figures.length >= least(size), `"${name}" is answered with too little.`);
    },
  };
}

function overdue(name: string, op: 'list' | 'count'): HotQuery {
  const query: Query = { op, entity: 'remedies', filter: { status: 'overdue' } };
  return {
    name,
    ask: async (ports) => {
      const outcome = await answerQuery(ports, { query, assumptions: [] }, ASKER);
      mustHold(
        outcome.kind === 'remedies' && outcome.remedies.length === OVERDUE,
        `"${name}" finds other remedies than those that are overdue.`,
      );
    },
  };
}
