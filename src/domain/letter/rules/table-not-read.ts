import type { LetterRule } from './rule';

const FIRST = '2013-14';
const LAST = '2017-18';

/** Letters of these years give their figures in two tables: say so where one could not be read for certain. */
export const tableNotRead: LetterRule = ({ letter }) => {
  const { period, received, decisions } = letter;
  if (period === null || period.label < FIRST || period.label > LAST) return [];
  const missing = [
    ...(received === null ? ['complaints received'] : []),
    ...(decisions === null ? ['decisions made'] : []),
  ];
  if (missing.length === 0) return [];
  return [
    {
      level: 'warn',
      code: 'table-not-read',
      message: `The letters of 2014 to 2018 give their figures in tables; in this document the table of ${missing.join(' and the table of ')} is missing, or its numbers could not be matched with their headings for certain, so none of them was taken.`,
    },
  ];
};
