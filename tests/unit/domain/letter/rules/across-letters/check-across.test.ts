import type {
  ComparatorRecord,
  FigureRecord,
} from '../../../../../../src/domain/facts/figure-record';
import { checkAcross } from '../../../../../../src/domain/letter/rules/across-letters/check-across';
import { figureRecord } from '../../../../../support/figure-records';

const NOTHING = { comparators: [], records: [], saidOfBefore: [] };

const LETTER = figureRecord({
  authority: 'coventry',
  period: '2023-24',
  own: { uphold_rate: 38, received: 90 },
  similar: { uphold_rate: 80, compliance_rate: 99 },
});

function average(
  value: number,
  measure: ComparatorRecord['measure'] = 'uphold_rate',
): ComparatorRecord {
  return {
    type: 'metropolitan',
    period: '2023-24',
    measure,
    value,
    record: 'leeds|2023-24|0123456789abcdef',
    title: 'Annual Review letter 2023-24, Leeds City Council',
  };
}

function ofYear(period: string, own: Record<string, number>): FigureRecord {
  return figureRecord({ authority: 'coventry', period, own });
}

function codes({ checks }: FigureRecord): readonly string[] {
  return checks.map(({ code }) => code);
}

describe('a letter held against others of its type and year', () => {
  it('stands as it is where they print the same averages, or none', () => {
    expect(checkAcross(LETTER, NOTHING)).toEqual(LETTER);
    const same = [average(80), average(99, 'compliance_rate'), average(12, 'satisfactory_rate')];
    expect(checkAcross(LETTER, { ...NOTHING, comparators: same })).toEqual(LETTER);
  });

  it('has the differing average held, and says whose letter has which', () => {
    const after = checkAcross(LETTER, { ...NOTHING, comparators: [average(81)] });
    expect(after.held.map(({ pointer, printed }) => [pointer, printed])).toEqual([
      [
        '/statistics/complaintsUpheld/comparatorPercent',
        { kind: 'printed', unit: 'percent', value: 80 },
      ],
    ]);
    expect(after.facts).toHaveLength(LETTER.facts.length - 1);
    expect(after.checks).toMatchObject([
      {
        level: 'warn',
        code: 'comparator-differs',
        arithmetic:
          '80% in Annual Review letter 2023-24, coventry, 17 July 2024; 81% in Annual Review letter 2023-24, Leeds City Council',
      },
    ]);
  });

  it('stands where one of several printed averages is its own: a person has let both stand', () => {
    const both = [average(81), average(80)];
    expect(checkAcross(LETTER, { ...NOTHING, comparators: both })).toEqual(LETTER);
  });
});

describe('what a document says of the year before', () => {
  const [said] = ofYear('2022-23', { received: 100 }).facts;
  if (!said) throw new Error('no fact');

  it('is not worth a word where it agrees, or nothing is held', () => {
    for (const records of [
      [],
      [ofYear('2022-23', { received: 100 })],
      [ofYear('2021-22', { received: 7 })],
    ]) {
      expect(codes(checkAcross(LETTER, { ...NOTHING, records, saidOfBefore: [said] }))).toEqual([]);
    }
  });

  it('is told where it differs, and holds nothing', () => {
    const after = checkAcross(LETTER, {
      ...NOTHING,
      records: [ofYear('2022-23', { received: 101 })],
      saidOfBefore: [said],
    });
    expect(after.facts).toEqual(LETTER.facts);
    expect(after.checks).toMatchObject([
      {
        level: 'info',
        code: 'previous-year-differs',
        arithmetic: expect.stringMatching(/^100 said here; 101 in /),
      },
    ]);
  });
});

describe('the change of method of 2022-23', () => {
  it.each([
    ['2021-22', ['2022-23'], ['series-break-2022-23']],
    ['2023-24', ['2020-21'], ['series-break-2022-23']],
    ['2023-24', ['2020-21', '2022-23'], []],
    ['2020-21', ['2019-20', '2018-19'], []],
  ])('is told of for %s where the nearest years held are %j', (period, held, expected) => {
    const records = held.map((year) => ofYear(year, { uphold_rate: 50 }));
    const after = checkAcross(ofYear(period, { uphold_rate: 60 }), { ...NOTHING, records });
    expect(codes(after)).toEqual(expected);
    expect(after.held).toEqual([]);
  });
});
