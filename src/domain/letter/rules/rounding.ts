import type { LetterRule } from './rule';

/** A half rounds up: say so where a reader with a calculator would stumble. */
export const rounding: LetterRule = ({ letter }) => {
  const { complaintsUpheld, satisfactoryRemedy } = letter.statistics;
  return [
    ...half(complaintsUpheld.ratePercent, complaintsUpheld.upheld, complaintsUpheld.investigations),
    ...half(satisfactoryRemedy.ratePercent, satisfactoryRemedy.count, satisfactoryRemedy.base),
  ];
};

function half(
  rate: number | null,
  part: number | null,
  whole: number | null,
): ReturnType<LetterRule> {
  if (rate === null || part === null || whole === null || whole === 0) return [];
  if (
    (200 * part) % whole !== 0 ||
    (100 * part) % whole === 0 ||
    rate !== (100 * part) / whole + 0.5
  )
    return [];
  const exact = String((100 * part) / whole);
  return [
    {
      level: 'info',
      code: 'rounding',
      message: `${String(part)} of ${String(whole)} is ${exact}%; the Ombudsman rounds a half up.`,
      arithmetic: `${String(part)} of ${String(whole)} = ${exact}%; printed ${String(rate)}%`,
    },
  ];
}
