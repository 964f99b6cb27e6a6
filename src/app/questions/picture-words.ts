const LEAD =
  '(?:please )?(?:(?:can|could|may) (?:you|i|we) )?(?:(?:show|give|make|draw|send|have|get|see)(?: me| us)? )?(?:a |an |the )?';
const PICTURE = '(?:picture|image|png)';
const REPORT =
  '(?:(?:fit )?for|in) (?:a|the|my|our) (?:committee |council |cabinet )?(?:report|paper|presentation|slide)s?';
const OF = '(?:\\s*[:,]\\s*|\\s+(?:of|showing|with)\\s*:?\\s+)';
const END = '(?:,? please)?[\\s.!?]*';

/** What asks for a picture; the group is the question itself. A chart alone is none: it comes with the answer anyway. */
const PATTERNS: readonly RegExp[] = [
  `${LEAD}(?:${PICTURE}(?: ${REPORT})?|(?:chart|graph) ${REPORT})(?:${OF}(.+))?${END}`,
  `(.+?)[,;:.?]?\\s+(?:as|in) (?:a |an )?(?:${PICTURE}(?: ${REPORT})?|(?:chart|graph) ${REPORT})${END}`,
  `as (?:a |an )?(?:${PICTURE}(?: ${REPORT})?|(?:chart|graph) ${REPORT})()${END}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'i'));

/** Words that stand for the answer before. */
const THAT =
  /^(?:(?:please )?(?:show|give|make|draw|send|have|get|do|now)(?: me| us)? )?(?:that|this|it|the same|the last (?:one|answer)|again)$/i;

/**
 * The question in a message that asks for a picture of its answer, empty where it is about the answer before; undefined
 * where the message asks for none.
 */
export function pictureWords(text: string): string | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  for (const pattern of PATTERNS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const question = (match[1] ?? '').trim();
    return THAT.test(question) ? '' : question;
  }
  return undefined;
}
