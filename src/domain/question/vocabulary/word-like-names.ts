/** Names that are also English words: taken for a council only beside a word such as `for`, `with` or `council`. */
export const WORD_LIKE_NAMES: readonly string[] = [
  'reading',
  'bury',
  'rugby',
  'eden',
  'bath',
  'barking',
  'dover',
  'hart',
  'barrow',
  'craven',
  'swale',
  'broads',
  'wells',
  'mk',
  'iw',
];
