import type { ParsedDecision } from '../parsed-document';
import type { Read } from './decision-head';

type DecisionOutcome = NonNullable<ParsedDecision['outcome']>;

const LABEL = /(?:^|\n)\W*(?:decision|outcome)\s*:\s*(?!\d)([^\n]{3,90})/gi;
const NO_INJUSTICE =
  /maladministration,? (?:and |but |with )?(?:no|without|did not cause) injustice|fault,? (?:but |which |that |and |this |it )*(?:(?:did|has|does) not caus\w+|caus\w+ no|with(?:out| no)) (?:\S+ ){0,5}?injustice|not (?:caus\w+|lead|result)(?: \S+){0,6}? (?:significant |personal )?injustice|upheld\W{1,3}no injustice/i;
const INJUSTICE =
  /maladministration (?:and|with|causing),? injustice|maladministration, injustice|(?:fault|failings?|faults)\b[^.\n]{0,120}\bcaus\w+[^.\n]{0,80}\b(?:injustice|distress|uncertainty|frustration|upset|inconvenience|time and trouble)|caus\w+ (?:\S+ ){0,4}?(?:an )?injustice|injustice (?:caused|to (?:mr|mrs|ms|miss))|remedy (?:the|that|this|any) injustice|upheld\W{1,3}(?:fault and )?injustice/i;
const NOT_UPHELD =
  /\bnot upheld\b|\b(?:do|did|have|has) not (?:find|found|uphold|upheld)\b(?: (?:any |that there was )?fault| (?:the|this|mr|mrs|ms|miss|his|her|their)\b)|\bno (?:evidence of )?fault\b|\bno maladministration\b|not at fault|without fault/i;
const UPHELD =
  /\b(?:I|we|the ombudsman)(?: have| has)?(?: partly| partially)? (?:uphold|upheld|upholds)\b(?! no)|(?:^|\n|: ?)\W*(?:partly |partially )?upheld\b|(?:found|find|finds|was|is|were) (?:the council |there was |evidence of )?(?:at |some |a )?fault\b|\bfault (?:causing|by|which|that)|found fault/i;
const CLOSED =
  /\b(?:closed? (?:after|because|without|the complaint)|discontinu\w+|(?:will|did|do|should) not (?:start to |further )?investigate|cannot investigate|ended (?:my|our|the|this) investigation|stopped (?:investigating|my|our)|not (?:start|pursue) an investigation)/i;

/**
 * How a decision ended, in the Ombudsman's terms: from its label, else from its last part, else from its summary.
 * Undefined where these do not say it, or do not say whether fault caused injustice.
 */
export function readOutcome(text: string): Read<DecisionOutcome> | undefined {
  const parts = [...labels(text), ...closing(text), ...summary(text)];
  for (const part of parts) {
    const value = outcomeOf(part.value, text);
    if (value !== undefined) return { value, at: part.at };
  }
  return undefined;
}

function outcomeOf(part: string, whole: string): DecisionOutcome | undefined {
  if (NO_INJUSTICE.test(part) && UPHELD.test(part) && !/causing injustice/i.test(part))
    return 'upheld-no-injustice';
  if (/maladministration,? (?:but )?no injustice/i.test(part)) return 'upheld-no-injustice';
  if (INJUSTICE.test(part) && !NO_INJUSTICE.test(part)) return 'upheld-injustice';
  const declined = NOT_UPHELD.test(part);
  if (UPHELD.test(part.replace(new RegExp(NOT_UPHELD, 'gi'), ''))) {
    return INJUSTICE.test(whole) && !NO_INJUSTICE.test(whole) ? 'upheld-injustice' : undefined;
  }
  if (CLOSED.test(part)) return 'closed';
  return declined ? 'not-upheld' : undefined;
}

function labels(text: string): readonly Read<string>[] {
  return [...text.matchAll(LABEL)].map((match) => ({
    value: `\n${match[1] ?? ''}`,
    at: match.index + match[0].indexOf(match[1] ?? ''),
  }));
}

/** What stands below the last heading "Final decision" or "Decision". */
function closing(text: string): readonly Read<string>[] {
  const heading = [
    ...text.matchAll(/\n\W*(?:my )?(?:final |draft |provisional )?decision\W*\n+(?=\W*[A-Z0-9])/gi),
  ].at(-1);
  if (heading === undefined) return [];
  const at = heading.index + heading[0].length;
  return [{ value: text.slice(at, at + 900), at }];
}

function summary(text: string): readonly Read<string>[] {
  const match = /\bsummary\s*:?\s*([\s\S]{10,1200}?)(?=\n\W*the complaint\b|\n\n|$)/i.exec(text);
  return match === null ? [] : [{ value: match[1] ?? '', at: match.index }];
}
