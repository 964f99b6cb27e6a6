import { groundedQuery } from '../../../../../src/domain/question/ground/grounded-query';
import { groundsOf } from '../../../../../src/domain/question/ground/grounds';
import { mayBeDropped } from '../../../../../src/domain/question/ground/may-be-dropped';
import type { Query } from '../../../../../src/domain/question/query';

const LUTON: Query = { op: 'value', metric: 'uphold_rate', who: ['luton'], year: '2019-20' };
const BOTH: Query = { ...LUTON, op: 'compare', who: ['luton', 'coventry'] };

/** Claims that nothing but the guard that is named keeps from an answer. */
it.each<[guard: string, text: string, claim: Query, previous?: Query]>([
  ['something of the words is known', 'wibble wobble', LUTON, BOTH],
  ['it says something new', 'gimme uphold rate', LUTON, LUTON],
  ['one question at a time', 'gimme the uphold rate for Luton in 2019-20 and show', LUTON],
  ['councils side by side', 'gimme the uphold rate for Luton of Coventry in 2019-20', BOTH],
  [
    'a phrase is whole',
    'our uphold rate in the latest zorp year',
    { ...LUTON, who: ['me'], year: 'latest' },
  ],
  [
    'every word is known',
    'our complaints',
    { op: 'value', metric: 'received', who: ['me'], year: 'latest' },
  ],
  ['a thing is named', 'gimme ours', { op: 'list', entity: 'remedies' }],
])('%s', (...[, text, claim, previous]) => {
  expect(groundedQuery(claim, text, previous).kind).toBe('suggested');
});

it.each([
  ['our wibble uphold rate', true],
  ['our Wibble uphold rate', false],
  ['OUR WIBBLE UPHOLD RATE', true],
  ['what was wibble luton', false],
  ['what was luton wibble', false],
  ['wibble for luton', true],
  ['uphold rate for wibble', false],
  ['uphold rate for wibble housing', true],
  ['our uphold rate w1bble', false],
  ['our weighted uphold rate', false],
  ['our north uphold rate', false],
])('whether the unknown words of "%s" may be dropped: %s', (text, may) => {
  const { spans } = groundsOf(text, undefined);
  expect(spans.some(({ meaning }) => meaning.kind === 'unknown')).toBe(true);
  expect(mayBeDropped(spans, text)).toBe(may);
});
