import { groundedQuery } from '../../../../../src/domain/question/ground/grounded-query';
import { parseQuestion } from '../../../../../src/domain/question/parse-question';
import type { Query } from '../../../../../src/domain/question/query';
import { sampled } from '../../../../support/sampled';
import { INJECTIONS } from '../../../../support/injections';

const BEFORE: readonly (Query | undefined)[] = [
  undefined,
  { op: 'value', metric: 'upheld', who: ['coventry'], year: '2023-24' },
  { op: 'list', entity: 'letters' },
];

it('nothing that an obedient model claims for 500 attackers is answered', () => {
  expect(INJECTIONS).toHaveLength(500);
  const taken = BEFORE.flatMap((previous) =>
    sampled(INJECTIONS, 3).filter(
      ({ words, claim }) => groundedQuery(claim, words, previous).kind === 'grounded',
    ),
  );
  expect(taken.map(({ words }) => words)).toEqual([]);
});

it('most of them come as far as the model', () => {
  const tried = sampled(INJECTIONS, 3);
  const asked = tried.filter(({ words }) => parseQuestion(words, {}).kind === 'not-understood');
  expect(asked.length).toBeGreaterThan(0.8 * tried.length);
  expect(tried.filter(({ words }) => parseQuestion(words, {}).kind === 'understood')).toEqual([]);
});
