import type { ParsedLetter } from '../parsed-document';

/** Only letters greet, are signed, and say that they are written. */
const LETTER =
  /(?:^|\n)dear[ \n]|yours[ \n](?:sincerely|faithfully)|I[ \n](?:am[ \n]writing|write)[ \n](?:to[ \n]you|with)/i;

/** Only the pages of "Your council's performance" say these; they may also list the annual letters by name. */
const PAGE =
  /complaints?[ \n]overview|view[ \n]upheld[ \n]decisions|adjusted[ \n]for[ \n].{3,80}population|more[ \n]about[ \n]this[ \n]data/i;

const TITLE =
  /local[ \n]authority[ \n]report|annual[ \n](?:review[ \n])?letter|annual[ \n]review\b|annual[ \n]summary/i;

/** Whether a document is a page of the map "Your council's performance", which greets nobody and nobody signs. */
export function isStatisticsPage(
  text: string,
  tables: Pick<ParsedLetter, 'received' | 'decisions'>,
): boolean {
  // The tables of the letters of 2014 to 2018 are on no page, also where they arrive without their letter.
  if (LETTER.test(text) || tables.received !== null || tables.decisions !== null) return false;
  return PAGE.test(text) || !TITLE.test(text);
}
