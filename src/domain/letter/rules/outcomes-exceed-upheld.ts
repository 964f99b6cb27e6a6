import type { LetterRule } from './rule';

/** More compliance outcomes than upheld decisions look wrong, and are not. */
export const outcomesExceedUpheld: LetterRule = ({ letter }) => {
  const { outcomes } = letter.statistics.compliance;
  const { upheld } = letter.statistics.complaintsUpheld;
  if (outcomes === null || upheld === null || outcomes <= upheld) return [];
  return [
    {
      level: 'info',
      code: 'outcomes-exceed-upheld',
      message: `${String(outcomes)} compliance outcomes against ${String(upheld)} upheld decisions: outcomes belong to the year in which recommendations fell due, so this can be right.`,
    },
  ];
};
