import type { LetterTone } from '../letter-parts';
import { ABOUT_YOU, type OwnSentence } from './own-sentences';

const CONCERN =
  /\bdisappoint|\bI (?:am|was|remain|continue to be)(?: \w+)? concerned\b|\bconcern(?:s|ed|ing)? (?:that|about|by|at|over|with)\b|\b(?:cause|matter|source) (?:for|of) (?:\w+ )?concern\b|\bregret|\bunacceptabl|\bunsatisfactory|\bfrustrating\b|\b(?:is|was|were|are) worrying\b|\bfailed to (?:comply|implement|complete|respond|provide|meet|carry)|\bnot complied with\b|\bpoor (?:compliance|performance|response|complaint)/i;
const UNCONCERNED =
  /\bno (?:\w+ )?concerns?\b|\bnot (?:\w+ )?concerned\b|\bwithout (?:any )?concern|\bbelow 100%/i;

const PRAISE =
  /\b(?:I|we) (?:am|are|was|were) (?:\w+ )?(?:pleased|delighted|encouraged|impressed|grateful|heartened|glad)\b|\b(?:pleasing|encouraging|commendable|impressive)\b|\b(?:I|we) (?:also |particularly |very much )?(?:welcome|commend|congratulate|applaud|appreciate|recognise|acknowledge)\b|\b(?:thank|congratulate|commend|credit)\b/i;
const FOR =
  /recommendation|remed|on time|timely|prompt|implement|compl(?:y|ied|iance)|improve|respon|early resolution|things right|complaint.handling|learn|engage|co-?operat|effort|approach|performance|constructive|positive|hard work/i;
/** Courses, surveys and tools are thanked for in many letters; that says nothing of performance. */
const COURTESY =
  /\b(?:course|training|workshop|survey|pilot|seminar|tool|letter|pressures?|look forward)/i;

/** What the letter says of the authority's own performance: concern where there is any, else praise, else neutral. */
export function readTone(sentences: readonly OwnSentence[], late: boolean): LetterTone {
  const own = sentences.filter(({ text }) => ABOUT_YOU.test(text));
  if (late || own.some(({ text }) => CONCERN.test(text) && !UNCONCERNED.test(text)))
    return 'concern';
  const praised = own.some(
    ({ text }) => PRAISE.test(text) && FOR.test(text) && !COURTESY.test(text),
  );
  return praised ? 'praise' : 'neutral';
}
