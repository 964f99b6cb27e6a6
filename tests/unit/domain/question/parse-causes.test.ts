import { parseQuestion } from '../../../../src/domain/question/parse-question';

describe('what brought a figure about, or what it brought about', () => {
  it.each([
    'what does our uphold rate lead to',
    'what contributed our uphold rate',
    'what yielded our satisfactory remedy rate',
    'what caused our upheld complaints in 2023-24',
    'who is responsible for our uphold rate',
    'what did the upheld complaints cost us in 2022-23',
    'how many complaints received were returned in 2022-23',
    'how many upheld complaints led to public reports in 2022-23',
  ])('is not answered with the figure: %s', (question) => {
    expect(parseQuestion(question, {}).kind).not.toBe('understood');
  });

  it('asks for a place among services: which led to the most', () => {
    expect(parseQuestion('which service led to the most complaints in 2019-20?', {})).toMatchObject(
      {
        kind: 'understood',
        query: { op: 'rank', metric: 'received', by: 'service', dir: 'high', n: 1 },
      },
    );
  });
});
