import { headTiming } from './timing';
import { ACTION_VERB } from './action-verbs';

const COUNCIL =
  '(?:(?:the|our|this|each|both) (?:(?:city|county|borough|district|metropolitan|combined|fire|care|london|royal) )*(?:councils?|authority|authorities|organisations?|provider|trust|borough)|it|they|council)';
/** `has agreed to`, `will`, `should`: from here on stands what has to be done. */
const AGREED =
  '(?:(?:has|have|had)? ?(?:also |now |therefore |already |since )*(?:agreed|agrees|undertaken|undertook|committed|proposed|offered|promised|accepted) ?(?:,? .{0,90}?,)? ?(?:that )?(?:it |they )?(?:to|will|would|should)\\b|(?:will|should|must|shall|is to|are to|needs to|ought to)\\b)';
const ADVERB = '(?: (?:also|now|therefore|then|further))*';
const OBLIGATION = new RegExp(
  `\\b${COUNCIL}(?:'s [a-z ]{3,30}?)?,?(?: .{0,60}?,)? ?${AGREED}${ADVERB} ?:?`,
  'i',
);
const RECOMMENDED =
  /\b(?:I|we|the ombudsman)(?: have| has)?(?: also| therefore)* (?:recommend(?:ed|s)?|ask(?:ed)?)(?: that)?(?:,? within [^.:,]{3,60},?)? the council(?: should|s?)? ?(?:to )?:?/i;
const BARE = /^(?:[-•]\s*)?(?:agreed(?: actions?)?|actions?|remedy|recommendations?) ?(?:to|:) ?/i;
/** Nouns after "agreed to": it is a consent, not an action. */
const CONSENT =
  /^(?:the|our|my|these|those|this|all|his|her|their|an?(?= )|and|both|do so)\b(?! (?:following|payment))|^(?:act on|accept|follow) (?:our|my|the|these) recommend/i;

/** What follows "should" or "will" without being an agreed action. */
const NO_ACTION =
  /^(?:have|not|be (?:aware|able)|normally|ordinarily|(?:take|carry out|complete|do|make|implement|undertake) (?:all )?(?:of )?(?:the following|these|the above))\b|\bguidance on (?:remedies|apologi|making)|^consider (?:this|our|the) guidance/i;

/** A sentence that binds the council: the words up to "agreed to", and what it has to do. */
export interface Obligation {
  readonly head: string;
  readonly part: string;
  /** Index of `part` in the sentence. */
  readonly at: number;
}

/** What a sentence says a council agreed to do; undefined where it says nothing of the kind. */
export function findObligation(sentence: string): Obligation | undefined {
  const marks = [OBLIGATION, RECOMMENDED, BARE].flatMap((pattern) => [
    ...sentence.matchAll(new RegExp(pattern, 'gi')),
  ]);
  for (const mark of marks) {
    const end = mark.index + mark[0].length;
    const at = end + (sentence.length - end - sentence.slice(end).trimStart().length);
    const rest = sentence.slice(at);
    const skipped = evidenceBefore(rest);
    if (rest === '' || skipped === undefined) return undefined;
    const part = rest.slice(skipped);
    if (!CONSENT.test(part) && !NO_ACTION.test(part))
      return { head: sentence.slice(0, at), part, at: at + skipped };
  }
  const verb = new RegExp(`^(?:\\(?a\\) ?|[-•] ?)?${ACTION_VERB} `, 'i').test(sentence);
  return verb && marks.length === 0 ? { head: '', part: sentence, at: 0 } : undefined;
}

const JOINT = new RegExp(`,? and (?:to |also )?(?=${ACTION_VERB})`, 'gi');
/** Words that only prove, or go on about, what was done. */
const PROVES =
  /^(?:also )?(?:confirm|tell|inform|let|update|notify|provide|send|show|share|submit|explain|comply|do|complete)\b/i;

/** Whether a passage binds the council to nothing but to send evidence. */
export function isOnlyEvidence(part: string): boolean {
  return evidenceBefore(part) === undefined;
}

/**
 * How many characters of a passage only bind the council to send evidence: nought where it begins with an action, the
 * length of the duty where an action follows it, undefined where there is nothing else.
 */
function evidenceBefore(part: string): number | undefined {
  if (!isEvidenceDuty(part)) return 0;
  const cuts = [...part.matchAll(JOINT)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  return starts.find((start, index) => {
    const piece = part.slice(start, cuts[index]?.index);
    return !isEvidenceDuty(piece) && !(start > 0 && PROVES.test(piece));
  });
}

/** Whether a sentence that heads a list says that what follows is to be done. */
export function binds(lead: string): boolean {
  return OBLIGATION.test(lead) || RECOMMENDED.test(lead) || BARE.test(lead);
}

/** `provide us with evidence it has complied`: how the other actions are proved, not an action of its own. */
export function isEvidenceDuty(text: string): boolean {
  return /\b(?:provide|send|submit|supply|give|show|share with|satisfy|confirm to|report to)\b.{0,40}\b(?:us|me|the ombudsman|our office|LGSCO)\b.{0,60}\b(?:evidence|proof|complied|complet|done|compliance|action|cop(?:y|ies)|confirmation|satisf)|\b(?:evidence|proof) (?:it|that it|they|to (?:us|me|the ombudsman)|of (?:its )?compliance|of compl)|^\W*(?:provide|send|submit) (?:us|me|the ombudsman)\b.{0,30}\bevidence/i.test(
    text,
  );
}

const DOES_ALL =
  /\b(?:complete|carry out|take|do|implement|undertake|action|comply with|finish)(?: all| both| each)?(?: of)? (?:these|this|the above|(?:the )?(?:recommended |agreed |above )?(?:actions?|recommendations?|steps|remed\w+)|points|those|so|it)\b|\b(?:these|above|all|recommended|agreed|this|actions|steps|points?|recommendations)\b.{0,60}? (?:should|must|will|is to|are to|to) (?:all )?be (?:completed?|carried out|taken|done|implemented|finished|put in place|actioned)|^(?:all|each|both|these|this)\b/i;

/** `The Council should complete these actions within one month of my decision`: a time for what stands above. */
export function completesAll(sentence: string): boolean {
  return (
    !/\bfollowing\b(?! (?:the|my|our|this) )|:$/.test(sentence) &&
    DOES_ALL.test(sentence) &&
    headTiming(sentence) !== undefined
  );
}
