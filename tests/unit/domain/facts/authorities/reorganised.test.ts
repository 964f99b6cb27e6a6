import {
  AUTHORITIES,
  authorityById,
} from '../../../../../src/domain/facts/authorities/authorities';
import {
  forerunnersIn,
  forerunnersOf,
  heirsOf,
  inBeing,
} from '../../../../../src/domain/facts/authorities/reorganised';

const ids = (all: readonly { readonly id: string }[]): readonly string[] =>
  all.map(({ id }) => id).sort();

const before = (id: string, period: string) => ids(forerunnersIn(authorityById(id)!, period));

describe('who was there before a council was formed', () => {
  it.each([
    [
      'dorset',
      '2018-19',
      [
        'dorset-county',
        'east-dorset',
        'north-dorset',
        'purbeck',
        'west-dorset',
        'weymouth-and-portland',
      ],
    ],
    [
      'bournemouth-christchurch-and-poole',
      '2018-19',
      ['bournemouth', 'christchurch', 'dorset-county', 'poole'],
    ],
    [
      'buckinghamshire',
      '2019-20',
      ['aylesbury-vale', 'buckinghamshire-county', 'chiltern', 'south-bucks', 'wycombe'],
    ],
    [
      'west-northamptonshire',
      '2020-21',
      ['daventry', 'northampton', 'northamptonshire', 'south-northamptonshire'],
    ],
    ['cumberland', '2022-23', ['allerdale', 'carlisle', 'copeland', 'cumbria']],
    [
      'westmorland-and-furness',
      '2022-23',
      ['barrow-in-furness', 'cumbria', 'eden', 'south-lakeland'],
    ],
  ])('%s in %s', (id, period, expected) => {
    expect(before(id, period)).toEqual(expected);
  });

  it('are those before those, where one of them did not exist yet', () => {
    expect(before('somerset', '2018-19')).toEqual(
      expect.arrayContaining(['taunton-deane', 'west-somerset', 'somerset-county']),
    );
    expect(before('somerset', '2018-19')).not.toContain('somerset-west-and-taunton');
    expect(before('somerset', '2021-22')).toContain('somerset-west-and-taunton');
    expect(before('somerset', '2021-22')).not.toContain('taunton-deane');
  });

  it('are none in the years of its own, and none of a council that took over from nobody', () => {
    expect(before('somerset', '2023-24')).toEqual([]);
    expect(before('coventry', '2014-15')).toEqual([]);
  });

  it('all existed in the year, and the council itself did not', () => {
    for (const authority of AUTHORITIES)
      for (const period of ['2014-15', '2018-19', '2020-21', '2022-23']) {
        const all = forerunnersIn(authority, period);
        for (const one of all) expect(inBeing(one, period)).toBe(true);
        if (all.length > 0) expect(inBeing(authority, period)).toBe(false);
      }
  });

  it('go forward as they go back', () => {
    for (const authority of AUTHORITIES)
      for (const one of forerunnersOf(authority.id))
        expect(ids(heirsOf(one))).toContain(authority.id);
    expect(ids(heirsOf(authorityById('taunton-deane')!))).toEqual([
      ...['somerset', 'somerset-west-and-taunton'],
    ]);
  });
});
