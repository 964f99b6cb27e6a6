/** A table that somebody keeps remedies in: the names of its columns, and its rows. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As the spreadsheet counts: the row of column names is mostly 1. */
  readonly number: number;
  /** One for each column, trimmed; `''` where nothing stands. A date is `YYYY-MM-DD`. */
  readonly cells: readonly string[];
}
