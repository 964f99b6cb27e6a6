import { unansweredWording } from '../../../../src/domain/question/unanswered-wording';

it.each([
  ['<at>Upheld</at> gimme our Uphold Rate!', 'gimme our uphold rate!'],
  [
    'What about Mrs Placeholder’s complaint at CV1 1AA?',
    'what about [name] complaint at [postcode]?',
  ],
  ['Gimme the case of Jane Placeholder-Example', '[name] the case of [name]'],
  ['<at>Upheld</at> why did <at>Jane</at> ask', 'why did ask'],
  ['gimme Luton and Coventry for SEND', 'gimme luton and coventry for send'],
])('"%s" is kept as "%s"', (text, wording) => {
  expect(unansweredWording(text)).toBe(wording);
});

it.each(['', '?!', 'a@b.example', 'Jane Placeholder', '<at>Upheld</at>'])(
  'nothing is kept of "%s"',
  (text) => {
    expect(unansweredWording(text)).toBe('');
  },
);

it('keeps no more than a sentence or two', () => {
  expect(unansweredWording('wibble '.repeat(10_000)).length).toBeLessThanOrEqual(300);
});
