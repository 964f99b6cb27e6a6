/** Ombudsmen and schemes whose figures look alike and are never mixed with the Local Government Ombudsman's. */
const OTHERS: readonly (readonly [name: RegExp, reason: string])[] = [
  [
    /housing[ \n]ombudsman/gi,
    "This is a document of the Housing Ombudsman, another body: its figures are never mixed with the Local Government and Social Care Ombudsman's. Import an annual review letter instead.",
  ],
  [
    /(?:scottish|wales|welsh|northern ireland)[ \n]public services[ \n]ombudsman|public services[ \n]ombudsman for wales|\bSPSO\b|\bPSOW\b|\bNIPSO\b|parliamentary (?:and|&)[ \n]health service[ \n]ombudsman|\bPHSO\b|legal[ \n]ombudsman|financial[ \n]ombudsman|ombudsman[ \n]services|property[ \n]ombudsman|prisons (?:and|&) probation ombudsman/gi,
    "This is a document of another ombudsman, whose figures are not held here. Import a Local Government and Social Care Ombudsman's annual review letter instead.",
  ],
];

const OWN =
  /local[ \n]government(?:[ \n](?:and|&)[ \n]social[ \n]care)?[ \n]ombudsm[ae]n|\bLGS?C?O\b|lgo\.org\.uk/gi;

/**
 * Why a document is another ombudsman's; undefined where it is not. It is, where it names the other one more often than
 * the Local Government and Social Care Ombudsman, whose own letters mention the Housing Ombudsman's code in passing.
 */
export function otherBody(text: string): string | undefined {
  const own = text.match(OWN)?.length ?? 0;
  return OTHERS.find(([name]) => (text.match(name)?.length ?? 0) > own)?.[1];
}
