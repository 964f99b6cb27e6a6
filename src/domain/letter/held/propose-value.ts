import { wholePercent } from '../../facts/rate';
import type { LetterStatistics, ParsedReport, ParsedRow } from '../parsed-document';
import { percentAgrees } from '../statistics/percent';

/** A value that the printed counts give in place of another; null where they prove none. */
type Proposal = (statistics: LetterStatistics) => number | null;

const PROPOSALS: Readonly<Record<string, Proposal>> = {
  '/statistics/complaintsUpheld/ratePercent': ({ complaintsUpheld }) =>
    rateOf(complaintsUpheld.upheld, complaintsUpheld.investigations, complaintsUpheld.ratePercent),
  '/statistics/complaintsUpheld/upheld': ({ complaintsUpheld, satisfactoryRemedy }) => {
    const { ratePercent, upheld, investigations } = complaintsUpheld;
    const { base } = satisfactoryRemedy;
    return base !== null && fitsOnly(ratePercent, { right: base, wrong: upheld }, investigations)
      ? base
      : null;
  },
  '/statistics/satisfactoryRemedy/ratePercent': ({ complaintsUpheld, satisfactoryRemedy }) => {
    const { ratePercent, count, base } = satisfactoryRemedy;
    return base === complaintsUpheld.upheld ? rateOf(count, base, ratePercent) : null;
  },
  '/statistics/satisfactoryRemedy/base': (statistics) => {
    const { upheld, ratePercent: uphold, investigations } = statistics.complaintsUpheld;
    const { ratePercent, count, base } = statistics.satisfactoryRemedy;
    if (upheld === null || base === null || base === upheld) return null;
    if (ratePercent === null || count === null || !percentAgrees(ratePercent, count, upheld))
      return null;
    const proven =
      !percentAgrees(ratePercent, count, base) ||
      fitsOnly(uphold, { right: upheld, wrong: base }, investigations);
    return proven ? upheld : null;
  },
};

/**
 * What a held value of a letter should be by its other numbers: two printed counts against one printed rate, or the
 * upheld decisions that rate and count fit, against a base that they do not. Only ever proposed; a person decides.
 */
export function proposeForLetter(pointer: string, statistics: LetterStatistics): number | null {
  return PROPOSALS[pointer]?.(statistics) ?? null;
}

function rateOf(part: number | null, whole: number | null, printed: number | null): number | null {
  if (part === null || whole === null || whole === 0 || part > whole) return null;
  const rate = wholePercent(part, whole);
  return rate === printed ? null : rate;
}

function fitsOnly(
  rate: number | null,
  { right, wrong }: { readonly right: number; readonly wrong: number | null },
  whole: number | null,
): boolean {
  if (rate === null || whole === null || !percentAgrees(rate, right, whole)) return false;
  return wrong === null || !percentAgrees(rate, wrong, whole);
}

/** The same for a rate in prose by the counts beside it, and for a cell of a comparison table by those of its row. */
export function proposeForReport(pointer: string, report: ParsedReport): number | null {
  const said = /^\/history\/(\d+)\/ratePercent$/.exec(pointer);
  const history = report.history[Number(said?.[1])];
  if (history !== undefined) return rateOf(history.part, history.base, history.ratePercent);
  const match = /^\/tables\/(\d+)\/rows\/(\d+)\/(\w+)$/.exec(pointer);
  const row = report.tables[Number(match?.[1])]?.rows[Number(match?.[2])];
  return row === undefined ? null : proposeForRow(match?.[3] ?? '', row);
}

function proposeForRow(cell: string, row: ParsedRow): number | null {
  switch (cell) {
    case 'upheldPercent':
      return upheldPercentOf(row);
    case 'satisfactoryPercent':
      return rateOf(row.satisfactory, row.upheld, row.satisfactoryPercent);
    case 'total':
      return totalOf(row);
    default:
      return null;
  }
}

/** Only where the counts of the row agree among themselves. */
function upheldPercentOf(row: ParsedRow): number | null {
  const sum = sumOf(row);
  const disagree = sum !== null && row.total !== null && sum !== row.total;
  return disagree ? null : rateOf(row.upheld, sum ?? row.total, row.upheldPercent);
}

/** The parts, where the percentage confirms them. */
function totalOf(row: ParsedRow): number | null {
  const { upheld, upheldPercent, total } = row;
  const sum = sumOf(row);
  if (sum === null || sum === total || upheld === null || upheldPercent === null) return null;
  return percentAgrees(upheldPercent, upheld, sum) ? sum : null;
}

function sumOf({ upheld, notUpheld }: ParsedRow): number | null {
  return upheld !== null && notUpheld !== null ? upheld + notUpheld : null;
}
