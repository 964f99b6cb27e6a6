/** The council's own complaints procedure, whose stages have uphold rates too. */
const INTERNAL =
  /\bstage[ -](?:\d|one|two|three)\b|\bcorporate complaints\b|\binternal(?:ly)? (?:complaint|review|investigat)|\bcomplaints? (?:made|received) (?:to|by) the council\b|\bservice requests?\b/i;
const OMBUDSMAN = /ombudsm[ae]n|\bLGS?C?O\b/i;

/**
 * Whether figures of complaints are the Ombudsman's: those of the council's own procedure are not, and in a report
 * about all complaints the words around the figures must name the Ombudsman.
 */
export function isAboutOmbudsman(around: string, reportTitle: string): boolean {
  return !INTERNAL.test(around) && (OMBUDSMAN.test(reportTitle) || OMBUDSMAN.test(around));
}
