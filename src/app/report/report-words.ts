import { findAuthority } from '../../domain/facts/find-authority';
import { yearIn } from '../../domain/letter/head/find-period';
import { parseNumber } from '../../domain/letter/text/numbers';
import type { ReportRequest } from '../request/report';

/** Fewer words hold no sentence, and more are no short account. */
const FEWEST = 15;
const MOST = 300;
const USUAL = 60;

const EXPLAIN =
  /^(?:please )?(?:can you )?(?:explain|sum up|summari[sz]e|describe|tell me(?: about)?) (?:the|our|my|this|last)? ?(?:annual )?(?:year|letter|report|results?|performance)?(?: (?:for |of |in )?(?<year>20\d\d(?: ?[/-] ?(?:20)?\d\d)?))?(?: to (?:a|the|our) (?:councillor|member)s?)? in (?<count>[a-z]+(?:[ -][a-z]+)?|\d{1,3}) (?:plain |simple )?words(?: please)?$/;

/** Questions of members that letters alone do not answer, and the report does; by their ids in the rehearsal. */
const MEMBERS: readonly (readonly [id: string, words: RegExp])[] = [
  [
    'decided',
    /^(?:so )?(?:why|how come) .*\b(?:decided|decisions?)\b.*\b(?:received|receipts?|came in)\b|^(?:why|how come) .*\breceived\b.*\bdecided\b/,
  ],
  [
    'lessons',
    /^(?:what|which) (?:lessons?|learning)\b(?!.*\bmean)|^what (?:have|has|did) (?:we|the council|(?:our |the )?services) (?:learn(?:ed|t)?|changed?)\b/,
  ],
  [
    'money',
    /^how much (?:money |compensation |redress )?(?:did we pay|was paid|have we paid|do we pay|has the council paid)\b|^how (?:was|were) (?:the |a |that )?(?:payments?|compensation|sums?)\b.*\b(?:worked out|calculated|decided|arrived at)$/,
  ],
  [
    'repeats',
    /^(?:does|do|is|are) (?:the )?same (?:services?|departments?|teams?)\b.*\b(?:again|back|repeat\w*|recurr?\w*|every year)\b/,
  ],
  [
    'equality',
    /\b(?:equality|equalities|ethnicity|protected characteristics?)\b.*\b(?:patterns?|complainants?|complain\w*|trends?)\b|^who complains\b/,
  ],
  [
    'small',
    /^(?:are|is) (?:there |these |the |our )*(?:too few|numbers? too (?:small|low)|too small)\b|^(?:is|are) (?:a |our |the )?(?:low|small) numbers? (?:of (?:upheld )?complaints )?(?:normal|usual|a good sign)/,
  ],
];

/** Another year is meant than that of the latest letter, and only the words around it say which. */
const OTHER_YEAR = /\b(?:last|previous|prior|preceding|next) (?:financial )?year\b|\byears? ago\b/;

/**
 * The year in so many words, or a question that members ask of our own report; undefined for everything else. `said` is
 * the same with its capitals, in which councils are known.
 */
export function reportQuestion(words: string, said: string): ReportRequest | undefined {
  return explanation(words) ?? membersQuestion(words, said);
}

function explanation(words: string): ReportRequest | undefined {
  const { year, count } = EXPLAIN.exec(words)?.groups ?? {};
  const asked = parseNumber(count ?? '');
  if (asked === undefined) return undefined;
  const within = asked >= FEWEST && asked <= MOST ? asked : USUAL;
  return { kind: 'explain-report', words: within, ...(year !== undefined && { year }) };
}

function membersQuestion(words: string, said: string): ReportRequest | undefined {
  const id = MEMBERS.find(([, pattern]) => pattern.test(words))?.[0];
  if (id === undefined || OTHER_YEAR.test(words) || namesCouncil(said)) return undefined;
  const named = yearIn(words)?.label;
  return { kind: 'members-question', id, text: said, ...(named !== undefined && { year: named }) };
}

function namesCouncil(said: string): boolean {
  const names = said.match(/\b[A-Z][a-z]+(?:[ -](?:(?:and|upon|on|of|the) )?[A-Z][a-z]+)*/g) ?? [];
  return names.some((name) => findAuthority(name) !== undefined);
}
