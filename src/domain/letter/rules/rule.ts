import type { Check } from '../../facts/check';
import type { LetterReading } from '../letter-reading';
import type { ParsedReport } from '../parsed-document';
import type { TableBlock } from '../report/table-blocks';

/** One thing that can be wrong, or worth knowing, about a letter. */
export type LetterRule = (reading: LetterReading) => readonly Check[];

/** A report as read, with its tables as they stand. */
export interface ReportReading {
  readonly report: ParsedReport;
  readonly blocks: readonly TableBlock[];
}

/** One thing that can be wrong, or worth knowing, about a committee report. */
export type ReportRule = (reading: ReportReading) => readonly Check[];
