import type { CodeOutcome } from './outcome-code';
import type { RadarOutcome } from './outcome-radar';
import type { ReportOutcome } from './outcome-report';
import type { SignOffOutcome } from './outcome-sign-off';

/** What became of a request about the papers that members get. */
export type PapersOutcome = ReportOutcome | SignOffOutcome | RadarOutcome | CodeOutcome;
