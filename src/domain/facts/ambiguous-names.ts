import type { AuthorityId } from './authority';

const NORTHAMPTONSHIRE = [
  'north-northamptonshire',
  'west-northamptonshire',
  'northamptonshire',
] as const;

/**
 * Bare names, in lower case, that people use for more than one authority, and which ones those are, the likeliest first.
 * Whoever says one is asked which is meant.
 */
export const ambiguousNames: ReadonlyMap<string, readonly AuthorityId[]> = new Map<
  string,
  readonly AuthorityId[]
>([
  ['newcastle', ['newcastle-upon-tyne', 'newcastle-under-lyme']],
  ['richmond', ['richmond-upon-thames', 'richmondshire']],
  ['kingston', ['kingston-upon-thames', 'kingston-upon-hull']],
  ['northamptonshire', NORTHAMPTONSHIRE],
  ['northants', NORTHAMPTONSHIRE],
  ['cheshire', ['cheshire-east', 'cheshire-west-and-chester']],
  ['bedfordshire', ['central-bedfordshire', 'bedford', 'luton']],
  ['cumbria', ['cumberland', 'westmorland-and-furness', 'cumbria']],
  ['sussex', ['east-sussex', 'west-sussex']],
  [
    'yorkshire',
    ['north-yorkshire', 'east-riding-of-yorkshire', 'west-yorkshire-ca', 'south-yorkshire-ca'],
  ],
  ['berkshire', ['west-berkshire', 'reading', 'wokingham']],
  ['stratford', ['stratford-on-avon', 'newham']],
]);
