import type { AuthorityId } from '../../../facts/authority';
import type { Fact } from '../../../facts/fact';
import type { SourceDocument } from '../../../facts/figure-record';
import { unitOf, type Measure } from '../../../facts/measure';
import type { PeriodLabel } from '../../../facts/period';
import { countBehind, countsOf, wholePercent } from '../../../facts/rate';
import { isNonEmpty } from '../../../shared/non-empty';
import type { NoGroupFigure, PooledFigure, Row } from '../answer-row';
import { withService, type Cell } from './answer-figure';
import { factIn, findOwn, type Holdings } from '../holdings/answer-holdings';
import { membersOf } from '../holdings/answer-members';
import { missingGroupFigure } from '../holdings/answer-missing';

/** A member's share of the pool: the counts and the facts that give them. */
interface Share {
  readonly part: number;
  readonly base: number;
  readonly facts: readonly Fact[];
  readonly source: SourceDocument;
}

type MemberShare = Share | 'no-cases' | 'not-held' | 'no-counts';

/**
 * The figure of a group, pooled by us from its members that are held: the sum of their counts, and for a rate the sum
 * of the parts over the sum of the bases. One member is no group; a member whose counts are not given is left out.
 */
export function groupRow(
  holdings: Holdings,
  { group, of }: { readonly group: string; readonly of: AuthorityId | null },
  cell: Cell,
): Row {
  const { groups } = holdings.knowledge;
  const members = membersOf(group, cell.period, { groups, of })?.members;
  if (!members) return noFigure(group, cell, { why: 'unknown-members' });
  if (!canBePooled(cell.measure)) {
    return noFigure(group, cell, {
      why: 'cannot-pool',
      members: members.length,
    });
  }
  const figure = pool(holdings, { group, members }, cell);
  if (figure) return { kind: 'pooled', figure };
  const instead = bestOtherYear(holdings, { group, of }, cell);
  return noFigure(group, cell, {
    why: 'too-few',
    members: members.length,
    held: members.filter((id) => findOwn(holdings, { ...cell, authority: id })).length,
    ...(instead === undefined ? {} : { instead }),
  });
}

function noFigure(
  group: string,
  cell: Cell,
  missing: Pick<NoGroupFigure, 'why'> & Partial<NoGroupFigure>,
): Row {
  return {
    kind: 'missing',
    subject: { kind: 'group', group },
    measure: cell.measure,
    ...withService(cell.service),
    period: cell.period,
    missing: missingGroupFigure({ group, period: cell.period, ...missing }),
  };
}

/** Rates need their counts, and a rate by population or a mean of days has none that could be added. */
function canBePooled(measure: Measure): boolean {
  if (unitOf(measure) === 'percent') return countsOf(measure).base !== undefined;
  return unitOf(measure) === 'count';
}

function pool(
  holdings: Holdings,
  { group, members }: { readonly group: string; readonly members: readonly AuthorityId[] },
  cell: Cell,
): PooledFigure | undefined {
  const shares = members.map((id) => [id, shareOf(holdings, id, cell)] as const);
  const held = shares.flatMap(([, share]) => (typeof share === 'object' ? [share] : []));
  const facts = held.flatMap((share) => share.facts);
  if (held.length < 2 || !isNonEmpty(facts)) return undefined;
  const part = held.reduce((sum, share) => sum + share.part, 0);
  const base = held.reduce((sum, share) => sum + share.base, 0);
  const isRate = unitOf(cell.measure) === 'percent';
  const inPool = shares.flatMap(([id, share]) => (typeof share === 'object' ? [id] : []));
  const { home } = holdings.knowledge;
  return {
    subject: {
      kind: 'pooled',
      group,
      members: inPool,
      noCases: shares.flatMap(([id, share]) => (share === 'no-cases' ? [id] : [])),
      missing: shares.flatMap(([id, share]) =>
        share === 'not-held' || share === 'no-counts' ? [id] : [],
      ),
      includesMe: home === null ? null : inPool.includes(home),
    },
    measure: cell.measure,
    ...withService(cell.service),
    period: cell.period,
    value: isRate ? wholePercent(part, base) : part,
    unit: isRate ? 'percent' : 'count',
    part,
    base: isRate ? base : null,
    facts,
    sources: [...new Map(held.map(({ source }) => [source.sha256, source])).values()],
  };
}

function shareOf(holdings: Holdings, authority: AuthorityId, cell: Cell): MemberShare {
  const { part: partMeasure, base: baseMeasure } = countsOf(cell.measure);
  const isRate = unitOf(cell.measure) === 'percent';
  const wanted = isRate && partMeasure !== undefined ? partMeasure : cell.measure;
  const found = findOwn(holdings, { ...cell, measure: wanted, authority });
  if (!found) return noCasesOrNotHeld(holdings, authority, cell);
  if (found.fact.quantity.kind === 'no-cases') return 'no-cases';
  const { record } = found;
  if (!isRate) {
    return {
      part: found.fact.quantity.value,
      base: 0,
      facts: [found.fact],
      source: record.source,
    };
  }
  const base =
    baseMeasure &&
    factIn(record, {
      measure: baseMeasure,
      service: cell.service,
      whose: 'own',
    });
  if (base?.quantity.kind !== 'printed') return 'no-counts';
  const part = partMeasure
    ? found.fact.quantity.value
    : countBehind(found.fact.quantity.value, base.quantity.value);
  if (part === undefined || base.quantity.value === 0) return 'no-counts';
  return {
    part,
    base: base.quantity.value,
    facts: [found.fact, base],
    source: record.source,
  };
}

function noCasesOrNotHeld(holdings: Holdings, authority: AuthorityId, cell: Cell): MemberShare {
  const rate = findOwn(holdings, { ...cell, authority });
  if (!rate) return 'not-held';
  return rate.fact.quantity.kind === 'no-cases' ? 'no-cases' : 'no-counts';
}

/** The latest other year for which the group can be pooled. */
function bestOtherYear(
  holdings: Holdings,
  { group, of }: { readonly group: string; readonly of: AuthorityId | null },
  cell: Cell,
): PeriodLabel | undefined {
  const { groups, records } = holdings.knowledge;
  const years = [...new Set(records.map(({ period }) => period))].sort();
  return years.findLast((period) => {
    const members = membersOf(group, period, { groups, of })?.members;
    return (
      period !== cell.period &&
      members !== undefined &&
      pool(holdings, { group, members }, { ...cell, period }) !== undefined
    );
  });
}
