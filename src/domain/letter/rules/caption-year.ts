import { yearIn } from '../head/find-period';
import type { ParsedTable } from '../parsed-document';
import type { ReportRule } from './rule';

/**
 * The caption of a table and the words under it name one year. Where they do not, the rows stand only if the council's
 * own row equals the one in another table, or the letter, of the year that was taken.
 */
export const captionYear: ReportRule = ({ report, blocks }) =>
  report.tables.flatMap((table, at) => {
    const caption = yearIn(table.title);
    const text = yearIn(introOf(table, blocks)) ?? table.period ?? undefined;
    if (caption === undefined || text === undefined || caption.label === text.label) return [];
    const proven = table.period?.label !== caption.label && ownRowElsewhere(report, table);
    const taken = `The council's own row is that of ${text.label}, so the table is taken as ${text.label}.`;
    const consequence = proven ? taken : 'Its figures are held until somebody decides.';
    return [
      {
        level: 'warn' as const,
        code: 'caption-year',
        message: `The caption of ${nameOf(table)} says ${caption.label}, the text below it ${text.label}. ${consequence}`,
        arithmetic: `caption ${caption.label}; text ${text.label}`,
        ...(proven ? {} : { touches: [`/tables/${String(at)}`] }),
        ...(table.rows[0] && { place: table.rows[0].place }),
      },
    ];
  });

function introOf(table: ParsedTable, blocks: Parameters<ReportRule>[0]['blocks']): string {
  const block = blocks.find((it) => it.figure === table.figure && it.title === table.title);
  return block?.intro ?? '';
}

function nameOf({ figure }: ParsedTable): string {
  return figure === null ? 'a table' : `Figure ${figure}`;
}

function ownRowElsewhere(report: Parameters<ReportRule>[0]['report'], table: ParsedTable): boolean {
  const id = report.authority?.id;
  const own = table.rows.find(({ authority }) => authority !== null && authority === id);
  if (own?.upheld == null) return false;
  const letters = report.letters.filter(({ period }) => period?.label === table.period?.label);
  const inLetter = letters.some(
    ({ statistics: { complaintsUpheld } }) =>
      complaintsUpheld.upheld === own.upheld && complaintsUpheld.investigations === own.total,
  );
  return (
    inLetter ||
    report.tables.some(
      (other) =>
        other !== table &&
        other.period?.label === table.period?.label &&
        other.rows.some(
          (row) => row.authority === id && row.upheld === own.upheld && row.total === own.total,
        ),
    )
  );
}
