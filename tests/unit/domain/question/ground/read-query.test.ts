import { readQuery } from '../../../../../src/domain/question/ground/read-query';
import { everyQuery } from '../../../../support/every-query';

const VALUE = { op: 'value', metric: 'uphold_rate', who: ['me'], year: '2023-24' } as const;

describe('a query from data that nobody vouches for', () => {
  it('is every query that there is', () => {
    expect(everyQuery().filter((query) => readQuery(query) === undefined)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'value'],
    ['a list', [VALUE]],
    ['no kind', { metric: 'uphold_rate' }],
    ['an unknown kind', { ...VALUE, op: 'sql' }],
    ['a kind from the prototype', { ...VALUE, op: 'constructor' }],
    ['none', { op: 'none' }],
    ['a field too many', { ...VALUE, text: 'Our rate was 12%.' }],
    ['a value', { ...VALUE, value: 12 }],
    ['a prototype', JSON.parse('{"op":"help","__proto__":{"a":1}}')],
    ['a field too few', { op: 'value', metric: 'uphold_rate', who: ['me'] }],
    ['an unknown measure', { ...VALUE, metric: 'budget' }],
    ['a measure from the prototype', { op: 'define', term: 'toString' }],
    ['nobody', { ...VALUE, who: [] }],
    ['more than anybody asks about', { ...VALUE, who: Array.from({ length: 9 }, () => 'me') }],
    ['an unknown council', { ...VALUE, who: ['atlantis'] }],
    ['an unknown group', { ...VALUE, who: ['group:atlantis'] }],
    ['a group from the prototype', { ...VALUE, who: ['group:constructor'] }],
    ['a council in an object', { ...VALUE, who: [{ id: 'luton' }] }],
    ['a year that is none', { ...VALUE, year: '2023-25' }],
    ['a year with words', { ...VALUE, year: '2023-24 or so' }],
    ['a year of another age', { ...VALUE, year: '1066-67' }],
    ['a number for a year', { ...VALUE, year: 2023 }],
    ['three years', { ...VALUE, year: ['2021-22', '2022-23', '2023-24'] }],
    ['a window without end', { ...VALUE, year: { last: 1e9 } }],
    ['a window and more', { ...VALUE, year: { last: 5, from: '2019-20' } }],
    ['an unknown service', { ...VALUE, service: 'magic' }],
    ['half a place', { op: 'rank', metric: 'upheld', group: 'england', dir: 'high', n: 1.5 }],
    ['too many places', { op: 'rank', metric: 'upheld', group: 'england', dir: 'high', n: 1e6 }],
    ['another direction', { op: 'rank', metric: 'upheld', group: 'england', dir: 'up' }],
    ['another entity', { op: 'list', entity: 'people' }],
    ['another owner', { op: 'list', entity: 'remedies', filter: { owner: 'sam' } }],
    ['a filter too many', { op: 'list', entity: 'remedies', filter: { text: 'x' } }],
    ['days without end', { op: 'list', entity: 'remedies', filter: { overdueDays: 1e300 } }],
  ])('is not %s', (_what, candidate) => {
    expect(readQuery(candidate)).toBeUndefined();
  });
});
