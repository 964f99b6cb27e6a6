import { buildRollup } from '../../../../src/domain/digest/build-rollup';
import { figureRecord } from '../../../support/figure-records';

const record = (authority: string, rate: number | 'no-cases', period = '2023-24') =>
  figureRecord({ authority, period, own: { uphold_rate: rate } });

describe('a roll-up', () => {
  it('ranks the councils of each year, ties sharing a place, those without a rate apart', () => {
    const rollup = buildRollup(
      [
        record('luton', 69),
        record('coventry', 38),
        record('redditch', 69),
        record('sandwell', 'no-cases'),
        record('walsall', 50, '2022-23'),
      ],
      'coventry',
    );
    expect(rollup.letters).toBe(5);
    expect(
      rollup.years.map(({ period, ranked, unranked }) => ({
        period,
        ranked: ranked.map(({ place, authority, isHome }) => [place, authority.id, isHome]),
        unranked: unranked.map(({ authority, why }) => [authority.id, why]),
      })),
    ).toEqual([
      {
        period: '2023-24',
        ranked: [
          [1, 'luton', false],
          [1, 'redditch', false],
          [3, 'coventry', true],
        ],
        unranked: [['sandwell', 'no-cases']],
      },
      { period: '2022-23', ranked: [[1, 'walsall', false]], unranked: [] },
    ]);
  });

  it('says why a council has no rate', () => {
    const held = figureRecord({ authority: 'luton', period: '2023-24', held: { uphold_rate: 70 } });
    const none = figureRecord({ authority: 'dudley', period: '2023-24', own: {} });
    const [year] = buildRollup([held, none], null).years;
    expect(year?.unranked.map(({ authority, why }) => [authority.id, why])).toEqual([
      ['dudley', 'not-given'],
      ['luton', 'held-for-checking'],
    ]);
  });
});
