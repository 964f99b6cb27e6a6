/**
 * Words of a clause that only says why somebody asks, or thanks for it: "it is for tomorrow's meeting", "need it by
 * three". A clause made of nothing else is left out. No word belongs here that could narrow or turn a question: no
 * measure, council, year, negation, `only`, `us`, `all`, `both`, `last`.
 */
export const REMARK_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and so to of in on at by with for from as be am is are was been being have has had got get getting ' +
    'going just quite very bit really now soon shortly quickly fast possible later today tonight tomorrow please pls ' +
    'i we it this that these them they he she him her you your my our their who because before after ahead ready some ' +
    'need needs needed needing require required want wants wanted like would will be can could asking asked ask asks ' +
    'wondering wondered curious interested chasing chased pestering using use used putting going preparing prepare ' +
    'writing write drafting finishing finish compiling presenting present brief briefing doing working filling quote ' +
    'thanks thank thankyou thx cheers ta many much kind kindly regards best wishes advance anticipation help helping ' +
    'time appreciate appreciated great grateful helpful useful lifesaver star hope hoping makes sense well okay ok ' +
    'sorry apologies bother trouble pain urgent urgently asap rush hurry hurrying deadline short notice background ' +
    'purposes purpose reference info information interest personal friend mate morning afternoon evening hi hello hey ' +
    'noon lunch lunchtime am pm close ' +
    'monday tuesday wednesday thursday friday week end day play context fyi then again too long suppose know knows ' +
    'told boss weekend bye speak call phone line waiting waits stood standing front room'
  ).split(' '),
);

/** Words that show by themselves that a clause of such words is a remark. */
export const REMARK_SIGNS: ReadonlySet<string> = new Set(
  (
    'need needs needed needing require required want wants wanted asking asked asks wondering wondered curious ' +
    'interested chasing putting preparing writing drafting compiling presenting thanks thank thankyou thx cheers ' +
    'appreciate appreciated grateful sorry apologies urgent urgently asap rush hurry deadline friend lifesaver'
  ).split(' '),
);

/** Courtesies that hold a word which elsewhere would change a question. */
export const REMARK_PHRASES: readonly string[] = [
  'no rush',
  'no hurry',
  'no worries',
  'no worries if not',
  'no problem if not',
  'not urgent',
  'it is not urgent',
  'if not no worries',
  'whenever suits',
  'take your time',
  'let me know',
  'that is all',
  'that is it',
  'that is everything',
  'does that make sense',
  'if that makes sense',
  'hope that makes sense',
];
