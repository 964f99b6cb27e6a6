import type { LetterRule } from './rule';

/** Late is not non-compliant: the Ombudsman counts a remedy that came late as complied with. */
export const lateButComplied: LetterRule = ({ letter }) => {
  const { ratePercent, outcomes } = letter.statistics.compliance;
  if (ratePercent !== 100 || letter.lateRemedies === null) return [];
  const { count, of } = letter.lateRemedies;
  const all = of ?? outcomes;
  return [
    {
      level: 'info',
      code: 'late-but-complied',
      message: `Compliance is 100% although ${String(count)}${all === null ? '' : ` of ${String(all)}`} remedies came late: the Ombudsman counts a late remedy as complied with.`,
      ...(letter.sources['/lateRemedies/count'] && {
        place: letter.sources['/lateRemedies/count'],
      }),
    },
  ];
};
