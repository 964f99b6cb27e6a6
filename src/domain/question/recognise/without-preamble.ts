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
const ASKER = `${THE}${any(ASKERS)}(?:'s (?:office|team|pa|assistant|secretary))?(?: (?:from|in|at|on|over in|of) ${THE}${any([...TEAMS, ...ASKERS])})?|(?:cllr|councillor|mr|mrs|ms|dr)\\.? [a-z'-]+(?: [a-z'-]+)?`;
const OCCASION = `${THE}(?:${any(OCCASION_KINDS)}(?:'s|')? ){0,5}${any(OCCASIONS)}(?: ${any(OCCASION_DAYS)})?`;
const ALSO = `(?: (?:for|to|at|with|of) (?:${OCCASION}|(?:${ASKER})(?: ${any(OCCASION_DAYS)})?))?`;

/** Those who ask, where they work, and the occasions they ask for. */
const PEOPLE = new RegExp(
  `\\b(?:${OCCASION}|${ASKER}|${THE}${any(TEAMS)}(?: team)?)(?:'s|s'|')?(?![a-z])`,
  'g',
);

/** Where a sentence begins: at the start, after a mark, or after a greeting and the like. */
const BEGINNINGS =
  /(?<=^|[,.;:!?(] ?|[ ](?:-|hi|hello|hey|all|bot|there|morning|afternoon|sorry|ok|okay|so|please|one|question|and|but|as|because) )/g;
const ENDS = '(?=[ ,.;:!?)-]|$)';

/** Matches only where a sentence begins. */
function atBeginning(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** What is left out, and whether it names somebody who asks or an occasion: most do, and most questions name none. */
interface Preamble {
  readonly pattern: RegExp;
  readonly names: boolean;
}

const named = (pattern: RegExp): Preamble => ({ pattern, names: true });
const plain = (pattern: RegExp): Preamble => ({ pattern, names: false });

const PREAMBLES: readonly Preamble[] = [
  // "Cllr Jones is asking", "members want to know"
  named(
    atBeginning(`(?:${ASKER}) ${any(ASKING)}(?: (?:me|us))?(?: (?:about|for|if|whether))?${ENDS}`),
  ),
  // "I am preparing a paper for Audit Committee"
  named(
    atBeginning(
      `(?:(?:i|we) (?:am|are|was) )?(?:just |currently |also )?${any(PREPARING)} ${OCCASION}${ALSO}(?: (?:and|so|but) (?:(?:i|we) )?(?:just |really |only )?(?:need|want|would like|could do with|am after))?${ENDS}`,
    ),
  ),
  // "Cabinet is on Tuesday so I could do with ..."
  named(
    atBeginning(
      `${OCCASION} (?:is|are) (?:${any(OCCASION_DAYS)}|coming up|looming|nearly here|imminent)(?: (?:and|so|but)(?: (?:i|we))?(?: (?:just |really |only )?(?:need|want|would like|could do with|am after))?)?${ENDS}`,
    ),
  ),
  // "Scrutiny on Thursday ..."
  named(
    new RegExp(
      `^${THE}(?:${any(OCCASION_KINDS)}(?:'s|')? ){0,5}${any(OCCASIONS)} ${any(OCCASION_DAYS)}(?= ?[,.;:!-])`,
    ),
  ),
  // "Leader likes a chart so can you draw ..."
  named(
    atBeginning(
      `(?:${ASKER}) (?:likes?|loves?|prefers?|wants?|is keen on|is fond of|asked for|wanted) (?:an? |the |nice |pretty |some )*(?:charts?|graphs?|tables?|pictures?|numbers?|figures?|lists?|diagrams?|visuals?)(?: so| and| hence)?${ENDS}`,
    ),
  ),
  // "... only the Leader has just asked"
  named(
    new RegExp(
      `(?<=[,.;:!?-] ?)only (?:${ASKER}) ${any(ASKING)}(?: (?:me|us))?(?: (?:about|for|if))?${ENDS}`,
    ),
  ),
  // "I am on the train and need ..."
  plain(
    atBeginning(
      `(?:(?:i|we) (?:am|are) )?(?:just )?(?:on|in|at|off|out of|away from|between|rushing (?:to|into)|running (?:to|into)) (?:(?:a|an|the|my|our) )?(?:train|bus|tube|tram|car|taxi|office|meetings?|desk|phone|road|move|go|hurry|rush|call|lunch|leave|holiday|hospital|school run|pub|shops?)(?: (?:and|so|but)(?: (?:i|we))?(?: (?:just |really |only )?(?:need|want|would like))?)${ENDS}`,
    ),
  ),
  // "I have an email from the chair asking for ..."
  named(
    atBeginning(
      `(?:(?:i|we) have (?:just )?(?:had |got |received )?|there is |just (?:had|got|received) |(?:had|got|received) )?(?:an? |another |the )?(?:email|query|question|request|call|phone call|message|enquiry|note) (?:in )?from (?:${ASKER})(?: (?:asking|wanting|wondering|who wants|who is asking|requesting))?(?: (?:about|for|if|whether|to know|to see))?${ENDS}`,
    ),
  ),
  // "I have a committee on Thursday"
  named(atBeginning(`(?:i|we) have (?:got )?${OCCASION}${ALSO}${ENDS}`)),
  // "I have been asked by the Chief Executive for ...", "on behalf of the chair"
  named(
    atBeginning(
      `(?:(?:i|we) (?:have been|was|were|am being) asked by|on behalf of|(?:a )?question from|query from|as) (?:${ASKER})(?: (?:for|about|to (?:find out|provide|confirm|check)))?${ENDS}`,
    ),
  ),
  // "I am a councillor on the scrutiny committee and ...", "I work in Democratic Services"
  named(
    atBeginning(
      `(?:i|we) (?:am|are) (?:${ASKER})(?: (?:on|in|for|at|of) ${OCCASION})?(?: and| asking(?: about| for)?|(?= ?[,.;:!?)-]|$))${ENDS}`,
    ),
  ),
  named(atBeginning(`(?:i|we) work (?:in|for|with) ${THE}${any(TEAMS)}(?: and)?${ENDS}`)),
  // "... for a report I am writing"
  named(
    new RegExp(
      `(?<=[ ,])(?<!\\bdue )for ${OCCASION}(?: (?:that |which )?(?:i|we) (?:am|are) ${any(PREPARING)})?[ .!?)]*$`,
    ),
  ),
  // "I need figures for my report"
  named(
    atBeginning(
      `(?:i|we) (?:need|want|would like|am after|am looking for) (?:some |the |a )?(?:figures?|numbers?|data|stats|statistics|information|info|facts) (?:for|to go in) ${OCCASION}${ENDS}`,
    ),
  ),
  // "I need to brief the leader"
  named(
    atBeginning(
      `(?:i|we) (?:need to|have to|am about to|am going to|must|will be) (?:brief|update|tell|report to|advise|answer) (?:${ASKER})(?: ${any(OCCASION_DAYS)})?${ENDS}`,
    ),
  ),
  // "morning, need our uphold rate"
  plain(
    atBeginning(
      `(?:just )?(?:need|want|would like|would love|after|looking for)(?= (?:our|the|us|my|figures)\\b)`,
    ),
  ),
  // "our compliance rate in 2021/22 - what was it?"
  plain(/[,.;:-] ?what (?:was|were|is|are) (?:it|that|they|this|those)[ ?.!]*$/),
  // "From the clerk:"
  named(
    new RegExp(`^(?:(?:a |this is a )?(?:question|query|request) )?from (?:${ASKER})(?= ?[,:-])`),
  ),
  // "Press enquiry:", "FOI request -"
  plain(
    new RegExp(
      `^(?:(?:an?|another|new|urgent|quick) )*(?:(?:press|media|member|members'?|councillor'?s?|cllr|public|foi|freedom of information|resident'?s?|committee|scrutiny|audit|auditor'?s?|internal|management|mp'?s?|journalist'?s?|chair'?s?|leader'?s?) )+(?:enquiry|inquiry|query|question|request|ask)(?: (?:in|received|today|just in|here))?(?= ?[:,.-])`,
    ),
  ),
  // "For the scrutiny meeting on Thursday ...", "following on from cabinet"
  named(
    new RegExp(
      `^(?:for|ahead of|in preparation for|to go in|as part of|following(?: on)?(?: from)?|further to|before|after|in advance of|in readiness for|with (?:an eye to|a view to)|in the run up to|on the agenda (?:for|of)|to take to|to help with) ${OCCASION}${ENDS}`,
    ),
  ),
  // "... it is for the cabinet report"
  named(new RegExp(`(?<=[,.;:!?(-] ?|[ ])(?:it|this|that) is (?:needed )?for ${OCCASION}[ .!)]*$`)),
];

/**
 * A normalised question without the sentence that says who wants to know, or what for: it changes nothing about what is
 * asked. A text that holds nothing else stays as it is.
 */
export function withoutPreamble(text: string): string {
  const spelt = text.replace(SIGNATURE, '$1').replace(SOMEBODY_IS, '$1 is ');
  const unsigned = withoutRemarks(spelt, PEOPLE);
  const greeting = GREETING.exec(unsigned)?.[0] ?? '';
  const spoken = unsigned.slice(greeting.length);
  const closing = CLOSING.exec(spoken)?.[0] ?? '';
  const core = spoken.slice(0, spoken.length - closing.length);
  // Matching is exact without this, and each pattern costs ten milliseconds when it is first used.
  const isNamed = core.search(PEOPLE) >= 0;
  const rest = PREAMBLES.filter(({ names }) => isNamed || !names).reduce(withoutOne, core);
  if (rest === core || !/[a-z]{2}/.test(rest)) return unsigned;
  return `${greeting}${rest.replace(/^[\s,.]+/, '')}${closing}`.replace(/\s+/g, ' ');
}

/** The text without the first place that a preamble matches. */
function withoutOne(text: string, { pattern: preamble }: Preamble): string {
  if (!preamble.sticky) return text.replace(preamble, ' , ');
  for (const { index } of text.matchAll(BEGINNINGS)) {
    preamble.lastIndex = index;
    const found = preamble.exec(text)?.[0];
    if (found !== undefined) return `${text.slice(0, index)} , ${text.slice(index + found.length)}`;
  }
  return text;
}

/** "the chief exec's asking", "cabinet's on Tuesday" */
const SOMEBODY_IS = new RegExp(
  `\\b(${any(ASKERS)}|${any(OCCASIONS)})'s (?=(?:asking|wondering|chasing|wanting|after|on|in|at|tomorrow|today|just|been|keen|coming|due|here|next|this|nagging|going|looking|about|pressing|pestering|curious|interested)\\b)`,
  'g',
);

/** "Many thanks, Alex": the name that a message is signed with. */
const SIGNATURE = new RegExp(
  `(?<=[ ,.?!])((?:thanks|thank you|thankyou|thx|cheers|ta|regards|best wishes)(?: again| in advance)?)[ ,.!-]+${any(FIRST_NAMES)}[ .!]*$`,
);

/** Courtesies at both ends: what stands between them begins and ends the message. */
const GREETING =
  /^(?:(?:hi|hello|hey|hiya|dear|good|morning|afternoon|evening|all|there|team|bot|please|sorry|ok|okay|so|can|could|would|you|tell|me)\b[ ,.!:-]*)*/;
const CLOSING =
  /(?:[ ,.!?:-]+(?:please|pls|thanks|thank you|many thanks|kind regards|regards|cheers|ta))*[ ,.!?]*$/;
