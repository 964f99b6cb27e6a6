import type { ParsedReport } from '../../parsed-document';
import { ownFigures } from '../../report/own-figures';
import type { ReportRule } from '../rule';

/** What the report says of the council is what the Ombudsman's letter inside it says. */
export const letterDiffers: ReportRule = ({ report }) => {
  const stated = statedInLetters(report);
  return ownFigures(report).flatMap(({ measure, period, whose, service, value, place }) => {
    const printed = stated.get(`${period}|${measure}`);
    if (whose !== 'own' || service !== undefined || printed === undefined || printed === value)
      return [];
    return [
      {
        level: 'error' as const,
        code: 'letter-differs',
        message: `The report and the Ombudsman's letter inside it give different figures for ${period} (${measure.replaceAll('_', ' ')}). Both are held until somebody decides.`,
        arithmetic: `report ${String(value)}; letter ${String(printed)}`,
        place,
      },
    ];
  });
};

function statedInLetters({ letters }: ParsedReport): ReadonlyMap<string, number> {
  return new Map(
    letters.flatMap(({ period, statistics, lateRemedies }) => {
      const { complaintsUpheld, compliance, satisfactoryRemedy } = statistics;
      const values = {
        uphold_rate: complaintsUpheld.ratePercent,
        upheld: complaintsUpheld.upheld,
        investigations: complaintsUpheld.investigations,
        compliance_rate: compliance.ratePercent,
        compliance_outcomes: compliance.outcomes,
        satisfactory_rate: satisfactoryRemedy.ratePercent,
        satisfactory_count: satisfactoryRemedy.count,
        late_remedies: lateRemedies?.count ?? null,
      };
      return Object.entries(values).flatMap(
        ([measure, value]): readonly (readonly [string, number])[] =>
          value === null || period === null ? [] : [[`${period.label}|${measure}`, value]],
      );
    }),
  );
}
