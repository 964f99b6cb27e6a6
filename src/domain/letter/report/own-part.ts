import type { TextLine } from '../letter-text';
import { normaliseLine } from '../text/normalise-line';

const OTHER = /housing ombudsman|parliamentary and health|\bPHSO\b|landlord performance/i;
const OWN = /local government|\bLGS?C?O\b/i;
const HEADING = /^(?:\d{1,2}(?:\.\d{1,2})?\.? |[A-Z]\. )?[A-Z][^.!?;:]{2,90}:?$/;
const MARKED = /^\s*(?:#{1,6} |\*\*.*\*\*\s*$)/;

/**
 * The lines of a report without what it says of other ombudsmen: the parts under a heading that names one, and lines
 * that speak of one and not of the Local Government and Social Care Ombudsman. Their figures are never mixed.
 */
export function ownPart(lines: readonly TextLine[]): readonly TextLine[] {
  let inside = false;
  return lines.filter((line) => {
    const words = normaliseLine(line.text);
    if (isHeading(line.text, words)) inside = OTHER.test(words) && !OWN.test(words);
    return !inside && !(OTHER.test(words) && !OWN.test(words));
  });
}

/** A heading stands alone: few words, no full stop, and no cells of a table. */
function isHeading(raw: string, words: string): boolean {
  if (raw.includes('\t') || /^\s*\|/.test(raw) || words.length > 100) return false;
  return MARKED.test(raw) || (HEADING.test(words) && words.split(' ').length <= 12);
}
