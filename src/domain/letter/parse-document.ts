import { parseDecision } from './decision/parse-decision';
import type { FindAuthority } from './head/find-authority-type';
import type { LetterText, TextLine } from './letter-text';
import { isCoveringMessage } from './covering-message';
import { otherBody } from './other-body';
import { isDecisionStatement, otherDocument } from './other-document';
import type { ParsedDocument } from './parsed-document';
import { parseLetter } from './parse-letter';
import { isCommitteeReport } from './report/is-committee-report';
import { parseReport } from './report/parse-report';
import { letterStarts } from './split-letters';
import { findStatements } from './statistics/find-statements';
import { runningText } from './text/running-text';
import { findTables } from './yearly-tables/read-yearly-tables';

/**
 * Reads everything that a file holds: one entry for each document, with `part` where there are several.
 * Never throws; what cannot be recognised is `unknown` with the reason.
 */
export function parseDocument(
  text: LetterText,
  findAuthority: FindAuthority,
): readonly ParsedDocument[] {
  const documents = documentsIn(text.lines, findAuthority);
  return documents.length < 2
    ? documents
    : documents.map((document, index) => ({ ...document, part: index + 1 }));
}

function documentsIn(
  lines: readonly TextLine[],
  findAuthority: FindAuthority,
): readonly ParsedDocument[] {
  const words = runningText(lines).text;
  const other = otherBody(words) !== undefined;
  if (
    isCommitteeReport(lines, words) &&
    (!other || /\bLGS?C?O\b|local[ \n]government/i.test(words))
  )
    return [parseReport(lines, findAuthority)];
  if (other || (isCoveringMessage(words) && !givesFigures(lines))) return [otherDocument(words)];
  const letters = letterStarts(lines);
  if (letters.length > 1) {
    return letters.map(({ from }, index) =>
      parseLetter(lines.slice(index === 0 ? 0 : from, letters[index + 1]?.from), findAuthority),
    );
  }
  if (letters.length === 1 || isLetter(lines, words)) return [parseLetter(lines, findAuthority)];
  return [isDecisionStatement(words) ? parseDecision(lines, findAuthority) : otherDocument(words)];
}

function givesFigures(lines: readonly TextLine[]): boolean {
  return findStatements(runningText(lines)).length > 0 || findTables(lines).tables.size > 0;
}

/** A damaged letter may have lost its greeting: two statistics, or its title, are enough. */
function isLetter(lines: readonly TextLine[], words: string): boolean {
  const kinds = new Set(findStatements(runningText(lines)).map(({ kind }) => kind));
  const titled =
    /annual[ \n](?:review[ \n])?letter[ \n]?(?:20|19)?\d{2}|annual summary of (?:complaint )?statistics|local (?:government|authority)[ \n](?:ombudsman's[ \n]annual[ \n](?:review|letter)|report\b)/i.test(
      words.slice(0, 6000),
    );
  const draft = /the ombudsman's (?:final|draft) decision/i.test(words);
  return !draft && (kinds.size >= 2 || (titled && /ombudsman|\blgo\b/i.test(words)));
}
