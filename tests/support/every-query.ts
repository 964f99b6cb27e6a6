import { MEASURES, SERVICES } from '../../src/domain/facts/measure';
import { AUTHORITIES } from '../../src/domain/facts/authorities/authorities';
import type {
  Metric,
  Query,
  RemedyFilter,
  SingleYear,
  Who,
  Year,
} from '../../src/domain/question/query';
import { GROUP_NOUNS } from '../../src/domain/question/vocabulary/groups';
import { WITHOUT_POLARITY } from '../../src/domain/question/vocabulary/measures';
import { TERM_PHRASES } from '../../src/domain/question/vocabulary/terms';

const METRICS: readonly Metric[] = [...MEASURES, 'overview'];
const SINGLE: readonly SingleYear[] = ['latest', 'latest-1', 'latest-2', '2019-20', '2031-32'];
const SPANS: readonly Year[] = [
  { last: 2 },
  { last: 5 },
  { from: '2017-18', to: '2019-20' },
  { from: '2018-19', to: 'latest' },
  'all',
];
const WHO: readonly Who[] = [
  'me',
  'luton',
  'reading',
  'east-midlands-cca',
  'kings-lynn-and-west-norfolk',
];
const GROUPS = Object.keys(GROUP_NOUNS);

/** Every kind of query that a question can come to, with every measure, group, service and term at least once. */
export function everyQuery(): readonly Query[] {
  return [...values(), ...compares(), ...ranks(), ...trends(), ...lists(), ...others()];
}

function values(): readonly Query[] {
  const own = METRICS.flatMap((metric) =>
    WHO.flatMap((who) => SINGLE.map((year): Query => ({ op: 'value', metric, who: [who], year }))),
  );
  const grouped = GROUPS.flatMap((group) =>
    METRICS.map(
      (metric): Query => ({ op: 'value', metric, who: [`group:${group}`], year: '2019-20' }),
    ),
  );
  const serviced = SERVICES.flatMap((service) =>
    (['received', 'upheld', 'uphold_rate', 'decisions', 'investigations'] as const).map(
      (metric): Query => ({ op: 'value', metric, who: ['me'], year: '2019-20', service }),
    ),
  );
  const named = AUTHORITIES.map(
    ({ id }): Query => ({ op: 'value', metric: 'uphold_rate', who: [id], year: '2023-24' }),
  );
  return [...own, ...grouped, ...serviced, ...named];
}

function compares(): readonly Query[] {
  const pairs: readonly (readonly Who[])[] = [
    ['me', 'luton'],
    ['luton', 'reading'],
    ['me', 'sandwell', 'dudley'],
    ['me', 'group:similar'],
    ['luton', 'group:type:unitary'],
    ['me', 'group:similar', 'group:england'],
  ];
  const councils = METRICS.flatMap((metric) =>
    pairs.flatMap((who) => SINGLE.map((year): Query => ({ op: 'compare', metric, who, year }))),
  );
  const years = METRICS.flatMap((metric) =>
    WHO.flatMap((who) =>
      (
        [
          ['latest', 'latest-1'],
          ['2018-19', '2019-20'],
        ] as const
      ).map((year): Query => ({ op: 'compare', metric, who: [who], year })),
    ),
  );
  return [...councils.filter(isPrinted), ...years];
}

/** A number of complaints against an average of similar councils is read as a rate, so it is no query of its own. */
function isPrinted(query: Query): boolean {
  return !(
    query.op === 'compare' &&
    query.metric === 'upheld' &&
    query.who.includes('group:similar')
  );
}

function ranks(): readonly Query[] {
  const measures = MEASURES.filter((metric) => !WITHOUT_POLARITY.includes(metric));
  const groups = GROUPS.filter((group) => group !== 'similar');
  return measures.flatMap((metric) => [
    ...groups.flatMap((group): readonly Query[] => [
      { op: 'rank', metric, group, dir: 'high', n: 1, year: '2019-20' },
      { op: 'rank', metric, group, dir: 'low', n: 5, year: 'latest' },
      { op: 'rank', metric, group, dir: 'high', year: 'latest-1' },
      { op: 'rank', metric, group, year: 'latest' },
      { op: 'rank', metric, group, focus: 'me', year: '2019-20' },
      { op: 'rank', metric, group, focus: 'luton', year: 'latest-2' },
    ]),
    { op: 'rank', metric, by: 'service', who: ['me'], dir: 'high', n: 1, year: 'latest' },
    { op: 'rank', metric, by: 'service', who: ['me'], year: '2019-20' },
    { op: 'rank', metric, by: 'year', who: ['me'], dir: 'low', n: 1 },
    { op: 'rank', metric, by: 'year', who: ['luton'], dir: 'high', n: 1 },
  ]);
}

function trends(): readonly Query[] {
  const who: readonly (readonly Who[])[] = [
    ['me'],
    ['luton'],
    ['me', 'luton'],
    ['group:similar'],
    ['group:type:met'],
  ];
  return MEASURES.flatMap((metric) =>
    who.flatMap((subjects) =>
      SPANS.map((year): Query => ({ op: 'trend', metric, who: subjects, year })),
    ),
  );
}

function lists(): readonly Query[] {
  const filters: readonly RemedyFilter[] = [
    { status: 'open' },
    { status: 'overdue' },
    { status: 'done' },
    { status: 'late' },
    { status: 'on-time' },
    { owner: 'mine' },
    { due: 'this-week' },
    { due: 'next-week' },
    { due: 'this-month' },
    { due: 'next-14-days' },
    { due: 'next-30-days' },
    { status: 'overdue', overdueDays: 30 },
    { status: 'open', owner: 'mine', service: 'housing' },
    { due: 'this-week', service: 'adult-care' },
    ...SERVICES.map((service): RemedyFilter => ({ status: 'open', service })),
  ];
  const remedies = filters.flatMap((filter): readonly Query[] => [
    { op: 'list', entity: 'remedies', filter },
    { op: 'count', entity: 'remedies', filter },
  ]);
  const held = (['letters', 'gaps'] as const).flatMap((entity) =>
    (['list', 'count'] as const).flatMap((op): readonly Query[] => [
      { op, entity },
      { op, entity, who: ['luton'] },
      { op, entity, who: ['me'] },
    ]),
  );
  return [
    ...remedies,
    ...held,
    { op: 'list', entity: 'remedies' },
    { op: 'list', entity: 'councils' },
    { op: 'count', entity: 'councils' },
    { op: 'count', entity: 'remedies', filter: { status: 'late' }, year: 'latest-1' },
    { op: 'list', entity: 'remedies', filter: { status: 'late' }, year: '2023-24' },
  ];
}

function others(): readonly Query[] {
  return [
    ...Object.keys(TERM_PHRASES).map((term): Query => ({ op: 'define', term })),
    ...MEASURES.flatMap((metric): readonly Query[] => [
      { op: 'explain', metric, who: ['me'], year: 'latest' },
      { op: 'explain', metric, who: ['luton'], year: '2023-24' },
      { op: 'source', metric, who: ['me'], year: '2019-20' },
    ]),
    { op: 'source' },
    { op: 'source', who: ['coventry'], year: '2019-20' },
    { op: 'source', who: ['me'], year: 'latest' },
    { op: 'help' },
  ];
}
