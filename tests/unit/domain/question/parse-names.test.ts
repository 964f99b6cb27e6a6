import { AUTHORITIES } from '../../../../src/domain/facts/authorities/authorities';
import { parseQuestion } from '../../../../src/domain/question/parse-question';

function whoIn(text: string): unknown {
  const reading = parseQuestion(text, {});
  return reading.kind === 'understood' && 'who' in reading.query
    ? reading.query.who[0]
    : reading.kind;
}

describe('names of councils', () => {
  it('knows every authority by its official name', () => {
    const missed = AUTHORITIES.filter(({ id, name }) => {
      const who = whoIn(`uphold rate for ${name}`);
      const successorBearsIt = AUTHORITIES.some(
        (other) => other.id !== id && [other.name, ...(other.aliases ?? [])].includes(name),
      );
      return who !== id && !successorBearsIt;
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ["B'ham", 'birmingham'],
    ['BCP', 'bournemouth-christchurch-and-poole'],
    ['wolverhamptons', 'wolverhampton'],
    ["Wolverhampton's", 'wolverhampton'],
    ['Luton BC', 'luton'],
    ['Bolton MBC', 'bolton'],
    ['the London Borough of Camden', 'camden'],
    ['LB Camden', 'camden'],
    ['Saint Helens', 'st-helens'],
    ["King's Lynn & West Norfolk", 'kings-lynn-and-west-norfolk'],
    ['Stoke on Trent', 'stoke-on-trent'],
    ['Bournemouth Christchurch and Poole', 'bournemouth-christchurch-and-poole'],
    ['Newcastle upon Tyne', 'newcastle-upon-tyne'],
    ['Hull', 'kingston-upon-hull'],
    ['Allerdale', 'allerdale'],
    ['Dorset County Council', 'dorset-county'],
    ['Dorset', 'dorset'],
    ['Wolverhamton', 'wolverhampton'],
    ['Brimingham', 'birmingham'],
    ['Lutton', 'luton'],
  ])('%s is %s', (name, id) => {
    expect(whoIn(`uphold rate for ${name}`)).toBe(id);
  });

  it.each(['Reading', 'Bury', 'Rugby', 'Bath', 'Eden', 'Dover', 'Barking'])(
    '%s needs a word that shows a council',
    (name) => {
      expect(whoIn(`${name} uphold rate`)).toBe('choose');
      expect(whoIn(`our uphold rate ${name}`)).toBe('not-understood');
      expect(whoIn(`uphold rate for ${name}`)).not.toBe('not-understood');
      expect(whoIn(`${name} Council uphold rate`)).not.toBe('not-understood');
    },
  );

  it('asks when a misspelt name is near two councils, or could be another place', () => {
    expect(whoIn('uphold rate for Boltan')).toBe('choose');
    expect(whoIn('uphold rate for Walford')).not.toBe('watford');
  });

  it('takes no town for a council', () => {
    const towns =
      'Kenilworth Skegness Grimsby Hexham Halifax Southport Crewe Buxton Banbury Margate Frome Whitby Retford Yeovil Paris Denver Gotham Ambridge'.split(
        ' ',
      );
    expect(
      towns.filter(
        (town) => !['choose', 'not-understood'].includes(String(whoIn(`uphold rate for ${town}`))),
      ),
    ).toEqual([]);
  });
});
