/** What can be asked, in paragraphs; without a digit, since nothing here is a figure. */
export const HELP: readonly string[] = [
  "Ask about the Ombudsman's annual letters in your own words. For example:",
  [
    '- what was our uphold rate this year?',
    '- and last year?',
    '- how do we compare with similar authorities?',
    '- where do we rank among our statistical neighbours?',
    '- how has our compliance rate changed?',
    '- which letters do you hold?',
    '- what does upheld mean?',
    '- show my overdue remedies',
  ].join('\n'),
  'Every figure comes with the letter, the page and the line that it stands in. Where a question is not understood, or a letter is not held, you are told so and get no figure.',
];
