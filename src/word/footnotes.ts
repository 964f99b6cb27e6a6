import type { Sentence } from '../domain/report/model/sentence';

/** Footnotes of a document as they are met; Word numbers them itself. */
export interface Footnotes {
  readonly add: (note: Sentence) => number;
}
