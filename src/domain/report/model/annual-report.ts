import type { Unit } from '../../facts/measure';
import type { AuthorityId } from '../../facts/authority';
import type { PeriodLabel } from '../../facts/period';
import type { NonEmpty } from '../../shared/non-empty';
import type { Sentence } from './sentence';

export interface TableRow {
  readonly id: string;
  /** The first names the row. */
  readonly cells: NonEmpty<Sentence>;
  /** Our own row, or one that adds others up. */
  readonly weight?: 'ours' | 'total';
}

export interface ReportTable {
  readonly kind: 'table';
  readonly id: string;
  /** `Figure 3`'s number, given when the report is numbered. */
  readonly number: string;
  readonly title: Sentence;
  readonly columns: NonEmpty<Sentence>;
  readonly rows: readonly TableRow[];
  readonly notes: readonly Sentence[];
}

/** One place in a picture; a sentence without a figure is a gap. */
export interface PicturePoint {
  readonly label: string;
  readonly value: Sentence;
}

export interface PictureSeries {
  readonly name: string;
  readonly role: 'main' | 'council' | 'average';
  readonly points: NonEmpty<PicturePoint>;
}

/** What is to be drawn, from the same values as the text. */
export interface ReportPicture {
  readonly kind: 'picture';
  readonly id: string;
  readonly number: string;
  readonly shape: 'line' | 'bars';
  readonly title: Sentence;
  readonly unit: Unit;
  readonly labels: NonEmpty<string>;
  /** Each with a point for every label; of bars, the role goes by label. */
  readonly series: NonEmpty<PictureSeries>;
  /** Labels that stand out, in bars. */
  readonly ours: readonly string[];
  readonly breakAt?: PeriodLabel;
  readonly notes: readonly Sentence[];
  readonly source: Sentence;
}

export type Block =
  | {
      readonly kind: 'paragraph';
      readonly id: string;
      /** `2.1`, given when the report is numbered. */
      readonly number: string;
      readonly sentences: readonly Sentence[];
      readonly notes: readonly Sentence[];
    }
  | { readonly kind: 'list'; readonly id: string; readonly items: readonly Sentence[] }
  /** A passage that a person must write, and what it is to be about. */
  | { readonly kind: 'to-write'; readonly id: string; readonly about: Sentence }
  | ReportTable
  | ReportPicture;

export interface Section {
  readonly id: string;
  readonly number: string;
  readonly title: Sentence;
  readonly blocks: readonly Block[];
}

/** A document that figures were taken from. */
export interface ReportSource {
  readonly sha256: string;
  readonly title: string;
}

/** A council's annual report on the complaints that the Ombudsman dealt with, as a document that somebody edits. */
export interface AnnualReport {
  readonly authority: AuthorityId;
  readonly period: PeriodLabel;
  readonly title: Sentence;
  /** What kind of document it is, for its properties; absent: the annual report on complaints to the Ombudsman. */
  readonly subject?: string;
  readonly sections: readonly Section[];
  readonly sources: readonly ReportSource[];
  /** How many passages a person must write. */
  readonly toWrite: number;
}
