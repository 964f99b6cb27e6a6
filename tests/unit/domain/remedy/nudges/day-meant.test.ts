import { dayMeant } from '../../../../../src/domain/remedy/nudges/day-meant';

/** A Sunday. */
const TODAY = '2026-11-22';

it.each([
  ['3 June 2027', '2027-06-03'],
  ['3rd June 2027', '2027-06-03'],
  ['the 3rd of June', '2027-06-03'],
  ['June 3', '2027-06-03'],
  ['3 june', '2027-06-03'],
  ['1 December', '2026-12-01'],
  ['22 November', '2027-11-22'],
  ['23 November', '2026-11-23'],
  ['03/06/2027', '2027-06-03'],
  ['3.6.27', '2027-06-03'],
  ['2027-06-03', '2027-06-03'],
  ['tomorrow', '2026-11-23'],
  ['Monday', '2026-11-23'],
  ['next monday', '2026-11-23'],
  ['Sunday', '2026-11-29'],
  ['on Fri', '2026-11-27'],
  ['29 February 2028', '2028-02-29'],
])('%s is %s', (words, day) => {
  expect(dayMeant(words, TODAY)).toBe(day);
});

it.each([
  '',
  'soon',
  '32 June',
  '29 February 2027',
  '3 Juni',
  'the end of the month',
  '3 June or 4 June',
  'when the moon is full',
  '3',
])('%s is no day', (words) => {
  expect(dayMeant(words, TODAY)).toBeUndefined();
});
