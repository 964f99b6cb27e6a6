import type { Check } from '../../facts/check';
import type { ParsedRow } from '../parsed-document';
import type { ReportRule } from './rule';

const FIELDS = [
  'upheld',
  'notUpheld',
  'total',
  'satisfactory',
  'complianceOutcomes',
  'compliancePercent',
  'satisfactoryPercent',
] as const;

interface Cell {
  readonly value: number;
  readonly pointer: string;
  readonly row: ParsedRow;
}

/** A council has one figure for a year: the tables of one report do not give two. */
export const rowsDiffer: ReportRule = ({ report }) => {
  const cells = new Map<string, Cell[]>();
  report.tables.forEach((table, at) => {
    table.rows.forEach((row, index) => {
      for (const field of FIELDS) {
        const value = row[field];
        if (value === null || table.period === null) continue;
        const key = `${row.authority ?? row.name}|${table.period.label}|${field}`;
        const pointer = `/tables/${String(at)}/rows/${String(index)}/${field}`;
        cells.set(key, [...(cells.get(key) ?? []), { value, pointer, row }]);
      }
    });
  });
  return [...cells.values()].flatMap(difference);
};

function difference(cells: readonly Cell[]): readonly Check[] {
  const values = new Set(cells.map(({ value }) => value));
  const first = cells[0];
  if (values.size < 2 || first === undefined) return [];
  return [
    {
      level: 'error',
      code: 'rows-differ',
      message: `Two tables of this report give different figures for ${first.row.name}. They are held until somebody decides.`,
      arithmetic: cells
        .map(({ value, row }) => `${String(value)} (line ${String(row.place.line)})`)
        .join('; '),
      touches: cells.map(({ pointer }) => pointer),
      place: first.row.place,
    },
  ];
}
