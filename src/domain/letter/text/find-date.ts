import { civilDate, monthNumber, type CivilDate } from '../../shared/civil-date';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Pattern of a written date, `17 July 2024` or `17th July, 2024`, without capture groups. */
export const DATE = `\\d{1,2}[ \\n]?(?:st|nd|rd|th)?[ \\n]?(?:of )?${MONTH}\\.?,?[ \\n]?\\d{4}`;

const PARTS = /(\d{1,2})\s?(?:st|nd|rd|th)?\s?(?:of )?([a-z]+)\.?,?\s?(\d{4})/i;

/** The day that a written date names; undefined where there is no such day. */
export function parseDate(text: string): CivilDate | undefined {
  const match = PARTS.exec(text);
  const month = monthNumber(match?.[2] ?? '');
  if (match === null || month === undefined) return undefined;
  return civilDate(Number(match[3]), month, Number(match[1]));
}
