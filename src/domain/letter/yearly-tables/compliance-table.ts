import type { TextLine } from '../letter-text';
import type { LetterStatistics, ParsedLetter, Place } from '../parsed-document';
import { placeAt } from '../text/running-text';
import { cellText } from './table-tokens';

/** The table of compliance in the letters of 2018 and 2019, its numbers proved by their sum. */
export interface ComplianceTable {
  readonly outcomes: number;
  readonly onTime: number;
  readonly late: number;
  readonly notComplied: number;
  /** As printed; null where the table prints none. Late remedies count as complied with. */
  readonly ratePercent: number | null;
  /** Of the row of counts, and of the rate. */
  readonly places: { readonly counts: Place; readonly rate: Place | null };
}

const gap = (words: string): RegExp => new RegExp(words.replaceAll(' ', '\\s*'), 'i');
/** The headings, in the order of the columns; the last says "not" where the others say "complied". */
const HEADINGS: readonly RegExp[] = [
  gap('compliance with the recommended remedy was recorded'),
  gap('complied with (?:our|the) recommendations? on-? ?time'),
  gap('complied with (?:our|the) recommendations? late'),
  gap('(?:has|have) not complied with (?:our|the) recommendations?'),
];
/** The numbers stand within so many characters of the headings. */
const REACH = 220;
const COUNT = /(?<![\d.,%*])(\d{1,3}(?:,\d{3})?)(?![\d.]*\d|\s?%)(?=[\s\t]|$)/g;
const RATE = /(?<![\d.])(\d{1,3})\s?%/;

/** Reads the table; undefined where it is not there, or where its parts do not add up to its whole. */
export function readComplianceTable(lines: readonly TextLine[]): ComplianceTable | undefined {
  const named = [/complied/i, /recorded/i].every((word) =>
    lines.some(({ text }) => word.test(text)),
  );
  if (!named) return undefined;
  const running = cellText(lines);
  const found = HEADINGS.map((heading) => heading.exec(running.text));
  const ends = found.map((match) => (match === null ? -1 : match.index + match[0].length));
  if (ends.some((end) => end < 0)) return undefined;
  const from = Math.max(...ends);
  const after = running.text.slice(from, from + REACH);
  const counts = [...after.matchAll(COUNT)].slice(0, 4);
  const [outcomes = 0, onTime, late, notComplied] = counts.map(([, written = '']) =>
    Number(written.replaceAll(',', '')),
  );
  if (onTime === undefined || late === undefined || notComplied === undefined) return undefined;
  if (outcomes === 0 || onTime + late + notComplied !== outcomes) return undefined;
  const rate = RATE.exec(after);
  const at = (index: number | undefined): Place => placeAt(running, from + (index ?? 0));
  return {
    outcomes,
    onTime,
    late,
    notComplied,
    ratePercent: rate === null ? null : Number(rate[1]),
    places: { counts: at(counts[0]?.index), rate: rate && at(rate.index) },
  };
}

const AT = '/statistics/compliance';

type Tabled = Pick<ParsedLetter, 'lateRemedies' | 'sources'> & {
  readonly statistics: LetterStatistics;
};

/** The second statistic and the late remedies as the table gives them, where the letter's own sentences do not. */
export function complianceFromTable(stated: Tabled, table: ComplianceTable | undefined): Tabled {
  if (table === undefined) return stated;
  const { outcomes, late, ratePercent, places } = table;
  const open = stated.statistics.compliance.status === 'not-given';
  const told = stated.lateRemedies !== null || late === 0;
  const compliance = {
    ...stated.statistics.compliance,
    status: 'reported',
    ratePercent,
    outcomes,
  } as const;
  return {
    statistics: open ? { ...stated.statistics, compliance } : stated.statistics,
    lateRemedies: told ? stated.lateRemedies : { count: late, of: outcomes, details: [] },
    sources: {
      ...stated.sources,
      ...(open && { [`${AT}/outcomes`]: places.counts }),
      ...(open && places.rate && { [`${AT}/ratePercent`]: places.rate }),
      ...(!told && { '/lateRemedies/count': places.counts }),
    },
  };
}
