import {
  AUTHORITIES,
  authorityById,
  existsOn,
  isCouncil,
} from '../../../../../src/domain/facts/authorities/authorities';
import type { Authority, AuthorityType } from '../../../../../src/domain/facts/authority';
import { addDays, civilDate } from '../../../../../src/domain/shared/civil-date';

const current = (type: AuthorityType): number =>
  AUTHORITIES.filter((authority) => authority.type === type && existsOn(authority)).length;

const get = (id: string): Authority => {
  const authority = authorityById(id);
  if (authority === undefined) throw new Error(`no authority ${id}`);
  return authority;
};

describe('the table of authorities', () => {
  it('has an id of its own for each, in letters and single hyphens', () => {
    const ids = AUTHORITIES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it.each([
    ['bournemouth-christchurch-and-poole', 'Bournemouth, Christchurch and Poole Council'],
    ['kings-lynn-and-west-norfolk', "Borough Council of King's Lynn and West Norfolk"],
    ['st-helens', 'St Helens Metropolitan Borough Council'],
    ['stoke-on-trent', 'Stoke-on-Trent City Council'],
    ['east-midlands-cca', 'East Midlands Combined County Authority'],
    ['west-midlands-ca', 'West Midlands Combined Authority'],
    ['somerset', 'Somerset Council'],
    ['somerset-county', 'Somerset County Council'],
    ['bristol', 'Bristol City Council'],
    ['lincoln', 'City of Lincoln Council'],
  ])('knows %s as %s', (id, name) => {
    expect(authorityById(id)?.name).toBe(name);
  });

  it('knows no authority by an id that nobody has', () => {
    expect(authorityById('hogsmeade')).toBeUndefined();
    expect(authorityById('Coventry')).toBeUndefined();
  });

  it('has as many of each type as England has', () => {
    expect({
      metropolitan: current('metropolitan'),
      london: current('london'),
      unitary: current('unitary'),
      county: current('county'),
      district: current('district'),
      park: current('park'),
    }).toEqual({
      metropolitan: 36,
      london: 33,
      unitary: 63,
      county: 21,
      district: 164,
      park: 10,
    });
  });

  it('gives every council a region, and every district an existing county of the same days', () => {
    const councils = AUTHORITIES.filter(isCouncil);
    expect(councils.filter(({ region }) => region === undefined)).toEqual([]);
    const astray = councils
      .filter(({ type }) => type === 'district')
      .filter(({ county, region, to }) => {
        const above = authorityById(county ?? '');
        return (
          above?.type !== 'county' || above.region !== region || (above.to ?? '9') < (to ?? '9')
        );
      });
    expect(astray).toEqual([]);
  });

  it('gives an abolished authority an end and successors that took over the day after', () => {
    const abolished = AUTHORITIES.filter(({ to }) => to !== undefined);
    expect(abolished.length).toBeGreaterThanOrEqual(48);
    for (const { id, to, successors } of abolished) {
      const dayAfter = addDays(to ?? '', 1);
      const heirs = (successors ?? []).map(get);
      expect({
        id,
        heirs: heirs.length > 0 && heirs.every((heir) => existsOn(heir, dayAfter)),
      }).toEqual({ id, heirs: true });
    }
    expect(AUTHORITIES.filter(({ to, successors }) => to === undefined && successors)).toEqual([]);
  });

  it('has only days that exist, each beginning before its end', () => {
    const wrong = AUTHORITIES.filter(({ from, to }) => {
      const days = [from, to].filter((day) => day !== undefined);
      const real = days.every((day) => {
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
        return civilDate(year, month, date) === day;
      });
      return !real || (from !== undefined && to !== undefined && from > to);
    });
    expect(wrong).toEqual([]);
  });
});

describe('existsOn', () => {
  it('counts the first and the last day', () => {
    const taunton = get('somerset-west-and-taunton');
    expect(
      ['2019-03-31', '2019-04-01', '2023-03-31', '2023-04-01'].map((d) => existsOn(taunton, d)),
    ).toEqual([false, true, true, false]);
  });

  it('means today’s authorities when no day is given', () => {
    expect(existsOn(get('coventry'))).toBe(true);
    expect(existsOn(get('cumbria'))).toBe(false);
  });
});
