import type { Check } from '../../facts/check';
import type { LetterReading } from '../letter-reading';
import type { LetterRule } from './rule';

const TRIOS: readonly (readonly string[])[] = [
  ['ratePercent', 'upheld', 'investigations'].map((it) => `/statistics/complaintsUpheld/${it}`),
  ['ratePercent', 'count', 'base'].map((it) => `/statistics/satisfactoryRemedy/${it}`),
];

/**
 * A figure apart from its words, or with letters among its digits, is taken only where the two others prove it. Where
 * they do not, one of the three is wrong, and nothing says which.
 */
export const unprovenReading: LetterRule = ({ readings }) =>
  TRIOS.flatMap((trio) => unproven(trio, readings));

function unproven(trio: readonly string[], readings: LetterReading['readings']): readonly Check[] {
  const missing = trio.filter((pointer) => readings[pointer]?.value === null);
  const known = trio.filter((pointer) => typeof readings[pointer]?.value === 'number');
  const [pointer] = missing;
  const candidates = pointer === undefined ? [] : (readings[pointer]?.candidates ?? []);
  const [first] = candidates;
  if (known.length !== 2 || first === undefined) return [];
  if (candidates.some(({ weak }) => weak !== true)) return [];
  // Nought of any number is 0%: there is nothing to prove.
  if (known.every((it) => readings[it]?.value === 0)) return [];
  const values = [...new Set(candidates.map(({ value }) => value))].join(' or ');
  return [
    {
      level: 'warn',
      code: 'unproven-reading',
      message: `One figure stands apart from its words, and may be ${values}; the figures beside it do not prove it. They are held until somebody decides.`,
      arithmetic: known.map((it) => `${it.slice(12)} ${String(readings[it]?.value)}`).join('; '),
      touches: known,
      place: first.place,
    },
  ];
}
