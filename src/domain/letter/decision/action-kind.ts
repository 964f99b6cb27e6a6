import { sumsIn } from './amount';

/** What an agreed action is. `other` is a personal remedy that is neither words nor money: a new assessment, a plan. */
export type ActionKind = 'apology' | 'payment' | 'service-improvement' | 'other';

const APOLOGY =
  /^(?:\W*(?:to|also|formally|again|write (?:to .{1,80}?)?(?:to|and)|provide|send|issue|give|make|offer|an?|(?:full|further|formal|sincere|meaningful|personal|written|joint|letter of)\b,? ?(?:and )?|(?:mr|mrs|ms|miss|mx|dr) \S+(?: and (?:mr|mrs|ms|miss) \S+)?|him|her|them|both|the (?:family|complainants?)|with)\b[\s,]*)*(?:apolog)/i;

const PAYING =
  /^(?:\W*(?:to|also|arrange to|make|offer|an?|additional|further|separate|symbolic|token|financial|appropriate|suitable|the|modest|one-off|and|remedy|backdated|total|of)\b ?)*(?:re-?pay|pay(?:ment)?s?\b|re-?imburs|refund|compensat|£|sum of|amount of|\d+ pounds|remedy payment)/i;
const MONEY_VERB = /^\W*(?:award|offer|give|send|provide|credit|make|increase|remit)\b/i;
const WAIVES = /^\W*(?:waive|write off|cancel|clear|remove|reduce)\b/i;

const TEACHES =
  /^\W*(?:to )?(?:also )?(?:remind|re-?train|train|brief|circulate|share (?:this|the|our|learning|lessons)|deliver (?:\w+ ){0,3}training|(?:provide|arrange|offer|give|hold|run) (?:\w+ ){0,4}(?:training|briefings?|workshops?|guidance))/i;
const STAFF_OR_RULES =
  /\b(?:staff|officers?|employees|teams?|managers|social workers|caseworkers|panel members|(?:its|the|their|this|relevant|current|existing|complaints?|internal|written) (?:[\w-]+ ){0,5}?(?:procedures?|process(?:es)?|polic(?:y|ies)|guidance|practices?|systems?|arrangements|templates?|letters|website|records?-keeping|working|protocols?|scheme|service)|procedures?|process(?:es)?|polic(?:y|ies)|record-keeping|training|lessons|learning|action plan|in (?:the )?future|future (?:cases|complaints)|similar (?:faults?|problems?|cases|failings?)|recur(?:rence)?|happen(?:s|ing)? again|happen(?:ing)? to others|service improvements?|other (?:residents|families|people|cases|tenants|children)|audit|all (?:\w+ ){0,3}(?:cases|applicants|complaints|tenants|families|children)|(?:contacts|actions|complaints|calls|letters|emails|reviews|assessments|decisions|requests|applications|reports) (?:\w+ ){0,4}(?:are|is))\b/i;
const ONE_PERSON =
  /^\W*(?:to )?(?:\S+ ){1,3}?(?:with |to |for |of )?(?:mr|mrs|ms|miss|mx|dr|his|her|their|him|them)\b/i;

/** What kind of action a text asks for, by its head. */
export function actionKind(text: string): ActionKind {
  if (APOLOGY.test(text)) return 'apology';
  if (WAIVES.test(text)) return STAFF_OR_RULES.test(text) ? 'service-improvement' : 'other';
  if (PAYING.test(text)) return 'payment';
  if (MONEY_VERB.test(text) && (sumsIn(text).length > 0 || /\bpayment\b/i.test(text))) {
    return 'payment';
  }
  if (TEACHES.test(text)) return 'service-improvement';
  return STAFF_OR_RULES.test(text) && !ONE_PERSON.test(text) ? 'service-improvement' : 'other';
}
