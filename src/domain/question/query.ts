import type { AuthorityId } from '../facts/authority';
import type { Measure, ServiceArea } from '../facts/measure';
import type { PeriodLabel } from '../facts/period';

/** What is asked about: a measure, or the three statistics together. */
export type Metric = Measure | 'overview';

/** The council of the person who asks. It stays symbolic until the question is answered. */
export type Me = 'me';

/** `group:wmca`, `group:cipfa`, `group:similar`, `group:england`, `group:type:met`, `group:region:west-midlands`. */
export type GroupRef = `group:${string}`;

export type Who = Me | AuthorityId | GroupRef;

/** Years stay symbolic: `latest` is the latest letter held for whoever is asked about, `latest-1` the one before. */
export type SingleYear = 'latest' | 'latest-1' | 'latest-2' | PeriodLabel;

export type YearSpan =
  | { readonly last: number }
  | { readonly from: SingleYear; readonly to: SingleYear }
  | 'all';

export type Year = SingleYear | readonly SingleYear[] | YearSpan;

/** `high`: the largest first, whatever is good or bad. */
export type Direction = 'high' | 'low';

export interface RemedyFilter {
  readonly status?: 'open' | 'overdue' | 'done' | 'late' | 'on-time';
  readonly owner?: 'mine';
  readonly due?: 'this-week' | 'next-week' | 'this-month' | 'next-14-days' | 'next-30-days';
  readonly service?: ServiceArea;
  readonly overdueDays?: number;
}

export type ListedEntity = 'remedies' | 'letters' | 'gaps' | 'councils';

/** Words that `define` explains. */
export type Term = string;

/** A question that was wholly understood. JSON of this type is public: `query` in `ask --json`. */
export type Query =
  | ValueQuery
  | CompareQuery
  | RankQuery
  | TrendQuery
  | ListQuery
  | DefineQuery
  | ExplainQuery
  | SourceQuery
  | HelpQuery;

export interface ValueQuery {
  readonly op: 'value';
  readonly metric: Metric;
  readonly who: readonly Who[];
  readonly year: Year;
  readonly service?: ServiceArea;
}

export interface CompareQuery {
  readonly op: 'compare';
  readonly metric: Metric;
  readonly who: readonly Who[];
  readonly year: Year;
  readonly service?: ServiceArea;
}

export interface RankQuery {
  readonly op: 'rank';
  readonly metric: Metric;
  /** Group name without the `group:` prefix; absent with `by`. */
  readonly group?: string;
  readonly who?: readonly Who[];
  readonly by?: 'service' | 'year';
  readonly dir?: Direction;
  readonly n?: number;
  /** Whose position is asked for. */
  readonly focus?: Who;
  readonly year?: Year;
  readonly service?: ServiceArea;
}

export interface TrendQuery {
  readonly op: 'trend';
  readonly metric: Metric;
  readonly who: readonly Who[];
  readonly year: Year;
  readonly service?: ServiceArea;
}

export interface ListQuery {
  readonly op: 'list' | 'count';
  readonly entity: ListedEntity;
  readonly filter?: RemedyFilter;
  readonly who?: readonly Who[];
  readonly year?: Year;
}

export interface DefineQuery {
  readonly op: 'define';
  readonly term: Term;
}

export interface ExplainQuery {
  readonly op: 'explain';
  readonly metric: Metric;
  readonly who: readonly Who[];
  readonly year: Year;
}

/** Where a figure comes from; without `who` and `year` it is the figure of the answer before. */
export interface SourceQuery {
  readonly op: 'source';
  readonly metric?: Metric;
  readonly who?: readonly Who[];
  readonly year?: Year;
}

export interface HelpQuery {
  readonly op: 'help';
}
