import type { CodeOutcome } from './code';
import type { RadarOutcome } from './radar';
import type { ReportOutcome } from './report';
import type { SignOffOutcome } from './sign-off';

/** What became of a request about the papers that members get. */
export type PapersOutcome = ReportOutcome | SignOffOutcome | RadarOutcome | CodeOutcome;
