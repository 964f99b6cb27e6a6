const HEADINGS =
  /^(?:(?:the )?complaint|(?:the ombudsman's role|how (?:I|we) considered|what (?:I|we) (?:have )?(?:and have not )?(?:found|investigated)|(?:my |the |our )?findings|analysis|agreed|recommended|actions?|recommendations?|remed(?:y|ies)|(?:the ombudsman's )?(?:final|draft|provisional|proposed) decision|decision|summary|background|relevant law|law and|legal and|what happened|injustice|parts? of the complaint|investigator's|service improvements?|back to top)\b.{0,60})$/i;

/** A line that is the heading of a part: a few words without an end, of the sort that statements use. */
export function isHeading(line: string): boolean {
  const words = line.trim().replace(/:$/, '');
  return (
    words.length <= 70 &&
    /^[A-Z]/.test(words) &&
    !/[.;,]$|;/.test(words) &&
    HEADINGS.test(words) &&
    !/\b(?:has|have|will|should|was|were|is|are)\b/i.test(words)
  );
}
