import { phrase } from '../text/phrase';
import { DATE } from '../text/find-date';
import type { StatementKind } from './statement';

/** A sentence to look for. `n` captures the number of `kind`, `m` that of `second`; neither means 0. */
export interface StatementPattern {
  readonly kind: StatementKind;
  readonly second?: StatementKind;
  readonly regex: RegExp;
  /** True where the words alone prove nothing, and the number counts only when the arithmetic proves it. */
  readonly weak?: true;
}

const FOR_PERIOD = `(?:[^.%]{0,40}?(?<from>${DATE}),?[ \\n]?(?:to|and|until|-)[ \\n]?(?<to>${DATE}))?`;
const BASED = '(?:total of|based on)_(?:a total of_)?{n}_';
const ORGANISATION = '(?:the|your) (?:organisation|authority|council|county|borough|district)';

function pattern(kind: StatementKind, template: string, second?: StatementKind): StatementPattern {
  const regex = phrase(template);
  return second === undefined ? { kind, regex } : { kind, regex, second };
}

/**
 * The fixed phrases of the annual letters 2018-19 to 2024-25 and of the statistics pages, with the pairs of words
 * that change between years: authorities / organisations, investigations / detailed investigations / complaints,
 * remedy / remedies, plural / singular.
 */
export const STATEMENT_PATTERNS: readonly StatementPattern[] = [
  pattern(
    'upheld-rate',
    '{pct} of (?:the )?complaints (?:that )?(?:we )?investigated (?:were|was) upheld',
  ),
  pattern(
    'upheld-rate',
    'we upheld {pct} of (?:the )?complaints (?:that )?we investigated about (?:you|the council)',
  ),
  pattern('compliance-rate', `{pct} of (?:the )?cases,? we (?:were|are) satisfied`),
  pattern(
    'compliance-rate',
    `satisfied (?:that )?${ORGANISATION} (?:had )?successfully implemented our recommendations in {pct}`,
  ),
  pattern(
    'satisfactory-rate',
    '{pct} of (?:the )?(?:upheld cases|cases we upheld|cases upheld),? we found',
  ),
  pattern(
    'comparator',
    'compare[sd]? (?:to|with) an average of {pct}(?!\\d)_(?:in|for|across|among)?[ \\n]?(?:similar)?',
  ),
  pattern(
    'comparator',
    'the average for (?:similar )?(?:authorities|organisations|councils)(?: of this type)? (?:is|was) {pct}(?![ \\n]?upheld)',
  ),
  pattern(
    'upheld',
    '(?<!\\bof[ \\n])(?<!\\bof)(?<!average )(?<!is )(?<!is\\n){n}_upheld decisions?\\b(?! ?\\n?(?:per|for every)\\b)(?![ \\n]for the period)',
  ),
  pattern(
    'investigations',
    'we investigated_{n}_complaints?,? and upheld_{m}(?![ \\n]?(?:%|per))',
    'upheld',
  ),
  pattern(
    'upheld',
    'we upheld_{n}_(?:out )?of_(?:the )?{m}_complaints (?:that )?we investigated about (?:you|the council)',
    'investigations',
  ),
  pattern(
    'investigations-base',
    `${BASED}(?:detailed )?(?:investigations?|complaints? investigated|complaints?)\\b${FOR_PERIOD}`,
  ),
  pattern('outcomes', `${BASED}compliance outcomes?\\b${FOR_PERIOD}`),
  pattern('outcomes', '(?<=^|[\\n.:]|[.:] ){n}_compliance outcomes?\\b'),
  pattern('outcomes', 'recorded compliance outcomes in {n} cases?\\b'),
  pattern(
    'satisfactory',
    '(?<!\\d[ \\n])in_{n}_(?:out )?of_{m}_(?:upheld cases?|cases we upheld),? we found',
    'upheld-base',
  ),
  pattern(
    'upheld-base',
    `${BASED}(?:upheld decisions?|upheld complaints?|upheld cases)\\b(?! ?\\n?per\\b)${FOR_PERIOD}`,
  ),
  pattern(
    'satisfactory',
    '(?<!\\bof[ \\n]){n}_satisfactory remed(?:y|ies)\\b(?: decisions?\\b|(?=[.\\n]|$))',
  ),
  pattern(
    'no-investigations',
    '(?:ombudsman|we) (?:carried out|completed|made|undertook|conducted) no (?:detailed )?investigations',
  ),
  pattern(
    'no-investigations',
    '(?:ombudsman|we) did not (?:carry out|complete|conduct) any (?:detailed )?investigations',
  ),
  pattern('no-investigations', 'we investigated (?:no|0|nil) complaints?\\b'),
  pattern('none-due', 'no recommendations were due for compliance'),
  pattern('none-due', 'no compliance outcomes were (?:recorded|due)'),
  pattern('none-upheld', '(?:ombudsman|we) did not uphold any complaints'),
  pattern('none-upheld', '(?:ombudsman|we) upheld no complaints'),
];

