import type { Citation } from './citation';

/** `error` and `warn` hold the figures they touch back; `info` explains and holds nothing. */
export type CheckLevel = 'error' | 'warn' | 'info';

/** One finding about a document, in words that a Link Officer understands. */
export interface Check {
  readonly level: CheckLevel;
  /** Stable, kebab-case: `base-contradicts-rate`. */
  readonly code: string;
  readonly message: string;
  /** The sum that shows it: `2 of 11 = 18%; printed base 22`. Absent where nothing was computed. */
  readonly arithmetic?: string;
  /** JSON pointers of the values that it touches, as in `read --json`: `/statistics/satisfactoryRemedy/base`. */
  readonly touches?: readonly string[];
  readonly place?: Pick<Citation, 'page' | 'line' | 'text'>;
}
