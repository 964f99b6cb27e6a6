/** A document as it arrived. `bytes` are kept unchanged under their hash. */
export interface LetterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Lower-case hex SHA-256 of `bytes`. */
  readonly sha256: string;
}

/** The words of a document, in pages and lines, with nothing removed: every quotation must be findable in the original. */
export interface LetterText {
  readonly name: string;
  readonly sha256: string;
  readonly lines: readonly TextLine[];
}

export interface TextLine {
  /** From 1; always 1 for plain text. */
  readonly page: number;
  /** From 1; over the whole file for plain text, within the page for PDF. */
  readonly line: number;
  /** Exactly as it stands, without the line end. */
  readonly text: string;
}

/** Why a file gave no words. The message for the person is chosen in `present/`. */
export type UnreadableKind =
  | 'not-found'
  | 'empty'
  | 'unknown-type'
  | 'too-large'
  | 'encrypted'
  | 'scanned'
  | 'damaged'
  | 'took-too-long';

export interface Unreadable {
  readonly kind: UnreadableKind;
  /** What was seen, for the sentence: an extension, a size. */
  readonly detail?: string;
}
