import type { ParsedLetter } from '../../../../src/domain/letter/parsed-document';
import { seededRandom } from '../../../support/random';
import { parsedLetter } from '../../../support/sample-letter';
import { writeYearlyLetter, yearlyFigures } from '../../../support/yearly-letter-writer';

const HEADINGS = [
  'Complaints where compliance with the recommended remedy was recorded during the year*',
  'Complaints where the authority complied with our recommendations on-time',
  'Complaints where the authority complied with our recommendations late',
  'Complaints where the authority has not complied with our recommendations',
];

function letterWith(counts: readonly number[], rate: string, separator = '\t'): ParsedLetter {
  const letter = writeYearlyLetter({ ...yearlyFigures(seededRandom(5)), year: 2018 }, 'tabs');
  const table = `${HEADINGS.join(separator)}\n${counts.join(separator)}${separator}Number\n${rate}${separator}Compliance rate**`;
  return parsedLetter(`${letter}\n\nCompliance with Recommendations\n\n${table}\n`);
}

const errors = ({ checks }: ParsedLetter): readonly string[] =>
  checks.flatMap(({ level, code }) => (level === 'info' ? [] : [code]));

describe('the table of compliance of 2018', () => {
  it.each(['\t', '\n', ' | '])('gives rate, outcomes and late remedies (%j)', (separator) => {
    const letter = letterWith([11, 8, 2, 1], '91%', separator);
    expect(letter.statistics.compliance).toEqual({
      status: 'reported',
      ratePercent: 91,
      comparatorPercent: null,
      outcomes: 11,
    });
    expect(letter.lateRemedies).toEqual({ count: 2, of: 11, details: [] });
    expect(letter.sources['/statistics/compliance/outcomes']?.text).toContain('11');
    expect(errors(letter)).toEqual([]);
  });

  it('gives nothing where its parts do not add up', () => {
    const { statistics, lateRemedies } = letterWith([12, 8, 2, 1], '91%');
    expect([statistics.compliance.status, lateRemedies]).toEqual(['not-given', null]);
  });

  it('is held where the rate is not that of its counts', () => {
    expect(errors(letterWith([11, 8, 2, 1], '82%'))).toEqual(['compliance-table']);
  });

  it('has no late remedies where it counts none', () => {
    expect(letterWith([4, 4, 0, 0], '100%').lateRemedies).toBeNull();
  });
});
