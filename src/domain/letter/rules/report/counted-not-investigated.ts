import type { ParsedCase } from '../../report/report-parts';
import type { ReportRule } from '../rule';

const NOT =
  /\b(?:not investigated|did not (?:start an |carry out an )?investigat(?:e|ion)(?! Mr))/i;

/** Upheld may be without an investigation; the report counts such cases among the investigated all the same. */
export const countedNotInvestigated: ReportRule = ({ report: { cases } }) => {
  const found = cases.filter(isNotInvestigated);
  const [first] = found;
  if (first === undefined) return [];
  const count = (outcome: ParsedCase['outcome']): number =>
    found.filter((it) => it.outcome === outcome).length;
  return [
    {
      level: 'info',
      code: 'counted-not-investigated',
      message:
        'Cases that are described as not investigated are listed among the decisions upheld and not upheld, and so count as investigated. The Ombudsman upholds cases without an investigation where the council has put things right.',
      arithmetic: `${String(count('upheld'))} upheld, ${String(count('not-upheld'))} not upheld`,
      place: first.place,
    },
  ];
};

function isNotInvestigated({ heading, summary }: ParsedCase): boolean {
  return NOT.test(heading ?? '') || NOT.test(summary);
}
