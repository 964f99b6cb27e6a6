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
  if (/housing ombudsman/i.test(text) && /maladministration|determination|landlord/i.test(text)) {
    return "This is a document of the Housing Ombudsman, another body: its figures are never mixed with the Local Government and Social Care Ombudsman's. Import an annual review letter instead.";
  }
  if (/parliamentary and health service ombudsman|public services ombudsman/i.test(text)) {
    return "This is a document of another ombudsman, whose figures are not held here. Import a Local Government and Social Care Ombudsman's annual review letter instead.";
  }
  return "No annual review letter, statistics page, committee report or decision statement of the Local Government and Social Care Ombudsman was recognised. Check that it is the right file, or import the letter from the Ombudsman's website.";
}
