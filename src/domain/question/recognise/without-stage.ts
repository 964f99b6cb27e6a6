const CASE =
  '(?:it|they|(?:the |a |any )?(?:complaints?|cases?|matters?)|anyone|people|(?:the )?residents|someone)';
const WENT =
  '(?:(?:had |has |have |was |were |got |been |ever |even |first |being )*(?:got|get|gets|came|come|went|gone|go|going|reached|reach|reaches|reaching|arrived|arrive|landed|made it|escalated|referred|sent|taken|passed|complained|turned|ended up|brought)|reaching|going|coming|being (?:referred|escalated))';
const OMBUDSMAN = "(?:the )?(?:ombudsman|lgsco|lgo)(?:'s)?";
const TOOK_UP =
  '(?:(?:got|became|was|had|even|ever|had got|had become|getting|becoming) )*(?:involved|stepped in|stepping in|looked at (?:it|them)|looking at (?:it|them)|looked into (?:it|them)|intervened|intervening|investigated|decided|took it on|saw (?:it|them)|came in|started|began|had to|asked|got there|heard about it|did|involvement|intervention|investigation)';

/** "before the complaint got to the Ombudsman", "prior to the Ombudsman's involvement": when a satisfactory remedy is one. */
const STAGE = new RegExp(
  `(?:,? ?\\b(?:already )?)(?:before|prior to|ahead of|in advance of)(?: ${CASE})? (?:${WENT}(?: (?:up|through|as far as|to|at|with|on to|over to))* ${OMBUDSMAN}|${OMBUDSMAN} ${TOOK_UP})(?![a-z])`,
  'g',
);

/** A normalised question for satisfactory remedies without the words that only repeat what such a remedy is. */
export function withoutStage(text: string): string {
  return /\bremed(?:y|ies|ied)\b/.test(text) ? text.replace(STAGE, ' ') : text;
}
