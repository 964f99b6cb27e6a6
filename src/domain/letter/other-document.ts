import { isCoveringMessage } from './covering-message';
import { otherBody } from './other-body';
import type { ParsedOther } from './parsed-document';

/** Says what a document is that gives no figures, and what to do about it. */
export function otherDocument(text: string): ParsedOther {
  return { kind: 'unknown', reason: unknownReason(text), checks: [] };
}

/** Tells a statement of one decision by the marks that it carries; one of them alone may stand anywhere. */
export function isDecisionStatement(text: string): boolean {
  const marks = [
    /the ombudsman's (?:final|draft|provisional) decision|(?:final|draft|provisional) decision/i,
    /(?:complaint )?reference(?: number)?:? ?\n?\d{2}[ -]?\d{3}[ -]?\d{3}/i,
    /agreed actions?\b|recommended actions?\b/i,
    /how (?:we|I) considered this complaint|the ombudsman's role and powers|what (?:we|I) found/i,
    /summary:/i,
  ];
  return (
    /ombudsman/i.test(text) &&
    !/housing ombudsman/i.test(text.slice(0, 400)) &&
    marks.filter((mark) => mark.test(text)).length >= 2
  );
}

function unknownReason(text: string): string {
  if (text.trim() === '') return 'The document holds no words. Import a letter that has text.';
  const other = otherBody(text);
  if (other !== undefined) return other;
  if (isCoveringMessage(text))
    return 'This message accompanies an annual letter and gives none of its figures. Import the letter that was attached to it.';
  return "No annual review letter, statistics page, committee report or decision statement of the Local Government and Social Care Ombudsman was recognised. Check that it is the right file, or import the letter from the Ombudsman's website.";
}
