import type { Mark } from './list-marks';

/** One paragraph or one item, over all its lines. */
export interface Block {
  readonly mark: Mark | null;
  readonly text: string;
  /** Index in the running text of the first character of `text`; a character here is a character there. */
  readonly at: number;
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
}
