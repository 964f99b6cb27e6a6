import type { DatabaseSync } from 'node:sqlite';

const COLUMNS = ['partition', 'id', 'kind', 'due', 'body'] as const;
type Column = (typeof COLUMNS)[number];

/** One text of one stored document, as bytes. */
export interface StoredText {
  readonly row: number;
  readonly column: Column;
  readonly bytes: Buffer;
}

/** What the audit answers for. */
const KINDS = "('remedy', 'note', 'duty', 'journal', 'head')";

/** Everything of these that is stored, but for versions, which say nothing. */
export function storedTexts(db: DatabaseSync): readonly StoredText[] {
  return COLUMNS.flatMap((column) =>
    db
      .prepare(
        `SELECT rowid AS row, CAST("${column}" AS BLOB) AS text FROM documents WHERE kind IN ${KINDS}`,
      )
      .all()
      .filter(({ text }) => text !== null)
      .map(({ row, text }) => ({
        row: Number(row),
        column,
        bytes: Buffer.from(text as Uint8Array),
      })),
  );
}

/** Stores other bytes in place of a text, whether they are text or not. */
export function overwrite(db: DatabaseSync, { row, column, bytes }: StoredText): void {
  db.prepare(`UPDATE documents SET "${column}" = CAST(? AS TEXT) WHERE rowid = ?`).run(bytes, row);
}

/** The same with one byte changed. */
export function withByte(text: StoredText, at: number, byte: number): StoredText {
  const bytes = Buffer.from(text.bytes);
  bytes[at] = byte;
  return { ...text, bytes };
}
