import type { LetterRule } from './rule';

/** Satisfactory remedies are some of the upheld decisions. */
export const satisfactoryExceedsUpheld: LetterRule = ({ letter }) => {
  const { count } = letter.statistics.satisfactoryRemedy;
  const { upheld } = letter.statistics.complaintsUpheld;
  if (count === null || upheld === null || count <= upheld) return [];
  return [
    {
      level: 'error',
      code: 'satisfactory-exceeds-upheld',
      message:
        'The letter prints more satisfactory remedies than upheld decisions, which cannot be. Both are held until somebody decides.',
      arithmetic: `${String(count)} satisfactory remedies; ${String(upheld)} upheld decisions`,
      touches: ['/statistics/satisfactoryRemedy/count', '/statistics/complaintsUpheld/upheld'],
    },
  ];
};
