import type { AnnualReport } from '../model/annual-report';
import { elementsOf } from '../model/elements';

/** What looks like a figure: with its sign of pounds or per cent, and without years, dates and numbered paragraphs. */
const NUMERAL =
  /(?<![\w/.,-])£?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?|(?<![\w/.,-])£?\d+(?:\.\d+)?%?(?![\w/])/g;
const NOT_FIGURES =
  /\b(?:19|20)\d{2}(?:\s?[/–-]\s?(?:20)?\d{2})?\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?\b|\b(?:sections?|paragraphs?|page|part|chapter|stage|appendix|figure|schedule)\s+\d+[A-Z]?(?:\.\d+)*\b/gi;

/**
 * What is to be looked at in a person's text: each figure of it that no figure of the report from what is held equals.
 * It is no proof of a mistake: a person may know what no document holds.
 */
export function passageFindings(text: string, report: AnnualReport): readonly string[] {
  const held = new Set(
    elementsOf(report).flatMap(({ runs }) =>
      runs.flatMap((run) => (run.kind === 'figure' ? [run.text] : [])),
    ),
  );
  const numerals = text.replace(NOT_FIGURES, ' ').match(NUMERAL) ?? [];
  const loose = [...new Set(numerals)].filter((numeral) => !held.has(numeral));
  return loose.map((numeral) => `${numeral}: no figure of the report from what is held is this.`);
}
