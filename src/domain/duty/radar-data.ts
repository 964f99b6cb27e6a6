import type { Authority } from '../facts/authority';
import type { Citation } from '../facts/citation';
import type { FigureRecord } from '../facts/figure-record';
import type { PeriodLabel } from '../facts/period';
import type { Remedy } from '../remedy/remedy';
import type { CivilDate } from '../shared/civil-date';
import type { IsWorkingDay } from '../shared/working-days';

/** A case as a committee report of the council tells of it, without whoever complained. */
export interface ReportedCase {
  /** Stable within the council and year. */
  readonly key: string;
  readonly period: PeriodLabel;
  /** As the document names it; null where it does not. */
  readonly service: string | null;
  readonly outcome: 'upheld' | 'not-upheld' | null;
  /** The heading that it stands under; null where it has none. */
  readonly heading: string | null;
  readonly citation: Citation;
  readonly sample: boolean;
}

/** All that the radar looks at. */
export interface RadarData {
  readonly authority: Authority;
  /** Of this authority, all years. */
  readonly records: readonly FigureRecord[];
  readonly cases: readonly ReportedCase[];
  /** The register of the tenant whose council this is; empty for any other council. */
  readonly remedies: readonly Remedy[];
  readonly today: CivilDate;
  readonly works: IsWorkingDay;
  /** Working days that an undone remedy may be late before the Monitoring Officer is told. */
  readonly patience: number;
  /** Working days for comments on a draft decision. */
  readonly draftDays: number;
  /** Whoever imports letters may know them before their day; absent: nothing is told of them. */
  readonly unpublished?: 'told';
}
