/** Words that years and windows are written with: the rules that find those read a text before its words are repaired. */
export const TIME_WORDS: readonly string[] = [
  'last',
  'this',
  'next',
  'past',
  'previous',
  'prior',
  'preceding',
  'following',
  'current',
  'latest',
  'recent',
  'year',
  'years',
  'week',
  'weeks',
  'month',
  'months',
  'days',
  'fortnight',
  'decade',
  'since',
  'before',
  'after',
  'ending',
  'ended',
  'financial',
  'march',
  'letter',
  'letters',
  'three',
  'four',
  'five',
  'seven',
  'eight',
  'twelve',
];

/** Words that are often run together with the word before or after, and mean nothing else then. */
export const JOINED_WORDS: ReadonlySet<string> = new Set([
  'many',
  'year',
  'years',
  'week',
  'month',
  'letter',
  'letters',
]);

/** Words that `rate` follows. */
export const RATE_LEADERS: readonly string[] = [
  'uphold',
  'upheld',
  'compliance',
  'remedy',
  'remedies',
  'satisfactory',
];

/** Short words of our questions, those that are asked with most first: what a short unknown word may have been. */
export const SHORT_WORDS: readonly string[] = (
  'rate what how our why who many the for year last this late open due mine most list show which where best worst ' +
  'top mean did does were was are and with have has had per met days week next can you ask help time over all than ' +
  'from into about high low find fault trend chart since month three five any who in of to us is we not'
).split(' ');
