import type { Check } from '../../facts/check';
import type { LetterReading } from '../letter-reading';
import type { TextLine } from '../letter-text';
import type { ParsedReport } from '../parsed-document';
import type { Sentence } from '../report/prose';
import type { TableBlock } from '../report/table-blocks';

/** One thing that can be wrong, or worth knowing, about a letter. */
export type LetterRule = (reading: LetterReading) => readonly Check[];

/** A report as read, with its tables as they stand. */
export interface ReportReading {
  readonly report: ParsedReport;
  readonly blocks: readonly TableBlock[];
  /** The sentences outside the tables and the letters. */
  readonly prose: readonly Sentence[];
  /** Every line outside the letters. */
  readonly lines: readonly TextLine[];
}

/** One thing that can be wrong, or worth knowing, about a committee report. */
export type ReportRule = (reading: ReportReading) => readonly Check[];
