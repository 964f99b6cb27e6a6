import type { ParsedReport } from '../../parsed-document';
import { parseNumber } from '../../text/numbers';
import type { ReportRule } from '../rule';
import { paragraphOf } from './where';

const REMEDIED =
  /\b(\d{1,4}) (?:complaints?|cases?) (?:were|was) remedied by the (?:LGSC?O|Ombudsman)/i;

/** "Remedied by the Ombudsman" counts every upheld case without an earlier remedy, also those that needed none. */
export const remediedByOmbudsman: ReportRule = ({ report, prose }) => {
  const sentence = prose.find(({ text }) => REMEDIED.test(text));
  const stated = parseNumber(REMEDIED.exec(sentence?.text ?? '')?.[1] ?? '');
  if (sentence === undefined || stated === undefined) return [];
  const harmless = report.cases.filter(
    ({ outcome, heading }) => outcome === 'upheld' && /no injustice/i.test(heading ?? ''),
  ).length;
  const outcomes = ownOutcomes(report);
  if (harmless === 0 && (outcomes ?? stated) >= stated) return [];
  return [
    {
      level: 'info',
      code: 'remedied-by-ombudsman',
      message: `${paragraphOf(sentence, prose)} says that ${String(stated)} complaints were remedied by the Ombudsman; not every one of them needed a remedy.`,
      arithmetic: [
        ...(harmless === 0
          ? []
          : [`${String(harmless)} of the upheld cases are without injustice`]),
        ...(outcomes === undefined ? [] : [`${String(outcomes)} compliance outcomes`]),
      ].join('; '),
      place: sentence.place,
    },
  ];
};

function ownOutcomes({ tables, authority }: ParsedReport): number | undefined {
  return tables
    .flatMap(({ rows }) => rows)
    .filter((row) => row.authority !== null && row.authority === authority?.id)
    .flatMap(({ complianceOutcomes }) => complianceOutcomes ?? [])[0];
}
