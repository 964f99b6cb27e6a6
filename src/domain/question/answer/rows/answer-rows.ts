import type { Measure } from '../../../facts/measure';
import type { PeriodLabel } from '../../../facts/period';
import { isNonEmpty } from '../../../shared/non-empty';
import type { Answer, Caveat, RowsAnswer } from '../answer';
import type { MissingRow, Row } from '../answer-row';
import { caveatsOf } from '../caveats/answer-caveats';
import { withService } from './answer-figure';
import { predecessorsOf } from '../../../facts/authorities/authorities';
import { forerunnersIn, forerunnersOf, inBeing } from '../../../facts/authorities/reorganised';
import { authorityOf, periodsOf, type Holdings } from '../holdings/answer-holdings';
import { missingGroupFigure, nothingHeld } from '../holdings/answer-missing';
import { resolveYears } from '../holdings/answer-periods';
import { heldYearsOf, rowOf, targetsOf, type Target } from './answer-targets';
import type { CompareQuery, ExplainQuery, Metric, TrendQuery, ValueQuery } from '../../query';

type RowsQuery = ValueQuery | CompareQuery | TrendQuery | ExplainQuery;

const KINDS = {
  value: 'value',
  compare: 'comparison',
  trend: 'trend',
  explain: 'explanation',
} as const satisfies Record<RowsQuery['op'], RowsAnswer['kind']>;

/** The three statistics that every letter since 2018-19 carries. */
const OVERVIEW: readonly Measure[] = ['uphold_rate', 'compliance_rate', 'satisfactory_rate'];

/** The measures that a metric stands for. */
export function measuresOf(metric: Metric): readonly Measure[] {
  return metric === 'overview' ? OVERVIEW : [metric];
}

/** A row for everybody, measure and year asked about; `no-data` where not one of them has a figure. */
export function answerRows(query: RowsQuery, holdings: Holdings): Answer {
  const asked = targetsOf(query.who.length > 0 ? query.who : ['me'], holdings.knowledge.home);
  if (!asked || !isNonEmpty(asked)) return { kind: 'no-home', query };
  const targets = query.op === 'trend' ? asked.flatMap(withPredecessors) : asked;
  if (!isNonEmpty(targets)) return { kind: 'no-home', query };
  const periods = yearsOf(query, holdings, targets);
  const rows = rowsFor(query, holdings, { targets, periods });
  return conclude(query, holdings, {
    targets,
    rows: isNonEmpty(rows) ? rows : [nothing(targets[0], query, holdings)],
  });
}

function rowsFor(
  query: RowsQuery,
  holdings: Holdings,
  {
    targets,
    periods,
  }: {
    readonly targets: readonly Target[];
    readonly periods: readonly PeriodLabel[];
  },
): readonly Row[] {
  const service = 'service' in query ? query.service : undefined;
  return measuresOf(query.metric).flatMap((measure) =>
    targets.flatMap((target) =>
      periods
        .filter((period) => query.op !== 'trend' || hadYear(target, period))
        .flatMap((period) =>
          [target, ...beforeIt(query, target, period)].map((one) =>
            rowOf(holdings, one, { measure, service, period }),
          ),
        ),
    ),
  );
}

/**
 * Who was there in a year that is asked about before a council was formed. Each stands beside the others: a sum or a rate
 * of all of them would be the figure of a council that did not exist.
 */
function beforeIt(query: RowsQuery, target: Target, period: PeriodLabel): readonly Target[] {
  if (target.kind !== 'authority' || (query.op !== 'value' && query.op !== 'compare')) return [];
  return forerunnersIn(target.authority, period).map((authority) => ({
    kind: 'authority',
    authority,
  }));
}

/** A council's series goes on from those it took over from: they stand beside each other, and are never added up. */
function withPredecessors(target: Target): readonly Target[] {
  if (target.kind !== 'authority') return [target];
  const before = forerunnersOf(target.authority.id);
  return [...before.map((authority) => ({ kind: 'authority', authority }) as const), target];
}

/** Whether a target can have a figure for a year: a council that took over has none for the years before. */
function hadYear(target: Target, period: PeriodLabel): boolean {
  if (target.kind !== 'authority' || inBeing(target.authority, period)) return true;
  const { id, successors } = target.authority;
  return predecessorsOf(id).length === 0 && successors === undefined;
}

/** The years asked about; a change is explained against the year before, or else the latest one held before it. */
function yearsOf(
  query: RowsQuery,
  holdings: Holdings,
  targets: readonly Target[],
): readonly PeriodLabel[] {
  const years = resolveYears(query.year, heldYearsOf(holdings, targets, query.metric));
  const [only, ...more] = years;
  if (query.op !== 'explain' || only === undefined || more.length > 0) return years;
  const [target] = targets;
  const held = target?.kind === 'authority' ? periodsOf(holdings, target.authority.id) : [];
  const before = held.filter((period) => period < only).at(-1);
  return before === undefined ? [only] : [before, only];
}

function conclude(
  query: RowsQuery,
  holdings: Holdings,
  {
    targets,
    rows,
  }: {
    readonly targets: readonly Target[];
    readonly rows: readonly [Row, ...Row[]];
  },
): Answer {
  const missing = rows.filter((row): row is MissingRow => row.kind === 'missing');
  if (missing.length === rows.length && isNonEmpty(missing))
    return { kind: 'no-data', query, missing };
  const caveats: readonly Caveat[] = caveatsOf(rows, holdings, {
    year: query.year,
    authorities: targets.flatMap((target) =>
      target.kind === 'authority' ? [target.authority] : [],
    ),
  });
  return { kind: KINDS[query.op], query, rows, caveats };
}

/** The row that says that nothing is held from which a year could be told. */
function nothing(target: Target, query: RowsQuery, holdings: Holdings): MissingRow {
  const [measure = 'uphold_rate'] = measuresOf(query.metric);
  const common = {
    kind: 'missing',
    measure,
    ...withService('service' in query ? query.service : undefined),
    period: null,
  } as const;
  switch (target.kind) {
    case 'authority':
      return {
        ...common,
        subject: target,
        missing: nothingHeld(holdings, target.authority.id),
      };
    case 'similar':
      return {
        ...common,
        subject: { kind: 'authority', authority: authorityOf(target.of.id) },
        missing: nothingHeld(holdings, target.of.id),
      };
    case 'england':
    case 'group': {
      const group = target.kind === 'group' ? target.group : 'england';
      return {
        ...common,
        subject: target.kind === 'group' ? { kind: 'group', group } : target,
        missing: missingGroupFigure({ group, period: null, why: 'too-few' }),
      };
    }
  }
}
