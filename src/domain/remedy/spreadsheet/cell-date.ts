import { civilDate, monthNumber, type CivilDate } from '../../shared/civil-date';

/**
 * The day that a cell names: `2025-03-31`, `31/03/2025`, `31.3.25`, `31 March 2025`, `31-Mar-25`. Day before month, as
 * in England. Undefined for anything else, for a day that does not exist, and for a date with more words around it.
 */
export function cellDate(cell: string): CivilDate | undefined {
  const text = cell.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
  if (iso) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text);
  if (numeric) return civilDate(wholeYear(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const written = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/i.exec(text);
  const month = monthNumber(written?.[2] ?? '');
  if (!written || month === undefined) return undefined;
  return civilDate(wholeYear(written[3]), month, Number(written[1]));
}

/** Trackers of remedies began after 2000. */
function wholeYear(digits = ''): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
