import { authorityById } from '../facts/authorities/authorities';
import type { Authority, AuthorityId } from '../facts/authority';
import type { Fact } from '../facts/fact';
import type { FigureRecord } from '../facts/figure-record';
import { isHeldBack, ownFact, valueOf } from '../facts/own-fact';
import type { PeriodLabel } from '../facts/period';

/** Many letters told in one message: each with its uphold rate, ranked within its year. */
export interface Rollup {
  readonly years: readonly RollupYear[];
  /** Of all letters. */
  readonly letters: number;
  readonly sample: boolean;
}

export interface RollupYear {
  readonly period: PeriodLabel;
  /** Highest uphold rate first; of equal rates, by name. */
  readonly ranked: readonly RollupRow[];
  /** Letters without a rate: no cases, not given, or held for checking. By name. */
  readonly unranked: readonly RollupRow[];
}

export interface RollupRow {
  readonly recordId: string;
  readonly authority: Pick<Authority, 'id' | 'name' | 'shortName'>;
  /** From 1; councils with the same rate share a place. Absent without a rate. */
  readonly place?: number;
  readonly uphold?: Fact;
  readonly upheld?: Fact;
  readonly investigations?: Fact;
  readonly why?: 'no-cases' | 'not-given' | 'held-for-checking';
  /** True when its compliance rate is below 100%. */
  readonly notAllComplied: boolean;
  readonly lateRemedies: number;
  readonly publicReports: number;
  /** Checks that hold figures of it back. */
  readonly isHeld: boolean;
  readonly isHome: boolean;
}

/** The roll-up of several records, the latest year first. */
export function buildRollup(records: readonly FigureRecord[], home: AuthorityId | null): Rollup {
  const years = Map.groupBy(records, ({ period }) => period);
  return {
    letters: records.length,
    sample: records.some(({ source }) => source.sample),
    years: [...years]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([period, some]) => ({ period, ...rank(some.map((record) => rowOf(record, home))) })),
  };
}

function rank(rows: readonly RollupRow[]): Pick<RollupYear, 'ranked' | 'unranked'> {
  const byName = [...rows].sort((a, b) =>
    a.authority.name.localeCompare(b.authority.name, 'en-GB'),
  );
  const ranked = byName
    .filter(({ uphold }) => uphold !== undefined)
    .sort((a, b) => rateOf(b) - rateOf(a));
  return {
    ranked: ranked.map((row) => ({
      ...row,
      place: 1 + ranked.filter((other) => rateOf(other) > rateOf(row)).length,
    })),
    unranked: byName.filter(({ uphold }) => uphold === undefined),
  };
}

function rateOf({ uphold }: RollupRow): number {
  return valueOf(uphold) ?? -1;
}

function rowOf(record: FigureRecord, home: AuthorityId | null): RollupRow {
  const uphold = ownFact(record, 'uphold_rate');
  const upheld = ownFact(record, 'upheld');
  const investigations = ownFact(record, 'investigations');
  const id = record.authority;
  return {
    recordId: record.id,
    authority: authorityById(id) ?? { id, name: id, shortName: id },
    ...(uphold?.quantity.kind === 'printed' ? { uphold } : { why: whyNot(record, uphold) }),
    ...(upheld ? { upheld } : {}),
    ...(investigations ? { investigations } : {}),
    notAllComplied: (valueOf(ownFact(record, 'compliance_rate')) ?? 100) < 100,
    lateRemedies: valueOf(ownFact(record, 'late_remedies')) ?? 0,
    publicReports: valueOf(ownFact(record, 'public_reports')) ?? 0,
    isHeld: record.held.length > 0,
    isHome: id === home,
  };
}

function whyNot(record: FigureRecord, uphold: Fact | undefined): NonNullable<RollupRow['why']> {
  if (uphold?.quantity.kind === 'no-cases') return 'no-cases';
  return isHeldBack(record, 'uphold_rate') ? 'held-for-checking' : 'not-given';
}
