import { caseColumns, type CaseColumns } from './case-columns';
import { itemsOf, type CellItem } from './html-items';
import type { CaseCount, ParsedCase, ReportPlace } from './report-parts';
import { rawCellsOf, type TableBlock, type TableLine } from './table-blocks';

/** One case before its words are taken apart. */
export interface CaseDraft {
  readonly service: string | null;
  readonly outcome: ParsedCase['outcome'];
  readonly heading: string | null;
  readonly place: ReportPlace;
  /** What was complained of and found, item by item. */
  readonly items: string[];
  readonly actions: string[];
  pounds: number | null;
}

/** The rows of one table of cases as they were read so far. */
export interface CaseTable {
  readonly drafts: CaseDraft[];
  readonly counts: CaseCount[];
  total: { readonly pounds: number; readonly place: ReportPlace } | null;
  startsInside: ReportPlace | null;
}

interface State {
  readonly columns: CaseColumns;
  readonly table: CaseTable;
  service: string | null;
  heading: string | null;
}

interface Row {
  readonly cells: readonly string[];
  readonly raw: readonly string[];
  readonly place: ReportPlace;
}

const STATED = /\b(\d{1,3}) (?:complaints?|cases?|decisions?)\b/i;

/** Reads a table of cases row by row; undefined for any other table. */
export function readCaseTable(block: TableBlock): CaseTable | undefined {
  const columns = caseColumns(block);
  if (columns === undefined) return undefined;
  const table: CaseTable = { drafts: [], counts: [], total: null, startsInside: null };
  const state: State = { columns, table, service: null, heading: null };
  const rows = block.rows.map((line) => rowOf(line, columns));
  for (const row of rows.slice(1)) readRow(state, row);
  const [header] = rows;
  if (columns.stated !== null && header !== undefined) {
    const name = columns.all ?? '';
    const { stated } = columns;
    table.counts.push({ of: 'outcome', name, under: null, stated, listed: 0, place: header.place });
  }
  return { ...table, counts: table.counts.map((count) => counted(count, table.drafts)) };
}

function counted(count: CaseCount, drafts: readonly CaseDraft[]): CaseCount {
  const listed = drafts.filter(({ service, heading }) => {
    if (count.of === 'outcome') return true;
    return count.of === 'heading'
      ? heading === count.name
      : service === count.name && heading === count.under;
  });
  return { ...count, listed: listed.length };
}

/** A row is quoted by the name of its service only: the rest may name people. */
function rowOf({ cells, line }: TableLine, { service }: CaseColumns): Row {
  const raw = rawCellsOf(line.text) ?? [];
  return { cells, raw, place: { ...line, text: (raw[service] ?? '').trim() } };
}

function readRow(state: State, row: Row): void {
  const { columns, table } = state;
  const name = row.cells[columns.service] ?? '';
  const story = row.cells[columns.story] ?? '';
  if (/^(?:grand )?total\b/i.test(name)) {
    const pounds = sumsOf(row.cells.slice(1).join(' '))[0];
    if (pounds !== undefined) table.total = { pounds, place: row.place };
  } else if (story === '' && name !== '') readHeading(state, name, row.place);
  else readCases(state, row, name);
}

function readCases(state: State, row: Row, name: string): void {
  const { columns } = state;
  if (name !== '') nameService(state, name, row.place);
  const opened = columns.outcome === undefined ? listed(state, row) : [single(state, row)];
  const sums = columns.money === undefined ? [] : sumsOf(row.cells[columns.money] ?? '');
  if (sums.length === opened.length) {
    for (const [index, draft] of opened.entries()) draft.pounds = sums[index] ?? null;
  }
}

function nameService(state: State, name: string, place: ReportPlace): void {
  const { heading: under, table } = state;
  const service = name.replace(STATED, '\n').split('\n')[0]?.trim() ?? name;
  const stated = STATED.exec(name)?.[1];
  state.service = service;
  if (stated !== undefined)
    table.counts.push({
      of: 'service',
      name: service,
      under,
      stated: Number(stated),
      listed: 0,
      place,
    });
}

function readHeading(state: State, name: string, place: ReportPlace): void {
  const stated = STATED.exec(name)?.[1];
  state.heading = name.replace(/^[^:]{0,40}: /, '');
  state.service = null;
  if (stated === undefined) return;
  const count = { of: 'heading', name: state.heading, under: null, listed: 0 } as const;
  state.table.counts.push({ ...count, stated: Number(stated), place });
}

/** A cell that lists several cases; an item marked as a continuation belongs to the case before it. */
function listed(state: State, row: Row): readonly CaseDraft[] {
  const opened: CaseDraft[] = [];
  const items = itemsOf(row.raw[state.columns.story] ?? '');
  for (const [index, item] of items.entries()) {
    const before = state.table.drafts.at(-1);
    if (continues(item, row, index === 0, state)) {
      if (before !== undefined && !endsGroup(before, state)) {
        before.items.push(item.text);
        continue;
      }
      state.table.startsInside ??= before === undefined ? row.place : null;
    }
    const draft = open(state, row.place);
    draft.items.push(item.text);
    opened.push(draft);
  }
  return opened;
}

/** Under another heading or service nothing goes on. */
function endsGroup(before: CaseDraft, state: State): boolean {
  return before.heading !== state.heading;
}

function continues(item: CellItem, row: Row, first: boolean, { columns }: State): boolean {
  if (item.mark === 'dash') return true;
  if (item.mark === 'bullet') return false;
  return first && row.cells[columns.service] === '';
}

function single(state: State, row: Row): CaseDraft {
  const { columns } = state;
  const outcome = outcomeOf(row.cells[columns.outcome ?? -1] ?? '');
  const draft = { ...open(state, row.place), outcome };
  draft.items.push(row.cells[columns.story] ?? '');
  const actions = columns.actions === undefined ? '' : (row.cells[columns.actions] ?? '');
  if (actions !== '') draft.actions.push(actions);
  state.table.drafts[state.table.drafts.length - 1] = draft;
  return draft;
}

function open({ service, heading, columns, table }: State, place: ReportPlace): CaseDraft {
  const draft: CaseDraft = {
    service,
    heading,
    outcome: columns.all,
    place,
    items: [],
    actions: [],
    pounds: null,
  };
  table.drafts.push(draft);
  return draft;
}

function outcomeOf(words: string): ParsedCase['outcome'] {
  if (/not upheld|no (?:fault|maladministration)/i.test(words)) return 'not-upheld';
  return /upheld|fault|maladministration/i.test(words) ? 'upheld' : null;
}

/** Every sum of money in a text, in pounds. */
export function sumsOf(text: string): readonly number[] {
  return [...text.matchAll(/£ ?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{2})?(?!\d)/g)].map(
    ([, whole, pence]) => Number(`${(whole ?? '').replaceAll(',', '')}${pence ?? ''}`),
  );
}
