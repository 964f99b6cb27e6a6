import type { ReportRule } from '../rule';

/** A late remedy that the council reports and the Ombudsman's letter does not mention. */
export const lateNotInLetter: ReportRule = ({ report: { lateRemedies, letters, period } }) => {
  const letter = letters.find((it) => it.period?.label === period?.label);
  if (lateRemedies === null || letter?.lateRemedies !== null) return [];
  const { ratePercent } = letter.statistics.compliance;
  const rate =
    ratePercent === null
      ? ''
      : ` Its compliance rate is ${String(ratePercent)}%: a late remedy still counts as complied with.`;
  return [
    {
      level: 'info',
      code: 'late-not-in-letter',
      message: `The report says that remedies were late (${String(lateRemedies.count)}); the Ombudsman's letter does not mention it.${rate}`,
      place: lateRemedies.place,
    },
  ];
};
