import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseCommand } from '../../../../src/app/parse-command';
import { pictureWords } from '../../../../src/app/questions/picture-words';

const QUESTIONS = resolve(__dirname, '../../../questions');

describe('words that ask for a picture', () => {
  it.each([
    [
      'Picture: Show the trend in the uphold rate for us over time.',
      'Show the trend in the uphold rate for us over time.',
    ],
    ['picture of our uphold rate over 5 years', 'our uphold rate over 5 years'],
    ['Can I have a picture of our uphold rate since 2019?', 'our uphold rate since 2019?'],
    ['Please draw me an image showing how we compare with Luton', 'how we compare with Luton'],
    ['a chart for a report of our compliance rate over time', 'our compliance rate over time'],
    ['chart for the committee report: compare us with Luton', 'compare us with Luton'],
    [
      'a graph for my presentation showing the trend in upheld complaints',
      'the trend in upheld complaints',
    ],
    ['how has our uphold rate changed, as a picture', 'how has our uphold rate changed'],
    ['How has our uphold rate changed? As a PNG please', 'How has our uphold rate changed'],
    [
      'rank WMCA councils by uphold rate as a chart for a report',
      'rank WMCA councils by uphold rate',
    ],
  ])('%s', (text, question) => {
    expect(pictureWords(text)).toBe(question);
    expect(parseCommand(text)).toEqual({ kind: 'ask', text: question, as: 'picture' });
  });

  it.each([
    'as a picture',
    'As a picture, please.',
    'picture',
    'a picture please',
    'show me that as an image',
    'that as a picture',
    'it, as a chart for a report',
    'chart for a report',
  ])('%s: of the answer before', (text) => expect(pictureWords(text)).toBe(''));

  it.each([
    'show our uphold rate as a graph',
    'chart our uphold rate over five years',
    'what is the national picture?',
    'how many public reports were there?',
    'is the picture getting better?',
    'picture this: we are the best',
    'what was our uphold rate in the report to committee?',
  ])('%s: asks for none', (text) => expect(pictureWords(text)).toBeUndefined());

  it('are in none of the questions that people were seen to ask, unless they name a picture', () => {
    const asked = readdirSync(QUESTIONS)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(join(QUESTIONS, name), 'utf8').split('\n'))
      .filter((text) => text.trim() !== '')
      .map((text) => (JSON.parse(text) as { readonly q: string }).q);
    expect(asked.length).toBeGreaterThan(500);
    const taken = asked.filter((q) => pictureWords(q) !== undefined);
    expect(
      taken.filter(
        (q) => !/\b(?:picture|image|png)\b|\b(?:report|paper|presentation|slides?)\b/i.test(q),
      ),
    ).toEqual([]);
    expect(taken.length).toBeLessThan(asked.length / 100);
  });
});
