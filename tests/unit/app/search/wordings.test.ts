import { wordings } from '../../../../src/app/search/wordings';

it.each([
  ['coventry uphold 2024', ['coventry uphold rate 2024', 'coventry uphold 2024']],
  ['coventry uphold rate', ['coventry uphold rate', 'overview coventry uphold rate']],
  ['luton compl', ['luton compliance rate', 'luton compl']],
  ['luton', ['luton', 'overview luton']],
])('reads “%s” in full, then as it stands', (typed, first) => {
  expect(wordings(typed).slice(0, 2)).toEqual(first);
});

it('completes half a name, also one of several words, to councils of today', () => {
  expect(wordings('uphold newcastle-u')).toContain('uphold rate Newcastle-under-Lyme');
  expect(wordings('cov')).toContain('overview Coventry');
});

it('makes no name of two letters', () => {
  expect(wordings('co')).toEqual(['co', 'overview co']);
});
