import { isCutOff, shortTitles } from '../../../../src/present/answers/short-titles';

describe('titles for buttons that ask whole questions', () => {
  it('are the words in which long questions differ, names whole', () => {
    const of = (name: string): string => `What was the uphold rate for ${name} in 2023-24?`;
    const names = ['Cheshire East Council', 'Cheshire West and Chester Council'];
    expect(shortTitles(names.map(of))).toEqual(names);
    expect(
      shortTitles([
        'Compare the uphold rate of us and the West Midlands region in 2019-20.',
        'Compare the uphold rate of us and WMCA councils in 2019-20.',
      ]),
    ).toEqual(['The West Midlands region', 'WMCA councils']);
  });

  it.each([
    ['short ones', ['What was our uphold rate?', 'What was our compliance rate?']],
    ['one alone', ['What was our uphold rate in planning and development in 2023-24?']],
    [
      'ones that differ in much',
      [
        'Show the trend in the compliance rate for us over the last five years.',
        'What was the average of similar authorities in planning and development?',
      ],
    ],
  ])('stay as they are: %s', (_, questions) => {
    expect(shortTitles(questions)).toEqual(questions);
  });

  it('are cut off where they are longer than a telephone is wide', () => {
    expect(isCutOff('What was our uphold rate?')).toBe(false);
    expect(isCutOff('What was our uphold rate in planning and development?')).toBe(true);
  });
});
