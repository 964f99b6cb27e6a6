import { changed, LETTER, parsedLetter } from '../../../../support/sample-letter';

const FIRST = '38% of complaints we investigated were upheld.';

function withOverview(words: string): string {
  return changed({ [FIRST]: `Complaint overview\n${words}\n${FIRST}` });
}

describe('the complaint overview', () => {
  it('is read from a letter as from a page', () => {
    const letter = parsedLetter(
      withOverview(
        'We dealt with 60 complaints. Of these, 22 were not for us or not ready for us to investigate. We assessed and closed 30 complaints. We investigated 8 complaints and upheld 3.',
      ),
    );
    expect(letter.kind).toBe('annual-letter');
    expect(letter.overview).toEqual({
      dealtWith: 60,
      notForUs: 22,
      assessedAndClosed: 30,
      investigated: 8,
    });
    expect(letter.sources['/overview/notForUs']?.text).toContain('22 were not for us');
    expect(letter.checks.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('counts none as nought', () => {
    const { overview } = parsedLetter(
      withOverview(
        'We dealt with 3 complaints. Of these, none were not for us or not ready for us to investigate. We assessed and closed 3 complaints. We investigated no complaints.',
      ),
    );
    expect(overview).toEqual({ dealtWith: 3, notForUs: 0, assessedAndClosed: 3, investigated: 0 });
  });

  it('is absent from a letter that has none', () => {
    expect(parsedLetter(LETTER).overview).toBeNull();
  });

  it('leaves a part that is not given null', () => {
    const letter = parsedLetter(
      withOverview('We dealt with 60 complaints.\nWe investigated 8 complaints.'),
    );
    expect(letter.overview).toEqual({
      dealtWith: 60,
      notForUs: null,
      assessedAndClosed: null,
      investigated: 8,
    });
    expect(letter.checks.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('takes no part that is given twice with different numbers', () => {
    const letter = parsedLetter(
      withOverview('We dealt with 60 complaints. We dealt with 61 complaints.'),
    );
    expect(letter.overview?.dealtWith ?? null).toBeNull();
  });

  it('holds only its own count where the rate fits the base', () => {
    const [raised] = parsedLetter(withOverview('We investigated 9 complaints.')).checks;
    expect(raised).toMatchObject({
      code: 'investigated-differs',
      arithmetic: '9 in the overview; 8 as the base',
      touches: ['/overview/investigated'],
    });
  });

  it('holds both where nothing tells which is right', () => {
    const text = withOverview('We investigated 9 complaints.').replace(FIRST, '');
    const raised = parsedLetter(text).checks.find(({ code }) => code === 'investigated-differs');
    expect(raised?.touches).toEqual([
      '/overview/investigated',
      '/statistics/complaintsUpheld/investigations',
    ]);
  });

  it('shows its sum where it does not add up', () => {
    const raised = parsedLetter(
      withOverview(
        'We dealt with 61 complaints. Of these, 22 were not for us. We assessed and closed 30 complaints. We investigated 8 complaints.',
      ),
    ).checks.find(({ code }) => code === 'overview-total');
    expect(raised).toMatchObject({
      arithmetic: '22 + 30 + 8 = 60; printed 61',
      touches: ['/overview'],
    });
  });

  it('of no investigations is no rate', () => {
    const page = `Complaint overview\nWest Yorkshire Fire and Rescue Authority\nBetween 1 April 2024 and 31 March 2025 we dealt with 4 complaints. Of these 3 were not for us. We assessed and closed 1 complaint. We investigated 0 complaints.\nNo recommendations were due for compliance in this period`;
    expect(parsedLetter(page)).toMatchObject({
      kind: 'statistics-page',
      authority: { name: 'West Yorkshire Fire and Rescue Authority' },
      overview: { dealtWith: 4, investigated: 0 },
      statistics: {
        complaintsUpheld: { status: 'no-cases', ratePercent: null, investigations: 0 },
      },
    });
  });
});
