import type { Check } from '../../facts/check';
import type { ParsedRow } from '../parsed-document';
import { wholePercent } from '../../facts/rate';
import { percentAgrees } from '../statistics/percent';
import type { ReportRule } from './rule';

/** Each row of a comparison table adds up, and its percentages are those of its counts. */
export const rowContradictsCounts: ReportRule = ({ report }) =>
  report.tables.flatMap((table, at) =>
    table.rows.flatMap((row, index) => {
      const figure = table.figure === null ? 'A table' : `Figure ${table.figure}`;
      return checkRow(row, { figure, pointer: `/tables/${String(at)}/rows/${String(index)}` });
    }),
  );

interface Where {
  readonly figure: string;
  readonly pointer: string;
}

function checkRow(row: ParsedRow, where: Where): readonly Check[] {
  const { upheld, notUpheld, total, satisfactory } = row;
  const whole = upheld !== null && notUpheld !== null ? upheld + notUpheld : total;
  return [
    ...share(row, where, {
      percent: row.upheldPercent,
      part: upheld,
      whole,
      fields: ['upheldPercent'],
    }),
    ...share(row, where, {
      percent: row.satisfactoryPercent,
      part: satisfactory,
      whole: upheld,
      fields: ['satisfactoryPercent'],
    }),
    ...sum(row, where),
  ];
}

function share(
  row: ParsedRow,
  where: Where,
  given: {
    readonly percent: number | null;
    readonly part: number | null;
    readonly whole: number | null;
    readonly fields: readonly string[];
  },
): readonly Check[] {
  const { percent, part, whole, fields } = given;
  if (percent === null || part === null || whole === null) return [];
  if (whole === 0 ? percent === 0 : percentAgrees(percent, part, whole)) return [];
  const sumText =
    part > whole || whole === 0
      ? `${String(part)} of ${String(whole)}`
      : `${String(part)} of ${String(whole)} = ${String(wholePercent(part, whole))}%`;
  return [
    {
      level: 'error',
      code: 'row-contradicts-counts',
      message: `${where.figure} prints ${String(percent)}% for ${row.name}, which its own counts do not give. The percentage is held.`,
      arithmetic: `${sumText}; printed ${String(percent)}%`,
      touches: fields.map((field) => `${where.pointer}/${field}`),
      place: row.place,
    },
  ];
}

function sum(row: ParsedRow, where: Where): readonly Check[] {
  const { upheld, notUpheld, total } = row;
  if (upheld === null || notUpheld === null || total === null || upheld + notUpheld === total)
    return [];
  return [
    {
      level: 'error',
      code: 'row-contradicts-counts',
      message: `${where.figure}: upheld and not upheld do not add up to the total for ${row.name}. The counts are held.`,
      arithmetic: `${String(upheld)} + ${String(notUpheld)} = ${String(upheld + notUpheld)}; printed ${String(total)}`,
      touches: ['upheld', 'notUpheld', 'total', 'upheldPercent'].map(
        (field) => `${where.pointer}/${field}`,
      ),
      place: row.place,
    },
  ];
}
