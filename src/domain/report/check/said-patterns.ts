import type { Measure } from '../../facts/measure';
import { DIGITS, NUMBER_WORDS } from '../../letter/text/numbers';

/** One way to say a figure: its one group is the number, in digits or in words. */
export interface SaidForm {
  readonly measure: Measure;
  readonly whose: 'own' | 'similar';
  readonly pattern: RegExp;
  /** Words that the sentence has as well, so that it is about this measure and no other. */
  readonly with?: RegExp;
  /** Words that make it something else. */
  readonly without?: RegExp;
}

const N = `((?<![\\d.,/£-])${DIGITS}(?! ?%| ?per ?cent)|\\b${NUMBER_WORDS}\\b)`;
const RATE = '(?<![\\d.,/£-])(\\d{1,3})(?: ?%| per ?cent)';
const CASES = '(?:complaints?|cases?|investigations?|decisions?)';
const KIND = '(?:detailed |full |formal |further |in-depth )?';
const BE = '(?:was|were|is|are|had been|being)';
const SIMILAR =
  '(?:similar|comparable|other|peer) (?:authorities|councils|organisations|boroughs)|councils like (?:ours|us)|(?:unitary|metropolitan|district|county)[ \\w]{0,20}(?:councils|authorities|boroughs)';

const UPHOLD = /uph[eo]ld|found fault|at fault/i;
const SATISFACTORY = /satisfactor|remedied|put (?:things|it|matters) right/i;
const COMPLIANCE =
  /complian|complied|implement|carried out (?:the|all|our|its)|recommendations? (?:was|were)/i;
const NOT = /\bnot uph[eo]ld|did not uphold|no fault|not to uphold/i;

function form(measure: Measure, pattern: string, more: Partial<SaidForm> = {}): SaidForm {
  return { measure, whose: 'own', pattern: new RegExp(pattern, 'gi'), ...more };
}

const OTHER_RATES = /satisfactor|remed|complian|complied|implement/i;

/** What reports say in sentences of their own, with the measure that it is. */
export const SAID_FORMS: readonly SaidForm[] = [
  form(
    'upheld',
    `\\b(?:upheld|upholding|uphold|found fault in) ${N}(?! ?(?:out )?of\\b.{0,12}recommend)`,
    {
      without: NOT,
    },
  ),
  form(
    'upheld',
    `${N} (?:of (?:them|these|those|which|the)\\b[^.;%]{0,30} |${CASES} )?${BE} upheld`,
    {
      without: NOT,
    },
  ),
  form('upheld', `\\bof (?:which|these|those|them),? ${N} ${BE} upheld`),
  form('upheld', `${N} upheld ${CASES}`),
  form('not_upheld', `${N} (?:${CASES} )?${BE} not upheld`),
  form('not_upheld', `\\b(?:no fault in|did not uphold|not uphold) ${N}`),
  form('investigations', `${N} ${KIND}investigations?`),
  form('investigations', `\\binvestigated ${N}(?: ${CASES})?`, { without: /\bnot investigated/i }),
  form(
    'investigations',
    `\\bof (?:the |our )?${N} ${CASES}(?: that)?(?: ${BE})? (?:it |the ombudsman )?investigated`,
  ),
  form('investigations', `${N} ${CASES}(?: ${BE})? investigated`, {
    without: /\bnot investigated/i,
  }),
  form('uphold_rate', `\\buph[eo]ld rate (?:of|${BE}|stood at|at|for [\\w ]{3,30}${BE}) ${RATE}`),
  form('uphold_rate', `${RATE} of (?:the |our |all )?${CASES}[^.;%]{0,40} upheld`, {
    without: OTHER_RATES,
  }),
  form('uphold_rate', `\\bupheld ${RATE}`, { without: OTHER_RATES }),
  form('compliance_rate', `\\bcompliance rate (?:of|${BE}|stood at|at) ${RATE}`),
  form('compliance_rate', `${RATE} of (?:the |its |our |all )?(?:recommendations|remedies)`, {
    with: COMPLIANCE,
  }),
  form('compliance_outcomes', `${N} compliance (?:outcomes?|cases?|checks?)`),
  form('satisfactory_rate', `${RATE} of (?:the |our )?(?:upheld )?${CASES}`, {
    with: SATISFACTORY,
  }),
  form('satisfactory_rate', `\\bsatisfactory remed(?:y|ies) (?:rate )?(?:of|in|${BE}) ${RATE}`),
  form('satisfactory_count', `\\bin ${N}(?: (?:upheld )?${CASES})?[^.;%]{0,60}`, {
    with: SATISFACTORY,
    without: /\b(?:19|20)\d\d\b.*\bin\b|month|week|day|year/i,
  }),
  form('received', `\\breceived ${N} (?:complaints?|enquiries)`),
  form(
    'received',
    `${N} (?:complaints?(?: and enquiries)?|enquiries)(?: (?:about|against) (?:us|the council))? ${BE} (?:received|made)`,
  ),
  form(
    'late_remedies',
    `${N} (?:of (?:them|these|those) )?(?:remed(?:y|ies) |cases? |actions? )?(?:${BE} )?(?:completed |implemented |carried out |delivered )?late\\b`,
  ),
  form('uphold_rate', `(?:average|${SIMILAR})[^.;%]{0,60} ${RATE}`, {
    whose: 'similar',
    with: UPHOLD,
    without: OTHER_RATES,
  }),
  form('satisfactory_rate', `(?:average|${SIMILAR})[^.;%]{0,60} ${RATE}`, {
    whose: 'similar',
    with: SATISFACTORY,
    without: UPHOLD,
  }),
  form('compliance_rate', `(?:average|${SIMILAR})[^.;%]{0,60} ${RATE}`, {
    whose: 'similar',
    with: COMPLIANCE,
    without: UPHOLD,
  }),
];
