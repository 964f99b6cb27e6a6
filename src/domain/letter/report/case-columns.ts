import type { ParsedCase } from './report-parts';
import type { TableBlock } from './table-blocks';

/** What each column of a table of cases holds, by its position; absent where the table lacks it. */
export interface CaseColumns {
  readonly service: number;
  readonly story: number;
  readonly outcome?: number;
  readonly actions?: number;
  readonly money?: number;
  /** Where the header says the outcome of every row: "Decisions upheld (11)". */
  readonly all: ParsedCase['outcome'];
  /** The number of cases in the header; null where it gives none. */
  readonly stated: number | null;
}

const SERVICE = /^(?:service|department|directorate|team)/i;
const MONEY = /£|monetary|financial|payment|paid|compensation|amount|settlement/i;
const ACTIONS = /action|remedy|remedies|recommend|agreed|learning|improvement/i;
const OUTCOME = /outcome|decision|finding|result|upheld/i;
const STORY =
  /summary|complaint|details?|nature|issue|case|description|decisions? (?:not )?upheld/i;

/** The columns of a table of cases; undefined for any other table. */
export function caseColumns(block: TableBlock): CaseColumns | undefined {
  const cells = block.rows[0]?.cells ?? [];
  const find = (pattern: RegExp, taken: readonly (number | undefined)[]): number | undefined => {
    const at = cells.findIndex((cell, index) => pattern.test(cell) && !taken.includes(index));
    return at < 0 ? undefined : at;
  };
  const service = find(SERVICE, []);
  if (service === undefined || hasFigures(block)) return undefined;
  const listed = find(/\b(?:decisions?|complaints?|cases?) (?:not )?upheld\b/i, [service]);
  const money = find(MONEY, [service, listed]);
  const paid = money === undefined ? {} : { money };
  if (listed !== undefined)
    return { service, story: listed, ...paid, ...saidOfAll(cells[listed] ?? '') };
  const outcome = find(OUTCOME, [service, money]);
  const story = find(STORY, [service, money, outcome]);
  if (story === undefined || outcome === undefined) return undefined;
  const actions = find(ACTIONS, [service, money, outcome, story]);
  return {
    service,
    story,
    outcome,
    ...(actions !== undefined && { actions }),
    ...paid,
    all: null,
    stated: null,
  };
}

/** "Decisions not upheld (11)" */
function saidOfAll(header: string): Pick<CaseColumns, 'all' | 'stated'> {
  const stated = /\((\d{1,3})\)|^(\d{1,3}) /.exec(header);
  return {
    all: /not upheld/i.test(header) ? 'not-upheld' : 'upheld',
    stated: stated === null ? null : Number(stated[1] ?? stated[2]),
  };
}

/** Counts and percentages in most cells make it a table of figures. */
function hasFigures({ rows }: TableBlock): boolean {
  const cells = rows.slice(1).flatMap(({ cells: row }) => row.slice(1).filter((it) => it !== ''));
  return cells.filter((cell) => /^[\d,.]+ ?%?$/.test(cell)).length * 2 > cells.length;
}
