import { findAuthority } from '../../../../src/domain/facts/find-authority';
import { parseDocument } from '../../../../src/domain/letter/parse-document';
import type { ParsedDocument } from '../../../../src/domain/letter/parsed-document';
import { letterText } from '../../../support/letter-text';
import { changed, LETTER, parsedLetter } from '../../../support/sample-letter';

function parse(text: string): readonly ParsedDocument[] {
  return parseDocument(letterText(text), findAuthority);
}

function reasonOf(text: string): string {
  const [document] = parse(text);
  return document !== undefined && 'reason' in document
    ? `${document.kind}: ${document.reason}`
    : String(document?.kind);
}

describe('parseDocument', () => {
  it('reads two letters in one file apart', () => {
    const second = LETTER.replaceAll('Coventry', 'Derby')
      .replace('38%', '63%')
      .replace('total of 8 investigations', 'total of 5 investigations')
      .replace(/3\nupheld/, '3\nupheld')
      .replace('63%', '60%');
    const documents = parse(`${LETTER}\n\n${second}`);
    expect(
      documents.map((it) =>
        'statistics' in it
          ? [it.part, it.authority?.id, it.statistics.complaintsUpheld.ratePercent]
          : it.kind,
      ),
    ).toEqual([
      [1, 'coventry', 38],
      [2, 'derby', 60],
    ]);
    expect(documents.flatMap((it) => it.checks.filter(({ level }) => level !== 'info'))).toEqual(
      [],
    );
  });

  it('has no part where a file holds one letter', () => {
    expect(parse(LETTER)[0]).not.toHaveProperty('part');
  });

  it('reads a statistics page, which greets nobody', () => {
    const [page] = parse(
      `Derby City Council\nComplaint overview\nWe investigated 8 complaints and upheld 3.\n${LETTER.slice(LETTER.indexOf('38%')).replace('upheld decisions\nThis is', "View upheld decisionsAdjusted for Derby City Council's population, this is")}`,
    );
    expect(page).toMatchObject({
      kind: 'statistics-page',
      authority: { id: 'derby' },
      addressee: null,
      letterDate: null,
      signatory: null,
      period: { label: '2023-24' },
      statistics: { complaintsUpheld: { upheld: 3, investigations: 8, per100k: 0.8 } },
    });
  });

  it.each([
    [
      'Mr Example Interim Chief Executive Luton Borough Council',
      { name: 'Mr Example', role: 'Interim Chief Executive' },
      'luton',
    ],
    [
      'MS EXAMPLE\nCHIEF EXECUTIVE\nLUTON BOROUGH COUNCIL',
      { name: 'MS EXAMPLE', role: 'Chief Executive' },
      'luton',
    ],
    [
      'Dr A Example OBE\nChief Executive and Head of Paid Service\nLondon Borough of Camden\n5 Pancras Square',
      { name: 'Dr A Example OBE', role: 'Chief Executive and Head of Paid Service' },
      'camden',
    ],
    [
      'The Chief Executive\nLuton Borough Council',
      { name: 'The Chief Executive', role: 'Chief Executive' },
      'luton',
    ],
  ])('reads the address %j', (block, addressee, id) => {
    const greeting = block.startsWith('The') ? 'Dear Chief Executive' : 'Dear Example';
    const letter = parsedLetter(
      changed({
        'Ms Example\nChief Executive\nCoventry City Council': block,
        'Dear Ms Example': greeting,
      }),
    );
    expect(letter.addressee).toEqual(addressee);
    expect(letter.authority?.id).toBe(id);
  });

  it.each([
    [
      'Asomal -\n\nA Person Local Government and Social Care Ombudsman Chair, Commission for Local Administration in England',
    ],
    ['A Person\nInterim Local Government & Social Care Ombudsman'],
    ['A Person  \nLocal Government Ombudsman'],
  ])('finds who signed %j', (signature) => {
    expect(
      parsedLetter(changed({ 'A Person\nLocal Government and Social Care Ombudsman': signature }))
        .signatory,
    ).toBe('A Person');
  });

  it('finds the day from which a letter is public', () => {
    const text = changed({
      '\nYours':
        "\nYour data, and a copy of this letter, will be uploaded to our interactive map, [Your council's performance](#), on 24 July 2024.\n\nYours",
    });
    expect(parsedLetter(text).publicFrom).toBe('2024-07-24');
  });

  it.each([
    ['Annual Review letter 2020', '2020-03-31', '2019-20'],
    ['Annual Review letter 2022', '2022-03-31', '2021-22'],
    ['Annual Review letter 2022-23', '2023-03-31', '2022-23'],
  ])('takes the year from "%s" alone', (title, end, label) => {
    const bare = changed({
      '17 July 2024': '',
      'Annual Review letter 2023-24': title,
      ' for the year ending 31 March 2024': '',
    }).replaceAll(/ for the period between 1 April 2023 to 31 March 2024/g, '');
    expect(parsedLetter(bare).period).toMatchObject({ label, end });
  });

  it('takes nothing from the numbers that are not the council’s', () => {
    const [head = ''] = LETTER.split('38% of');
    const noise = `${head}\nWe delivered 126 online workshops, reaching more than 1,700 people; 178 delegates from 143 authorities came. Twenty councils have joined. A compliance rate below 100% is rare. Nationally, 80% of complaints we investigated were upheld.`;
    const { statistics } = parsedLetter(noise);
    expect(Object.values(statistics).map(({ status }) => status)).toEqual([
      'not-given',
      'not-given',
      'not-given',
    ]);
    expect(
      Object.values(statistics).flatMap((it) =>
        Object.values(it as Record<string, unknown>).filter((value) => typeof value === 'number'),
      ),
    ).toEqual([]);
  });

  it('leaves the tables of older letters alone', () => {
    const [head = ''] = LETTER.split('38% of');
    const { statistics } = parsedLetter(
      `${head}Not Upheld\tUpheld\tUphold Rate\tTotal\n20\t30\t60%\t215\n`,
    );
    expect(statistics.complaintsUpheld).toMatchObject({
      status: 'not-given',
      ratePercent: null,
      upheld: null,
    });
  });

  it('knows a decision statement, another ombudsman and anything else', () => {
    expect(
      reasonOf(
        "Example Council (22 001 234)\nThe Ombudsman's final decision\nSummary: there was fault.\nAgreed action\nThe Council will apologise.",
      ),
    ).toMatch(/^decision-statement/);
    expect(
      reasonOf(
        'Housing Ombudsman Service\nLandlord report\nDeterminations: 24\nMaladministration rate: 80%',
      ),
    ).toMatch(/^unknown: .*another body/);
    expect(reasonOf('Take two eggs.')).toMatch(/^unknown: .*Check that it is the right file/);
    expect(reasonOf('')).toMatch(/^unknown: .*no words/);
  });

  it.each([
    ['one endless line', 'a'.repeat(2_000_000)],
    ['only line ends', '\n'.repeat(300_000)],
    ['only digits', '1 '.repeat(200_000)],
    ['greetings without end', 'Dear Example\n'.repeat(20_000)],
    ['tags without end', '<b>'.repeat(200_000)],
    ['a sentence begun ten thousand times', '38% of complaints we '.repeat(10_000)],
    [
      'a table as wide as a house',
      `${'Local Authority\t'.repeat(5_000)}\n${'1\t'.repeat(5_000)}\n`,
    ],
    ['capitals', 'Council Of '.repeat(50_000)],
    ['late remedies without end', 'not completed within '.repeat(20_000)],
    ['nothing a person would write', '\u0000\ud800\uffff%%%{{{${n}}}'],
  ])('survives %s', (_, text) => {
    expect(parse(text).length).toBeGreaterThan(0);
  });
});

describe('letters that look like digits', () => {
  it('are read where no other percentage could be meant', () => {
    const letter = parsedLetter(changed({ 'In 100% of cases': 'In l0O% of cases' }));
    expect(letter.statistics.compliance.ratePercent).toBe(100);
  });

  it('are not read where nothing proves them', () => {
    const letter = parsedLetter(changed({ 'average of 14%': 'average of l4%' }));
    expect(letter.statistics.satisfactoryRemedy.comparatorPercent).toBeNull();
  });
});

describe('the address of the Ombudsman at the foot of a page', () => {
  it('does not part a sentence', () => {
    const letter = parsedLetter(
      changed({
        '38% of complaints we investigated':
          '38% of complaints we\nwww.lgo.org.uk\n0300 061 0614\ninvestigated',
      }),
    );
    expect(letter.statistics.complaintsUpheld.ratePercent).toBe(38);
  });
});
