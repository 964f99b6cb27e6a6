import type { FigureRecord } from '../../../../src/domain/facts/figure-record';
import { checkLetter } from '../../../../src/domain/letter/check-letter';
import { AT, changed, LETTER, parsedLetter, SOURCE } from '../../../support/sample-letter';

function recordOf(text: string): FigureRecord {
  const checked = checkLetter(parsedLetter(text), SOURCE, AT);
  if (!checked.ok) throw new Error(`refused: ${checked.problem.kind}`);
  return checked.value;
}

/** `measure` or `measure (similar)` -> its value. */
function figures(facts: FigureRecord['facts']): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    facts.map(({ measure, whose, quantity }) => [
      whose === 'own' ? measure : `${measure} (${whose})`,
      quantity.kind === 'printed' ? quantity.value : quantity.kind,
    ]),
  );
}

describe('checkLetter', () => {
  it('gives every figure of the letter, each with the line it stands on', () => {
    const record = recordOf(LETTER);
    expect(figures(record.facts)).toEqual({
      uphold_rate: 38,
      upheld: 3,
      investigations: 8,
      upheld_per_100k: 0.8,
      'uphold_rate (similar)': 80,
      'upheld_per_100k (similar)': 4.4,
      compliance_rate: 100,
      compliance_outcomes: 5,
      'compliance_rate (similar)': 99,
      satisfactory_rate: 33,
      satisfactory_count: 1,
      'satisfactory_rate (similar)': 14,
      not_upheld: 5,
    });
    expect(record).toMatchObject({
      id: 'coventry|2023-24|abababababababab',
      authority: 'coventry',
      period: '2023-24',
      held: [],
    });
    for (const { citations } of record.facts) {
      for (const { line, text } of citations) expect(LETTER.split('\n')[line - 1]).toContain(text);
    }
  });

  it('derives what was not upheld from two cited lines', () => {
    const derived = recordOf(LETTER).facts.filter(({ derived: it }) => it);
    expect(
      derived.map(({ measure, citations }) => [
        measure,
        citations.map(({ text }) => text.slice(0, 36)),
      ]),
    ).toEqual([['not_upheld', ['Statistics are based on a total of 8', '3']]]);
  });

  it('holds the figures that an error touches, and only those', () => {
    const record = recordOf(changed({ '38%': '37%' }));
    expect(record.held.map(({ becomes }) => becomes?.measure).toSorted()).toEqual([
      'investigations',
      'not_upheld',
      'upheld',
      'uphold_rate',
    ]);
    expect(figures(record.facts)).toMatchObject({
      compliance_rate: 100,
      satisfactory_rate: 33,
      'uphold_rate (similar)': 80,
    });
  });

  it('keeps rate and count where only the printed base is wrong', () => {
    const record = recordOf(
      changed({ 'total of 3 upheld decisions': 'total of 8 detailed investigations' }),
    );
    expect(record.held).toMatchObject([
      { id: 'satisfactoryRemedy.base', becomes: null, printed: { value: 8 }, proposed: 3 },
    ]);
    expect(figures(record.facts)).toMatchObject({ satisfactory_rate: 33, satisfactory_count: 1 });
  });

  it('makes neither a rate nor a count of no cases', () => {
    const [head = ''] = LETTER.split('38% of');
    const none = `${head}The\tOmbudsman carried out no investigations in this period\nNo\trecommendations were due for compliance in this period\nThe\tOmbudsman did not uphold any complaints in this period\n`;
    expect(figures(recordOf(none).facts)).toEqual({
      uphold_rate: 'no-cases',
      upheld: 'no-cases',
      investigations: 'no-cases',
      compliance_rate: 'no-cases',
      compliance_outcomes: 'no-cases',
      satisfactory_rate: 'no-cases',
      satisfactory_count: 'no-cases',
    });
  });

  it('keeps late remedies with their words', () => {
    const record = recordOf(
      changed({
        '\nYours':
          '\nYour Council implemented the recommendations we made in five cases. In two of those cases it did not complete them within the agreed timescales. In one case, a policy was changed a month late, and, in another case, staff were told after the deadline.\n\nYours',
      }),
    );
    expect(record.lateRemedies).toEqual({
      count: 2,
      of: 5,
      details: ['a policy was changed a month late', 'staff were told after the deadline'],
    });
    expect(figures(record.facts)).toMatchObject({ late_remedies: 2 });
  });

  it.each([
    ['authority-unknown', { 'Coventry City Council': 'Barchester City Council' }],
    ['authority-not-found', { '\nCoventry City Council': '' }],
  ])('refuses a letter whole: %s', (kind, changes) => {
    const checked = checkLetter(parsedLetter(changed(changes)), SOURCE, AT);
    expect(checked).toMatchObject({ ok: false, problem: { kind } });
  });

  it('refuses a letter whose year cannot be established', () => {
    const undated = changed({
      '17 July 2024': '',
      'letter 2023-24': 'letter',
      ' for the year ending 31 March 2024': '',
    }).replaceAll(' for the period between 1 April 2023 to 31 March 2024', '');
    expect(checkLetter(parsedLetter(undated), SOURCE, AT)).toEqual({
      ok: false,
      problem: { kind: 'period-not-found' },
    });
  });

  it('refuses a letter without a statistic', () => {
    const [head = ''] = LETTER.split('38% of');
    expect(checkLetter(parsedLetter(head), SOURCE, AT)).toEqual({
      ok: false,
      problem: { kind: 'no-statistic' },
    });
  });
});
