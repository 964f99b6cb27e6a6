import { buildDigest } from '../../../../src/domain/digest/build-digest';
import { figureRecord, heldFigures } from '../../../support/figure-records';

const { records } = heldFigures();

function held(authority: string, period: string) {
  const record = records.find(
    (one) =>
      one.authority === authority && one.period === period && one.source.kind === 'annual-letter',
  );
  if (!record) throw new Error(`no letter of ${authority} for ${period}`);
  return record;
}

describe('buildDigest', () => {
  const digest = buildDigest(held('coventry', '2023-24'), held('coventry', '2019-20'));

  it('has the three statistics with counts, average and change since the letter before', () => {
    expect(digest.statistics).toMatchObject([
      {
        measure: 'uphold_rate',
        percent: 38,
        part: { quantity: { value: 3 } },
        base: { quantity: { value: 8 } },
        comparator: { quantity: { value: 80 } },
        change: { points: -12 },
        pointsOfOneCase: 12,
      },
      {
        measure: 'compliance_rate',
        percent: 100,
        base: { quantity: { value: 5 } },
        change: { points: 0 },
      },
      {
        measure: 'satisfactory_rate',
        percent: 33,
        part: { quantity: { value: 1 } },
        base: { quantity: { value: 3 } },
        change: { points: 15 },
      },
    ]);
    expect(digest.previous?.period).toBe('2019-20');
    expect(digest.acrossBreak).toBe(true);
  });

  it('tells late remedies with their line', () => {
    expect(digest.late).toMatchObject({
      remedies: { count: 2, of: 5 },
      fact: { measure: 'late_remedies' },
    });
    expect(buildDigest(held('luton', '2023-24'), undefined).late).toBeUndefined();
  });

  it('has no change where no earlier letter is held', () => {
    const alone = buildDigest(held('luton', '2023-24'), undefined);
    expect(alone.previous).toBeUndefined();
    expect(alone.acrossBreak).toBe(false);
    expect(alone.statistics).toMatchObject([{ percent: 69 }, { percent: 100 }, { percent: 33 }]);
    expect(alone.statistics.some((statistic) => 'change' in statistic)).toBe(false);
  });

  it('keeps no cases, not given and held for checking apart', () => {
    expect(
      buildDigest(held('east-midlands-cca', '2023-24'), undefined).statistics.map(
        ({ kind }) => kind,
      ),
    ).toEqual(['no-cases', 'no-cases', 'no-cases']);
    const partial = figureRecord({
      authority: 'kent',
      period: '2023-24',
      held: { uphold_rate: 40 },
      own: { compliance_rate: 100 },
    });
    expect(buildDigest(partial, undefined).statistics.map(({ kind }) => kind)).toEqual([
      'held-for-checking',
      'reported',
      'not-given',
    ]);
  });

  it('passes on warnings and errors, not what only explains', () => {
    const checks = [
      { level: 'info', code: 'a', message: 'Explains.' },
      { level: 'warn', code: 'b', message: 'Look.' },
      { level: 'error', code: 'c', message: 'Wrong.' },
    ] as const;
    const record = figureRecord({ authority: 'kent', period: '2023-24', checks });
    expect(buildDigest(record, undefined).checks.map(({ code }) => code)).toEqual(['b', 'c']);
  });
});
