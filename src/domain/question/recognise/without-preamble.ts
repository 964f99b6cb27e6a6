import { FIRST_NAMES } from '../vocabulary/first-names';
import { withoutRemarks } from './without-remarks';
import {
  ASKERS,
  ASKING,
  OCCASIONS,
  OCCASION_DAYS,
  OCCASION_KINDS,
  PREPARING,
  TEAMS,
} from '../vocabulary/preambles';

function any(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}

const DAY =
  "(?:tomorrow|today|tonight|this week|next week|next month|(?:next |this )?(?:mon|tues|wednes|thurs|fri)day)(?: (?:morning|afternoon|evening|night))?'?s";
const THE = `(?:(?:the|our|my|a|an|this|next|some|upcoming|new|interim|acting|${DAY}) )*`;
const ASKER = `${THE}${any(ASKERS)}|(?:cllr|councillor|mr|mrs|ms|dr)\\.? [a-z'-]+(?: [a-z'-]+)?`;
const OCCASION = `${THE}(?:${any(OCCASION_KINDS)} ){0,5}${any(OCCASIONS)}(?: ${any(OCCASION_DAYS)})?`;
const ALSO = `(?: (?:for|to|at|with|of) (?:${OCCASION}|(?:${ASKER})(?: ${any(OCCASION_DAYS)})?))?`;

/** Those who ask, where they work, and the occasions they ask for. */
const PEOPLE = new RegExp(
  `\\b(?:${OCCASION}|${ASKER}|${THE}${any(TEAMS)}(?: team)?)(?:'s|s')?(?![a-z])`,
  'g',
);

/** Where a sentence begins: at the start, after a mark, or after a greeting and the like. */
const BEGINS =
  '(?<=^|[,.;:!?(] ?|[ ](?:-|hi|hello|hey|all|bot|there|morning|afternoon|sorry|ok|okay|so|please|one|question|and|but|as|because) )';
const ENDS = '(?=[ ,.;:!?)-]|$)';

const PREAMBLES: readonly RegExp[] = [
  // "Cllr Jones is asking", "members want to know"
  new RegExp(
    `${BEGINS}(?:${ASKER}) ${any(ASKING)}(?: (?:me|us))?(?: (?:about|for|if|whether))?${ENDS}`,
  ),
  // "I am preparing a paper for Audit Committee"
  new RegExp(
    `${BEGINS}(?:i|we) (?:am|are|was) (?:just |currently |also )?${any(PREPARING)} ${OCCASION}${ALSO}${ENDS}`,
  ),
  // "I have a committee on Thursday"
  new RegExp(`${BEGINS}(?:i|we) have (?:got )?${OCCASION}${ALSO}${ENDS}`),
  // "I have been asked by the Chief Executive for ...", "on behalf of the chair"
  new RegExp(
    `${BEGINS}(?:(?:i|we) (?:have been|was|were|am being) asked by|on behalf of|(?:a )?question from|query from|as) (?:${ASKER})(?: (?:for|about|to (?:find out|provide|confirm|check)))?${ENDS}`,
  ),
  // "I am a councillor on the scrutiny committee and ...", "I work in Democratic Services"
  new RegExp(
    `${BEGINS}(?:i|we) (?:am|are) (?:${ASKER})(?: (?:on|in|for|at|of) ${OCCASION})?(?: and| asking(?: about| for)?|(?= ?[,.;:!?)-]|$))${ENDS}`,
  ),
  new RegExp(`${BEGINS}(?:i|we) work (?:in|for|with) ${THE}${any(TEAMS)}(?: and)?${ENDS}`),
  // "... for a report I am writing"
  new RegExp(
    `(?<=[ ,])(?<!\\bdue )for ${OCCASION}(?: (?:that |which )?(?:i|we) (?:am|are) ${any(PREPARING)})?[ .!?)]*$`,
  ),
  // "I need figures for my report"
  new RegExp(
    `${BEGINS}(?:i|we) (?:need|want|would like|am after|am looking for) (?:some |the |a )?(?:figures?|numbers?|data|stats|statistics|information|info|facts) (?:for|to go in) ${OCCASION}${ENDS}`,
  ),
  // "I need to brief the leader"
  new RegExp(
    `${BEGINS}(?:i|we) (?:need to|have to|am about to|am going to|must|will be) (?:brief|update|tell|report to|advise|answer) (?:${ASKER})(?: ${any(OCCASION_DAYS)})?${ENDS}`,
  ),
  // "morning, need our uphold rate"
  new RegExp(
    `${BEGINS}(?:just )?(?:need|want|would like|would love|after|looking for)(?= (?:our|the|us|my|figures)\\b)`,
  ),
  // "our compliance rate in 2021/22 - what was it?"
  /[,.;:-] ?what (?:was|were|is|are) (?:it|that|they|this|those)[ ?.!]*$/,
  // "From the clerk:"
  new RegExp(`^(?:(?:a |this is a )?(?:question|query|request) )?from (?:${ASKER})(?= ?[,:-])`),
  // "For the scrutiny meeting on Thursday ..."
  new RegExp(`^(?:for|ahead of|in preparation for|to go in|as part of) ${OCCASION}${ENDS}`),
  // "... it is for the cabinet report"
  new RegExp(`(?<=[,.;:!?(-] ?|[ ])(?:it|this|that) is (?:needed )?for ${OCCASION}[ .!)]*$`),
];

/**
 * A normalised question without the sentence that says who wants to know, or what for: it changes nothing about what is
 * asked. A text that holds nothing else stays as it is.
 */
export function withoutPreamble(text: string): string {
  const unsigned = withoutRemarks(text.replace(SIGNATURE, '$1'), PEOPLE);
  const greeting = GREETING.exec(unsigned)?.[0] ?? '';
  const spoken = unsigned.slice(greeting.length);
  const closing = CLOSING.exec(spoken)?.[0] ?? '';
  const core = spoken.slice(0, spoken.length - closing.length);
  const rest = PREAMBLES.reduce((shorter, preamble) => shorter.replace(preamble, ' , '), core);
  if (rest === core || !/[a-z]{2}/.test(rest)) return unsigned;
  return `${greeting}${rest.replace(/^[\s,.]+/, '')}${closing}`.replace(/\s+/g, ' ');
}

/** "Many thanks, Alex": the name that a message is signed with. */
const SIGNATURE = new RegExp(
  `(?<=[ ,.?!])((?:thanks|thank you|thankyou|thx|cheers|ta|regards|best wishes)(?: again| in advance)?)[ ,.!-]+${any(FIRST_NAMES)}[ .!]*$`,
);

/** Courtesies at both ends: what stands between them begins and ends the message. */
const GREETING =
  /^(?:(?:hi|hello|hey|hiya|dear|good|morning|afternoon|evening|all|there|team|bot|please|sorry|ok|okay|so|can|could|would|you|tell|me)\b[ ,.!:-]*)*/;
const CLOSING =
  /(?:[ ,.!?:-]+(?:please|pls|thanks|thank you|many thanks|kind regards|regards|cheers|ta))*[ ,.!?]*$/;
