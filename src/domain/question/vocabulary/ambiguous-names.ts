import type { AuthorityId } from '../../facts/authority';

/** Bare names that may mean several councils: the person is asked which. */
export const AMBIGUOUS_NAMES: Readonly<Record<string, readonly AuthorityId[]>> = {
  newcastle: ['newcastle-upon-tyne', 'newcastle-under-lyme'],
  richmond: ['richmond-upon-thames', 'richmondshire'],
  kingston: ['kingston-upon-thames', 'kingston-upon-hull'],
  northamptonshire: ['north-northamptonshire', 'west-northamptonshire', 'northamptonshire'],
  northants: ['north-northamptonshire', 'west-northamptonshire', 'northamptonshire'],
  cheshire: ['cheshire-east', 'cheshire-west-and-chester'],
  bedfordshire: ['central-bedfordshire', 'bedford'],
  cumbria: ['cumberland', 'westmorland-and-furness', 'cumbria'],
  sussex: ['east-sussex', 'west-sussex'],
  yorkshire: ['north-yorkshire', 'east-riding-of-yorkshire'],
  berkshire: ['west-berkshire', 'reading', 'wokingham'],
  stratford: ['stratford-on-avon', 'newham'],
};

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
