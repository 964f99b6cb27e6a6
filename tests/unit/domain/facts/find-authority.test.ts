import { ambiguousNames } from '../../../../src/domain/facts/ambiguous-names';
import {
  AUTHORITIES,
  authorityById,
  isCouncil,
} from '../../../../src/domain/facts/authorities/authorities';
import { findAuthority } from '../../../../src/domain/facts/find-authority';

const id = (name: string, onDate?: string): string | undefined =>
  (onDate === undefined ? findAuthority(name) : findAuthority(name, onDate))?.id;

describe('findAuthority', () => {
  it.each([
    ['Coventry City Council', 'coventry'],
    ['Coventry', 'coventry'],
    ['COVENTRY CITY COUNCIL', 'coventry'],
    ['Coventry CityCouncil', 'coventry'],
    ['CoventryCityCouncil', 'coventry'],
    ['  Coventry\u00a0City\n Council, ', 'coventry'],
    ['Coventry Council', 'coventry'],
    ['The Council of the City of Coventry', 'coventry'],
    ['Luton Borough Council', 'luton'],
    ['Luton UA', 'luton'],
    ['Redditch Borough Council', 'redditch'],
    ['East Midlands Combined County Authority', 'east-midlands-cca'],
    ['West Midlands Combined Authority', 'west-midlands-ca'],
    ['London Borough of Brent', 'brent'],
    ['Brent Council', 'brent'],
    ['LB Brent', 'brent'],
    ['London Borough of Hammersmith & Fulham', 'hammersmith-and-fulham'],
    ['Royal Borough of Windsor and Maidenhead Council', 'windsor-and-maidenhead'],
    ['RBKC', 'kensington-and-chelsea'],
    ['City of Westminster', 'westminster'],
    ['City of London', 'city-of-london'],
    ['City of Wolverhampton Council', 'wolverhampton'],
    ['Wolverhampton City Council', 'wolverhampton'],
    ['Bradford MDC', 'bradford'],
    ['City of Bradford Metropolitan District Council', 'bradford'],
    ['Doncaster Metropolitan Borough Council', 'doncaster'],
    ['Stockport MBC', 'stockport'],
    ['St. Helens Council', 'st-helens'],
    ['Borough Council of King’s Lynn & West Norfolk', 'kings-lynn-and-west-norfolk'],
    ["King's Lynn and West Norfolk Borough Council", 'kings-lynn-and-west-norfolk'],
    ['Stoke on Trent City Council', 'stoke-on-trent'],
    ['Southend‑on‑Sea Borough Council', 'southend-on-sea'],
    ['Milton Keynes Council', 'milton-keynes'],
    ['Telford & Wrekin Council', 'telford-and-wrekin'],
    ['Borough of Telford and Wrekin', 'telford-and-wrekin'],
    ['Bournemouth Christchurch and Poole Council', 'bournemouth-christchurch-and-poole'],
    ['BCP Council', 'bournemouth-christchurch-and-poole'],
    ["B'ham", 'birmingham'],
    ['B’ham', 'birmingham'],
    ['Hull', 'kingston-upon-hull'],
    ['Kingston upon Hull, City of', 'kingston-upon-hull'],
    ['Bristol, City of', 'bristol'],
    ['Herefordshire, County of', 'herefordshire'],
    ['Durham County Council', 'county-durham'],
    ['Notts County Council', 'nottinghamshire'],
    ['Newcastle City Council', 'newcastle-upon-tyne'],
    ['Newcastle-upon-Tyne City Council', 'newcastle-upon-tyne'],
    ['Newcastle under Lyme Borough Council', 'newcastle-under-lyme'],
    ['Shepway District Council', 'folkestone-and-hythe'],
    ['Somerset County Council', 'somerset-county'],
    ['Somerset Council', 'somerset'],
    ['Merseyside Fire and Rescue Service', 'merseyside-fire'],
    ['Hereford & Worcester Fire and Rescue Authority', 'hereford-and-worcester-fire'],
    ['Peak District National Park', 'peak-district-national-park'],
    ['South Yorkshire Combined Authority', 'south-yorkshire-ca'],
    ['Kent Police and Crime Commissioner', 'kent-pcc'],
    ['Office of the Police and Crime Commissioner for Avon & Somerset', 'avon-and-somerset-pcc'],
    ['Staffordshire Police, Fire and Crime Commissioner', 'staffordshire-pcc'],
    ['Transport for London', 'transport-for-london'],
  ])('reads %j as %s', (name, expected) => {
    expect(id(name)).toBe(expected);
  });

  it.each([
    'Hogsmeade Borough Council',
    'Glasgow City Council',
    'Cardiff Council',
    'Coventy City Council',
    'Coventry City Counci',
    'Nottingham County Council',
    'Essex Borough Council',
    'Coventry London Borough Council',
    'London Borough of Coventry',
    'Coventry and Luton',
    'Lake District Council',
    'West Midlands',
    'Council',
    'City Council',
    '',
    '---',
    '__proto__',
  ])('reads nothing into %j', (name) => {
    expect(id(name)).toBeUndefined();
    expect(id(name, '2024-03-31')).toBeUndefined();
  });

  it('resolves each authority by its own official name, short name and aliases', () => {
    const astray = AUTHORITIES.flatMap((authority) =>
      [authority.name, authority.shortName, ...(authority.aliases ?? [])]
        .filter((name) => id(name, authority.to ?? authority.from ?? '2024-03-31') !== authority.id)
        .map((name) => `${name}: ${authority.id}`),
    );
    expect(astray).toEqual([]);
  });

  it('needs no date for the official name of a council', () => {
    const undecided = AUTHORITIES.filter(isCouncil).filter(
      ({ name }) => findAuthority(name) === undefined,
    );
    expect(undecided).toEqual([]);
  });

  it.each([
    ['Somerset', '2023-03-31', 'somerset-county'],
    ['Somerset', '2023-04-01', 'somerset'],
    ['North Yorkshire', '2020-03-31', 'north-yorkshire-county'],
    ['North Yorkshire', '2024-03-31', 'north-yorkshire'],
    ['Dorset', '2019-03-31', 'dorset-county'],
    ['Bucks', '2024-03-31', 'buckinghamshire'],
    ['Northamptonshire', '2020-03-31', 'northamptonshire'],
    ['Cumbria', '2020-03-31', 'cumbria'],
    ['North East Combined Authority', '2020-03-31', 'north-east-ca-2014-to-2024'],
    ['North East Combined Authority', '2025-03-31', 'north-east-ca'],
  ])('lets the day decide between old and new: %s on %s is %s', (name, onDate, expected) => {
    expect(id(name, onDate)).toBe(expected);
    expect(id(name)).toBeUndefined();
  });

  it('finds an abolished council by its own name on any day, as a later table prints it', () => {
    expect(id('Kettering Borough Council', '2024-03-31')).toBe('kettering');
  });

  it.each(['2019-03-31', '2024-03-31'])(
    'never picks one bearer of a shared bare name in %s',
    (day) => {
      const picked = [
        'Newcastle',
        'Richmond',
        'Kingston',
        'Cheshire',
        'Bedfordshire',
        'Sussex',
        'Yorkshire',
      ]
        .flatMap((name) => [name, `${name} Council`, name.toUpperCase()])
        .filter((name) => id(name) !== undefined || id(name, day) !== undefined);
      expect(picked).toEqual([]);
    },
  );

  it.each(['Northamptonshire', 'Northamptonshire Council', 'Cumbria', 'Northants'])(
    'no longer resolves %s once its county council had gone',
    (name) => {
      expect(id(name, '2024-03-31')).toBeUndefined();
    },
  );

  it('takes only exact names: a wrong letter anywhere leaves nothing', () => {
    const accepted = AUTHORITIES.flatMap(({ name }) =>
      Array.from(
        name.matchAll(/[a-z]/gi),
        ({ index }) => name.slice(0, index) + 'q' + name.slice(index + 1),
      )
        .filter((misspelt) => misspelt.toLowerCase() !== name.toLowerCase())
        .filter((misspelt) => findAuthority(misspelt) !== undefined),
    );
    expect(accepted).toEqual([]);
  });
});

describe('ambiguousNames', () => {
  it('covers the names that have to be asked about', () => {
    const names = ['newcastle', 'richmond', 'kingston', 'northamptonshire', 'cheshire'];
    expect([...ambiguousNames.keys()]).toEqual(
      expect.arrayContaining([...names, 'bedfordshire', 'cumbria', 'sussex', 'yorkshire']),
    );
  });

  it('offers at least two authorities, all of the table', () => {
    for (const [name, choices] of ambiguousNames) {
      expect({ name, enough: new Set(choices).size > 1 }).toEqual({ name, enough: true });
      expect(choices.filter((choice) => authorityById(choice) === undefined)).toEqual([]);
    }
  });
});
