import type { ServiceArea } from '../../domain/facts/measure';
import { shiftPeriod, type PeriodLabel } from '../../domain/facts/period';
import type { Answer, RowsAnswer } from '../../domain/question/answer/answer';
import type { Metric, Query, ValueQuery, Who } from '../../domain/question/query';

/** A question that comes to mind after an answer. */
export interface Candidate {
  readonly title: string;
  readonly query: Query;
}

/** What people ask next, whether or not it can be answered, the likeliest first. */
export function nextQuestions(answer: Answer): readonly Candidate[] {
  switch (answer.kind) {
    case 'value':
    case 'comparison':
    case 'trend':
    case 'explanation':
      return nextToRows(answer);
    case 'ranking':
    case 'letters':
    case 'councils':
    case 'definition':
    case 'no-definition':
    case 'source':
    case 'help':
    case 'no-data':
    case 'no-home':
      return [];
  }
}

/** After figures of one council and measure: the year before, councils like it, the source, all years. */
function nextToRows({ query, rows }: RowsAnswer): readonly Candidate[] {
  const [row] = rows;
  if (!ABOUT_FIGURES.has(query.op) || row.kind !== 'figure') return [];
  const {
    metric,
    who: [who],
    service,
  } = query as ValueQuery;
  if (who === undefined || who.startsWith('group:')) return [];
  // Our own rules have no words for the three statistics of one service.
  if (metric === 'overview' && service !== undefined) return [];
  const of: Asked = { metric, who: [who], ...(service !== undefined && { service }) };
  const { period } = row.figure;
  const all: readonly Candidate[] = [
    ...beforeThat(query, of, period),
    {
      title: 'Compare with similar councils',
      query: { op: 'compare', ...of, who: [who, 'group:similar'], year: period },
    },
    ...overTime(of),
    ...sourceOf(of, period),
  ];
  return all.filter((next) => next.query.op !== query.op || query.op === 'value');
}

/** Questions that name a measure and councils. */
const ABOUT_FIGURES: ReadonlySet<Query['op']> = new Set(['value', 'compare', 'trend', 'explain']);

/** What is asked about, of whom. */
interface Asked {
  readonly metric: Metric;
  readonly who: readonly Who[];
  readonly service?: ServiceArea;
}

function beforeThat(query: Query, of: Asked, period: PeriodLabel): readonly Candidate[] {
  if (query.op !== 'value') return [];
  const year = shiftPeriod(period, -1);
  return [{ title: `And in ${year}?`, query: { op: 'value', ...of, year } }];
}

/** Three statistics together have no trend. */
function overTime(of: Asked): readonly Candidate[] {
  if (of.metric === 'overview') return [];
  return [{ title: 'How has it changed?', query: { op: 'trend', ...of, year: 'all' } }];
}

/** The question for a source knows no services. */
function sourceOf({ metric, who, service }: Asked, year: PeriodLabel): readonly Candidate[] {
  if (service !== undefined) return [];
  return [{ title: 'What is the source?', query: { op: 'source', metric, who, year } }];
}
