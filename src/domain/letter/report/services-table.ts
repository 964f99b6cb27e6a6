import type { Period } from '../../facts/period';
import { yearIn } from '../head/find-period';
import { parseNumber } from '../text/numbers';
import type { ParsedServiceRow, ParsedServices, ParsedServiceYear } from './report-parts';
import { serviceCategory } from './service-category';
import type { TableBlock, TableLine } from './table-blocks';

type Field = Exclude<keyof ParsedServiceYear, 'period'>;

interface Column {
  readonly index: number;
  readonly period: Period;
  readonly field: Field;
}

/** First match counts. */
const FIELDS: readonly (readonly [RegExp, Field])[] = [
  [/response|days/i, 'responseDays'],
  [/not upheld/i, 'notUpheld'],
  [/%|per ?cent|rate/i, 'upheldPercent'],
  [/upheld/i, 'upheld'],
];

/** Reads the table of investigations by service; null where no table has services in its rows and outcomes in its columns. */
export function readServices(
  blocks: readonly TableBlock[],
  report: Period | null,
): ParsedServices | null {
  for (const block of blocks) {
    const services = readBlock(block, report);
    if (services !== undefined) return services;
  }
  return null;
}

function readBlock(block: TableBlock, report: Period | null): ParsedServices | undefined {
  if (!/^(?:service|department|directorate|category)/i.test(block.rows[0]?.cells[0] ?? ''))
    return undefined;
  const first = block.rows.findIndex(
    ({ cells }, index) => index > 0 && cells[0] !== '' && cells.slice(1).some(isNumber),
  );
  if (first < 0) return undefined;
  const named = yearIn(block.title) ?? report ?? undefined;
  const columns = columnsOf(block.rows.slice(0, first), named);
  const outcomes = columns.filter(({ field }) => field === 'upheld' || field === 'notUpheld');
  if (outcomes.length === 0 || columns.length < 2 || !unambiguous(columns)) return undefined;
  const rows = block.rows.slice(first).flatMap((row) => readRow(row, columns));
  const isTotal = ({ service }: ParsedServiceRow): boolean =>
    /^(?:grand |overall )?totals?$|^overall$/i.test(service);
  return {
    figure: block.figure,
    title: block.title,
    rows: rows.filter((row) => !isTotal(row)),
    total: rows.find(isTotal) ?? null,
  };
}

function columnsOf(headers: readonly TableLine[], named: Period | undefined): readonly Column[] {
  const width = Math.max(0, ...headers.map(({ cells }) => cells.length));
  let year = named;
  return Array.from({ length: width }, (_, index) => index).flatMap((index) => {
    if (index === 0) return [];
    const words = headers.map(({ cells }) => cells[index] ?? '').join(' ');
    year = yearIn(words) ?? year;
    const field = FIELDS.find(([pattern]) => pattern.test(words))?.[1];
    return field === undefined || year === undefined ? [] : [{ index, period: year, field }];
  });
}

/** Two columns for one thing would make every value of it a guess. */
function unambiguous(columns: readonly Column[]): boolean {
  const keys = columns.map(({ period, field }) => `${period.label} ${field}`);
  return new Set(keys).size === keys.length;
}

function readRow(row: TableLine, columns: readonly Column[]): readonly ParsedServiceRow[] {
  const service = row.cells[0] ?? '';
  if (service === '' || yearIn(service) !== undefined || !row.cells.slice(1).some(isNumber))
    return [];
  const periods = new Map(columns.map(({ period }) => [period.label, period]));
  const years = [...periods.values()].map((period): ParsedServiceYear => {
    const value = (field: Field): number | null => {
      const column = columns.find((it) => it.period.label === period.label && it.field === field);
      return column === undefined ? null : number(row.cells[column.index] ?? '');
    };
    return {
      period,
      upheld: value('upheld'),
      notUpheld: value('notUpheld'),
      upheldPercent: value('upheldPercent'),
      responseDays: value('responseDays'),
    };
  });
  const { page, line, text } = row.line;
  const category = serviceCategory(service) ?? null;
  return [{ service, category, years, place: { page, line, text: text.trim() } }];
}

function isNumber(cell: string): boolean {
  return number(cell) !== null;
}

function number(cell: string): number | null {
  return /^[\d,.]+ ?%?$/.test(cell) ? (parseNumber(cell.replace(/\s?%$/, '')) ?? null) : null;
}
