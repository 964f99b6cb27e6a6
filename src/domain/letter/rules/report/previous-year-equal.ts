import type { ReportRule } from '../rule';

/** Received and decided are different things; the same number for both in the year before is possible, and worth a look. */
export const previousYearEqual: ReportRule = ({ report: { receivedInProse, decisions } }) => {
  if (receivedInProse === null || decisions === null) return [];
  const { previousYear: received, period } = receivedInProse;
  const decided = decisions.previousYear;
  if (received === null || decided?.count !== received) return [];
  if (period.label !== decisions.period.label) return [];
  return [
    {
      level: 'info',
      code: 'previous-year-equal',
      message: `${String(received)} is given for the previous year both as received and as decided: possible, but unusual. Check it against that year's letter.`,
      arithmetic: `received ${String(received)}; decided ${String(decided.count)}`,
      place: decided.place,
    },
  ];
};
