/**
 * Where a figure stands: a document by the hash of its bytes, and the exact words.
 * `line` counts from 1, over the whole file for text, within the page for PDF and Word. `page` is 1 for plain text.
 */
export interface Citation {
  readonly sha256: string;
  /** How a person knows the document: `Annual Review letter 2023-24, Coventry City Council, 17 July 2024`. */
  readonly title: string;
  readonly page: number;
  readonly line: number;
  /** Words exactly as they stand on that line. */
  readonly text: string;
}
