import { authorityById } from '../../facts/authorities/authorities';
import { MEASURES, SERVICES } from '../../facts/measure';
import { isPeriodLabel } from '../../facts/period';
import type { Query } from '../query';
import { GROUP_NOUNS } from '../vocabulary/groups';
import { TERM_PHRASES } from '../vocabulary/terms';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

/** The fields of one kind of query; none but these may be there. */
interface Shape {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

/** No question names more councils than this, and no letter is older or newer. */
const MOST_SUBJECTS = 8;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
const MOST_PLACES = 400;
const MOST_YEARS = 30;
const MOST_DAYS = 10_000;

const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const keyOf =
  (table: object): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(table, value);
const whole =
  (low: number, high: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
const listOf =
  (check: Check, low: number, high: number): Check =>
  (value) =>
    Array.isArray(value) && value.length >= low && value.length <= high && value.every(check);

const isMetric = oneOf(...MEASURES, 'overview');
const isService = oneOf(...SERVICES);
const isGroup = keyOf(GROUP_NOUNS);
const isTerm = keyOf(TERM_PHRASES);
const isRelativeYear = oneOf('latest', 'latest-1', 'latest-2');

const isWho: Check = (value) => {
  if (typeof value !== 'string') return false;
  if (value.startsWith('group:')) return isGroup(value.slice('group:'.length));
  return value === 'me' || authorityById(value) !== undefined;
};

const isSubjects = listOf(isWho, 1, MOST_SUBJECTS);

const isSingleYear: Check = (value) =>
  isRelativeYear(value) ||
  (typeof value === 'string' &&
    isPeriodLabel(value) &&
    whole(FIRST_YEAR, LAST_YEAR)(Number(value.slice(0, 4))));

const isYear: Check = (value) =>
  value === 'all' ||
  isSingleYear(value) ||
  listOf(isSingleYear, 2, 2)(value) ||
  fits(value, { required: { last: whole(2, MOST_YEARS) } }) ||
  fits(value, { required: { from: isSingleYear, to: isSingleYear } });

const isFilter: Check = (value) => fits(value, { required: {}, optional: FILTER });

const FILTER: Readonly<Record<string, Check>> = {
  status: oneOf('open', 'overdue', 'done', 'late', 'on-time'),
  owner: oneOf('mine'),
  due: oneOf('this-week', 'next-week', 'this-month', 'next-14-days', 'next-30-days'),
  service: isService,
  overdueDays: whole(1, MOST_DAYS),
};

const FIGURE: Shape = {
  required: { metric: isMetric, who: isSubjects, year: isYear },
  optional: { service: isService },
};

const LIST: Shape = {
  required: { entity: oneOf('remedies', 'letters', 'gaps', 'councils') },
  optional: { filter: isFilter, who: isSubjects, year: isYear },
};

const SHAPES: Readonly<Record<Query['op'], Shape>> = {
  value: FIGURE,
  compare: FIGURE,
  trend: FIGURE,
  rank: {
    required: { metric: isMetric },
    optional: {
      group: isGroup,
      who: isSubjects,
      by: oneOf('service', 'year'),
      dir: oneOf('high', 'low'),
      n: whole(1, MOST_PLACES),
      focus: isWho,
      year: isYear,
      service: isService,
    },
  },
  list: LIST,
  count: LIST,
  define: { required: { term: isTerm } },
  explain: { required: { metric: isMetric, who: isSubjects, year: isYear } },
  source: { required: {}, optional: { metric: isMetric, who: isSubjects, year: isYear } },
  help: { required: {} },
};

/**
 * A query from data that nobody vouches for: exactly the fields and the ids that the vocabulary has, within bounds.
 * Undefined for everything else, also for a field too many. What it asks may still make no question.
 */
export function readQuery(candidate: unknown): Query | undefined {
  if (!isFields(candidate)) return undefined;
  const { op, ...fields } = candidate;
  if (typeof op !== 'string' || !Object.hasOwn(SHAPES, op)) return undefined;
  return fits(fields, SHAPES[op as Query['op']]) ? (candidate as unknown as Query) : undefined;
}

function fits(value: unknown, { required, optional = {} }: Shape): boolean {
  if (!isFields(value)) return false;
  const given = Object.keys(value);
  return (
    Object.keys(required).every((name) => given.includes(name)) &&
    given.every((name) => {
      const check = own(required, name) ?? own(optional, name);
      return check?.(value[name]) ?? false;
    })
  );
}

function own(checks: Readonly<Record<string, Check>>, name: string): Check | undefined {
  return Object.hasOwn(checks, name) ? checks[name] : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
