import {
  AUTHORITIES,
  authorityById,
  isCouncil,
} from '../../../../src/domain/facts/authorities/authorities';
import {
  COMBINED_AUTHORITIES,
  fixedGroups,
  groupMembers,
  groupName,
} from '../../../../src/domain/facts/groups';

const members = (group: string, onDate?: string): readonly string[] =>
  [...(groupMembers(group, onDate) ?? [])].sort();

describe('groupMembers', () => {
  it('gives the constituent councils of a combined authority, not the authority itself', () => {
    expect(members('wmca', '2020-03-31')).toEqual([
      'birmingham',
      'coventry',
      'dudley',
      'sandwell',
      'solihull',
      'walsall',
      'wolverhampton',
    ]);
    expect(members('gmca')).toHaveLength(10);
    expect(members('wyca')).toEqual(['bradford', 'calderdale', 'kirklees', 'leeds', 'wakefield']);
    expect(members('symca')).toEqual(['barnsley', 'doncaster', 'rotherham', 'sheffield']);
    expect(members('lcrca')).toHaveLength(6);
    expect(members('tvca')).toHaveLength(5);
    expect(members('cpca')).toHaveLength(7);
    expect(members('weca')).toEqual([
      'bath-and-north-east-somerset',
      'bristol',
      'south-gloucestershire',
    ]);
    expect(members('emcca')).toEqual(['derby', 'derbyshire', 'nottingham', 'nottinghamshire']);
  });

  it('leaves the three councils north of the Tyne out of the North East while they stood apart', () => {
    expect(members('neca', '2018-03-31')).toHaveLength(7);
    expect(members('neca', '2023-03-31')).toEqual([
      'county-durham',
      'gateshead',
      'south-tyneside',
      'sunderland',
    ]);
    expect(members('neca', '2025-03-31')).toHaveLength(7);
    expect(members('neca')).toHaveLength(7);
    expect(members('ntca', '2023-03-31')).toEqual([
      'newcastle-upon-tyne',
      'north-tyneside',
      'northumberland',
    ]);
  });

  it('gives the councils of a type that exist on the day', () => {
    expect(members('type:met')).toHaveLength(36);
    expect(members('type:london', '2024-03-31')).toHaveLength(33);
    expect(members('type:county', '2024-03-31')).toHaveLength(21);
    expect(members('type:county', '2020-03-31')).toEqual(
      expect.arrayContaining(['cumbria', 'northamptonshire', 'somerset-county']),
    );
    expect(members('type:unitary', '2023-03-31')).not.toContain('cumberland');
    expect(members('type:unitary', '2024-03-31')).toHaveLength(63);
    expect(members('type:district', '2024-03-31')).toHaveLength(164);
  });

  it('gives the councils of a region, and no fire or combined authority', () => {
    const region = members('region:west-midlands', '2024-03-31');
    expect(region).toEqual(
      expect.arrayContaining(['coventry', 'redditch', 'shropshire', 'staffordshire']),
    );
    expect(region).not.toContain('west-midlands-ca');
    expect(region).not.toContain('west-midlands-fire');
    expect(region).toHaveLength(7 + 4 + 3 + 19);
  });

  it('makes the regions, and the types, add up to England on any day', () => {
    for (const day of [undefined, '2018-03-31', '2020-03-31', '2022-03-31', '2024-03-31']) {
      const all = members('england', day);
      const of = (prefix: string): readonly string[] =>
        fixedGroups()
          .filter((group) => group.startsWith(prefix))
          .flatMap((group) => members(group, day))
          .sort();
      expect(of('type:')).toEqual(all);
      expect(of('region:')).toEqual(all);
    }
    expect(members('england', '2024-03-31')).toHaveLength(317);
  });

  it('knows no members of a group that depends on who asks, or that is none', () => {
    for (const group of [
      'cipfa',
      'similar',
      'type:fire',
      'region:wales',
      'coventry',
      '',
      'toString',
    ]) {
      expect(groupMembers(group)).toBeUndefined();
    }
  });

  it('puts every constituent named in the table into a group that is known', () => {
    const named = AUTHORITIES.filter(isCouncil).flatMap(
      ({ combinedAuthority }) => combinedAuthority ?? [],
    );
    expect(named.filter((group) => groupMembers(group) === undefined)).toEqual([]);
    const empty = Object.keys(COMBINED_AUTHORITIES).filter((group) => members(group).length < 2);
    expect(empty).toEqual([]);
  });

  it('ties every combined group to a combined authority', () => {
    const types = Object.values(COMBINED_AUTHORITIES).map((id) => authorityById(id)?.type);
    expect(new Set(types)).toEqual(new Set(['combined']));
  });
});

describe('groupName', () => {
  it.each([
    ['wmca', "West Midlands Combined Authority's constituent councils"],
    ['type:met', 'metropolitan boroughs'],
    ['region:west-midlands', 'councils in the West Midlands region'],
    ['region:yorkshire-and-the-humber', 'councils in the Yorkshire and the Humber region'],
    ['england', 'all English councils'],
    ['cipfa', 'CIPFA statistical neighbours'],
    ['similar', "the Ombudsman's average for similar organisations"],
    ['a-group-of-our-own', 'a-group-of-our-own'],
  ])('calls %s %j', (group, name) => {
    expect(groupName(group)).toBe(name);
  });

  it('has a name for every fixed group, none of them shared', () => {
    const names = fixedGroups().map(groupName);
    expect(names.filter((name) => fixedGroups().includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
