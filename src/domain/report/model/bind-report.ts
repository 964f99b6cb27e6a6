import { failed, ok, type Result } from '../../shared/result';
import type { AnnualReport } from './annual-report';
import { elementsOf, type ReportElement } from './elements';

/** A numeral that no fact stands behind: where it is, and the words that it is in. */
export interface UnboundNumeral {
  readonly kind: 'unbound-numeral';
  readonly section: string;
  readonly element: string;
  readonly text: string;
}

const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|' +
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|' +
  'half|halves|quarters?|thirds?|twice|double[ds]?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const DIGIT = /[\p{N}]/u;
const NUMBER_WORD = new RegExp(`\\b(?:${WORDS})\\b`, 'iu');

/**
 * A report with every numeral bound: in a fact's figure or a document's own words, or of a declared kind. Problems:
 * the first numeral that stands in the words of a template, in a name or beside what is absent.
 */
export function bindReport(report: AnnualReport): Result<AnnualReport, UnboundNumeral> {
  for (const element of elementsOf(report)) {
    const loose = looseNumeral(element);
    if (loose !== undefined)
      return failed({
        kind: 'unbound-numeral',
        section: element.section,
        element: element.id,
        text: loose,
      });
  }
  return ok(report);
}

/** A name may hold the word for a number ("Three Rivers"), and no digit. */
function looseNumeral({ runs }: ReportElement): string | undefined {
  return runs.find(({ kind, text }) => {
    if (kind === 'words' || kind === 'absent') return DIGIT.test(text) || NUMBER_WORD.test(text);
    return kind === 'name' && DIGIT.test(text);
  })?.text;
}
