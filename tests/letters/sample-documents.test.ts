import { findAuthority } from '../../src/domain/facts/find-authority';
import { checkLetter } from '../../src/domain/letter/check-letter';
import { parseDocument } from '../../src/domain/letter/parse-document';
import { sampleDocuments } from '../../src/sample/sample-documents';
import { letterText } from '../support/letter-text';
import { AT, SOURCE } from '../support/sample-letter';

const documents = sampleDocuments().map((sample) => [sample.name, sample] as const);

describe('the sample documents', () => {
  it.each(documents)('%s is marked as a sample, with its source', (name, { text }) => {
    expect(name).toMatch(/^sample-/);
    expect(text.split('\n')[0]).toContain('SAMPLE');
    expect(text).toMatch(
      /Source: Local Government and Social Care Ombudsman, Annual Review Letter 20.*\. © Commission for Local Administration in England\. Figures as published; rates and changes are calculated by this tool\./,
    );
  });

  it.each(documents)('%s raises no error and no warning', (name, { text }) => {
    const parsed = parseDocument(letterText(text, name), findAuthority);
    expect(parsed.map(({ kind }) => kind)).toEqual([
      name.includes('comparison') ? 'committee-report' : 'annual-letter',
    ]);
    expect(parsed.flatMap(({ checks }) => checks.filter(({ level }) => level !== 'info'))).toEqual(
      [],
    );
  });

  it('hold the figures published for each council', () => {
    const read = documents.flatMap(([name, { text }]) => {
      const [letter] = parseDocument(letterText(text, name), findAuthority);
      if (letter === undefined || !('statistics' in letter)) return [];
      const { complaintsUpheld, satisfactoryRemedy, compliance } = letter.statistics;
      expect(checkLetter(letter, SOURCE, AT).ok).toBe(true);
      return [
        [
          letter.authority?.id,
          letter.period?.label,
          complaintsUpheld.ratePercent,
          complaintsUpheld.upheld,
          complaintsUpheld.investigations,
          compliance.outcomes,
          satisfactoryRemedy.count,
        ],
      ];
    });
    expect(read).toEqual([
      ['coventry', '2023-24', 38, 3, 8, 5, 1],
      ['luton', '2023-24', 69, 9, 13, 7, 3],
      ['redditch', '2023-24', 50, 1, 2, 1, 0],
      ['east-midlands-cca', '2023-24', null, 0, 0, 0, 0],
      ['coventry', '2019-20', 50, 11, 22, 5, 2],
    ]);
  });
});
