import { findAuthority } from '../../../../src/domain/facts/find-authority';
import { parseDocument } from '../../../../src/domain/letter/parse-document';
import { letterText } from '../../../support/letter-text';
import { changed, LETTER } from '../../../support/sample-letter';

function kindOf(text: string): string {
  const documents = parseDocument(letterText(text), findAuthority);
  return documents.map((it) => ('reason' in it ? it.reason : it.kind)).join();
}

describe("another ombudsman's document", () => {
  it.each([
    [
      'the Housing Ombudsman',
      'Dear Chief Executive\n\nAnnual landlord report 2023-24\n\nI write from the Housing Ombudsman Service with your annual summary of statistics for the year ending 31 March 2024. In 100% of cases we were satisfied the organisation had successfully implemented our recommendations.\n\nThe Housing Ombudsman',
      'Housing Ombudsman',
    ],
    [
      'Scotland',
      'Scottish Public Services Ombudsman\nAnnual letter 2023-24\n\nChief Executive\nFife Council\n\nDear Ms Example\n\nAnnual letter 2023-24\n\nWe enclose our annual statistics. 40% of complaints we investigated were upheld. SPSO',
      'another ombudsman',
    ],
    [
      'Wales',
      'Public Services Ombudsman for Wales\n\nDear Chief Executive\n\nAnnual Letter 2022/23\n\nThe PSOW received 45 complaints about your Council.',
      'another ombudsman',
    ],
  ])('gives no figures: %s', (_, text, reason) => {
    expect(kindOf(text)).toContain(reason);
  });

  it('is not a letter that mentions its code', () => {
    const mentioned = changed({
      'Yours sincerely,':
        'Our Code is aligned with the Code issued to landlords by the Housing Ombudsman Service.\n\nYours sincerely,',
    });
    expect(kindOf(mentioned)).toBe('annual-letter');
  });
});

describe('a covering message', () => {
  const MESSAGE =
    'Subject: Annual review letter 2023-24\n\nDear Chief Executive\n\nPlease find attached your annual review letter 2023-24 for the year ending 31 March 2024. It is embargoed until 24 July 2024. Nationally we upheld 80% of complaints.\n\nLocal Government and Social Care Ombudsman';

  it('gives no figures, and says where they are', () => {
    expect(kindOf(MESSAGE)).toContain('Import the letter that was attached');
  });

  it('does not hide the letter below it', () => {
    expect(kindOf(`${MESSAGE}\n\n${LETTER}`)).toContain('annual-letter');
  });
});

describe('a short report to a committee', () => {
  it.each([
    'Report to: Governance Committee\nDate: 14 November 2023\nTitle: Ombudsman annual review 2022/23\n\n1. The Ombudsman made decisions on 14 complaints about East Hampshire District Council.\n2. The Council complied with all recommendations.',
    'Oxfordshire County Council\nAudit & Governance Committee - 25 September 2024\nLocal Government and Social Care Ombudsman: annual review 2023-24\nReport by Director of Law\n\n1. The annual review letter 2023-24 for Oxfordshire County Council is attached.\n2. In 2023/24 the Ombudsman received 71 complaints about the council.',
    `Bury Council\nReport to: Audit Committee\nSubject: LGSCO annual review letter 2023/24\nReport of the Monitoring Officer\n1.1 The annual letter is at Appendix 1.\n1.2 The uphold rate was 38%.\nAppendix 1\n\n${LETTER}`,
  ])('is a report, with or without the letter', (text) => {
    expect(kindOf(text)).toBe('committee-report');
  });

  it('is not a letter, whatever the letter says of committees and recommendations', () => {
    const letter = changed({
      'Yours sincerely,':
        'I have shared this letter with the Chair of your Scrutiny Committee. Recommendations: see below.\n\nYours sincerely,',
    });
    expect(kindOf(letter)).toBe('annual-letter');
  });
});