/** Per 100,000 residents: the authority's own figure, or the average where the sentence says so. */
export const PER_100K = phrase('{dec}_upheld decisions per[ \\n]?100,?[ \\n]?000');

const ALONE = '(?=\\n|$)';
/** A count alone on its line. */
const COUNT = '\\d{1,3}(?:,\\d{3}|\\d)?';
/** Digits with the letters that scanning puts in their place: `l` for 1, `O` for 0. At least one is such a letter. */
const LOOKALIKE = '(?<![A-Za-z\\d.,])(?<!\\d )(?<n>(?=\\d{0,3}[lIO])[\\dlIO]{1,4})';

/**
 * Readings that words alone do not prove: figures drawn after their sentences, a page number between a figure and its
 * words, and letters that look like digits.
 */
export const WEAK_PATTERNS: readonly StatementPattern[] = [
  weak('upheld-rate', `of complaints we investigated were upheld[.]?\\n(?<n>\\d{1,3})%${ALONE}`),
  weak('satisfactory-rate', `of upheld cases we found[^.%]{20,160}[.]\\n(?<n>\\d{1,3})%${ALONE}`),
  weak('upheld', `(?<!\\d[ \\n])upheld decisions?\\b[:]?\\n(?<n>${COUNT})${ALONE}`),
  weak('satisfactory', `satisfactory remed(?:y|ies) decisions?\\b[:]?\\n(?<n>${COUNT})${ALONE}`),
  weak('upheld', `(?<=\\n|^)(?<n>${COUNT})\\n(?=\\d{1,3} ?% ?of complaints we investigated)`),
  weak('satisfactory', `(?<=\\n|^)(?<n>${COUNT})\\n(?=(?:In )?\\d{1,3} ?% ?of upheld cases)`),
  weak('upheld', `(?<=[ \\n])(?<n>${COUNT})\\n\\d{1,3}\\nupheld decisions?\\b`),
  weak(
    'satisfactory',
    `(?<=[ \\n])(?<n>${COUNT})\\n\\d{1,3}\\nsatisfactory remed(?:y|ies) decisions?\\b`,
  ),
  weak('upheld-rate', `${LOOKALIKE}_%_of complaints we investigated were upheld`),
  weak('satisfactory-rate', `${LOOKALIKE}_%_of upheld cases we found`),
  weak('upheld', `(?<!of[ \\n])${LOOKALIKE}_upheld decisions?\\b(?![ \\n]?per)`),
  weak('satisfactory', `(?<!of[ \\n])${LOOKALIKE}_satisfactory remed(?:y|ies) decisions?\\b`),
  weak('investigations-base', `total of_${LOOKALIKE}_(?:detailed )?investigations?\\b`),
  weak('upheld-base', `total of_${LOOKALIKE}_upheld decisions?\\b`),
];

function weak(kind: StatementKind, template: string): StatementPattern {
  return { kind, regex: phrase(template), weak: true };
}
