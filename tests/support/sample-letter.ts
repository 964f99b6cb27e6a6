import { findAuthority } from '../../src/domain/facts/find-authority';
import type { SourceDocument } from '../../src/domain/facts/figure-record';
import { parseDocument } from '../../src/domain/letter/parse-document';
import type { ParsedLetter } from '../../src/domain/letter/parsed-document';
import { letterText } from './letter-text';

/** A letter of 2023-24 in which everything agrees: 3 of 8 upheld, 5 outcomes, 1 of 3 satisfactory. */
export const LETTER = `17 July 2024

By email

Ms Example
Chief Executive
Coventry City Council

Dear Ms Example

Annual Review letter 2023-24

I write to you with your annual summary of complaint statistics for the year ending 31 March 2024.

Yours sincerely,

A Person
Local Government and Social Care Ombudsman

38% of complaints we investigated were upheld.
This compares to an average of 80% in similar organisations.
3
upheld decisions
This is 0.8 upheld decisions per 100,000 residents.
The average for authorities of this type is 4.4 upheld decisions per 100,000 residents.
Statistics are based on a total of 8 investigations for the period between 1 April 2023 to 31 March 2024
In 100% of cases we were satisfied the organisation had successfully implemented our recommendations.
This compares to an average of 99% in similar organisations.
Statistics are based on a total of 5 compliance outcomes for the period between 1 April 2023 to 31 March 2024
In 33% of upheld cases we found the organisation had provided a satisfactory remedy before the complaint reached the Ombudsman.
This compares to an average of 14% in similar organisations.
1
satisfactory remedy decision
Statistics are based on a total of 3 upheld decisions for the period between 1 April 2023 to 31 March 2024
`;

/** `LETTER` with some words replaced; each must be there. */
export function changed(changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the letter does not say "${from}"`);
    return text.replace(from, to);
  }, LETTER);
}

/** The one letter that a text holds. */
export function parsedLetter(text: string): ParsedLetter {
  const [letter, ...others] = parseDocument(letterText(text), findAuthority);
  if (others.length > 0 || letter === undefined || !('statistics' in letter))
    throw new Error(`read as ${String(letter?.kind)}`);
  return letter;
}

export const SOURCE: SourceDocument = {
  sha256: 'ab'.repeat(32),
  fileName: 'letter.txt',
  kind: 'annual-letter',
  title: 'Annual Review letter 2023-24, Coventry City Council, 17 July 2024',
  date: '2024-07-17',
  sample: false,
};

export const AT = { importedAt: '2024-08-01T09:00:00.000Z' };
