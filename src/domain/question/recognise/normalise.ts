import { withSpokenYears } from './spoken-years';

/** Longer messages are not questions; the limit keeps the work bounded. */
export const LONGEST_QUESTION = 400;

/** A question has fewer words and marks than this, however it rambles. */
export const MOST_SPANS = 60;

const CONTRACTIONS: readonly (readonly [pattern: RegExp, full: string])[] = [
  // "what's made it climb", as against "what's our rate"
  [
    /\bwhat'?s (?=(?:made|caused|led|driven|pushed|changed|happened|brought|gone|been|become|prompted|triggered|sparked)\b)/g,
    'what has ',
  ],
  [/\b(what|how|who|where|when|why|that|there|it|here|which)'s\b/g, '$1 is'],
  [/\b(what|how|where|who)s\b/g, '$1 is'],
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\blet's\b/g, 'let us'],
  [/\bi'?m\b/g, 'i am'],
  [/\b(i|you|we|they)ve\b/g, '$1 have'],
  [/\b(you|they)re\b/g, '$1 are'],
  [/\b(that|there|here|how)s (?=(?:the|our|a|an|my|that|it|no|been|not)\b)/g, '$1 is '],
  [/\bcant\b/g, 'can not'],
  [/\b(how|what|where|why)'?d (?=(?:we|they|you|it|the|our)\b)/g, '$1 did '],
  [/\brec'd\b/g, 'received'],
  [/\b(rate|compliance|complaints|remedies|upheld|figures?) 4 (?=[a-z])/g, '$1 for '],
  [/\b(compared|relative|next) 2 (?=[a-z])/g, '$1 to '],
  [/\bwont\b/g, 'will not'],
  [/(?<=^|[\s,])'?n'?(?=\s)/g, 'and'],
  // kisses
  [/(?<=[a-z?.!,]) x{1,3}[ .!]*$/g, ''],
  [/\bid (?=like|love)/g, 'i would '],
  [/(?<=^|\s)u(?=\s|$|[?!.,])/g, 'you'],
  [/(?<=^|[,.;:] )y (?=(?:is|are|was|were|did|has|have)\b)/g, 'why '],
  [/\bw\/ /g, 'with '],
  [/(\w)n't\b/g, '$1 not'],
  [/\b(did|does|do|is|are|was|were|has|have|had|would|could|should)nt\b/g, '$1 not'],
  [/(\w)'re\b/g, '$1 are'],
  [/(\w)'ve\b/g, '$1 have'],
  [/(\w)'ll\b/g, '$1 will'],
  [/\b(i|we|you|they)'d\b/g, '$1 would'],
];

/** Short words as they are often misspelt or cut short; where letters are only swapped a rule puts them right. */
const TWISTED: Readonly<Record<string, string>> = {
  wat: 'what',
  wats: 'what is',
  wots: 'what is',
  wts: 'what is',
  wot: 'what',
  hwo: 'how',
  wich: 'which',
  meny: 'many',
  mny: 'many',
  rte: 'rate',
  fro: 'for',
  nxt: 'next',
  lst: 'last',
  prev: 'previous',
  whereabouts: 'where',
  whch: 'which',
  hw: 'how',
  wth: 'with',
  abt: 'about',
  frm: 'from',
  ths: 'this',
  yrs: 'years',
  mst: 'most',
  cld: 'could',
  ppl: 'people',
  wk: 'week',
  wks: 'weeks',
  mths: 'months',
  mth: 'month',
  cud: 'could',
  cn: 'can',
  wud: 'would',
  wld: 'would',
  shud: 'should',
  shld: 'should',
  hv: 'have',
  recd: 'received',
  rcvd: 'received',
  rcd: 'received',
  hav: 'have',
  gd: 'good',
  lemme: 'let me',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'got to',
  dunno: 'do not know',
  thru: 'through',
  tho: 'though',
  cos: 'because',
  coz: 'because',
  cuz: 'because',
  bcos: 'because',
  b4: 'before',
  ur: 'your',
  tmrw: 'tomorrow',
  tmw: 'tomorrow',
  tomo: 'tomorrow',
  mtg: 'meeting',
  mtgs: 'meetings',
  cttee: 'committee',
  ctte: 'committee',
  cmte: 'committee',
  cmttee: 'committee',
  wrt: 'about',
  avg: 'average',
  ave: 'average',
  msg: 'message',
  evry: 'every',
  vry: 'very',
  jst: 'just',
  plse: 'please',
  plese: 'please',
  pleas: 'please',
  thanx: 'thanks',
  thnx: 'thanks',
  thnks: 'thanks',
  ty: 'thanks',
  yeah: 'yes',
  yep: 'yes',
  comparision: 'comparison',
  ombo: 'ombudsman',
  ombud: 'ombudsman',
  auths: 'authorities',
  cncl: 'council',
  cncls: 'councils',
};
const TWISTED_WORDS = new RegExp(`\\b(?:${Object.keys(TWISTED).join('|')})\\b`, 'g');

/** What a round number is a number of. */
const COUNTED_THINGS =
  '(?= (?:councils|authorities|boroughs|districts|highest|lowest|worst|best|most|least|years|unitaries|counties|mets|london|metropolitan|unitary|county|district|english|days)\\b)';

const NUMBERS: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/\b(\d{1,3}),(\d{3})\b/g, '$1$2'],
  [/\b100 000\b/g, '100000'],
  [/%(age)?/g, ' percent '],
  [new RegExp(`\\bfifteen${COUNTED_THINGS}`, 'g'), '15'],
  [new RegExp(`\\btwenty${COUNTED_THINGS}`, 'g'), '20'],
  [new RegExp(`\\bthirty${COUNTED_THINGS}`, 'g'), '30'],
  // "2018/19-2022/23" are two years.
  [/(\d\/\d{2,4})-(?=\d{2,4}\/\d)/g, '$1 - '],
  [/\b(?:no|nos|num)\.? of\b/g, 'number of'],
];

/** "remedies r due", "was r uphold rate" */
const LETTER_WORDS: readonly (readonly [pattern: RegExp, full: string])[] = [
  [/\br (?=(?:due|overdue|open|outstanding|late|there|we|you|they)\b)/g, 'are '],
  [/\bwht (?=(?:is|was|were|are|does|percentage|proportion|share)\b)/g, 'what '],
  [/(?<=\b(?:was|is|of|about|for|has|did) )r (?=[a-z])/g, 'our '],
];

/** The assistant's own name before a question: "Upheld, what was ...". */
const ADDRESSED =
  /^\s*(?:hi |hey |hello )?upheld[,:;!.]?\s+(?=(?:what|how|which|who|where|why|when|show|list|can|could|please|hi|help|compare|define|tell|give|plot|is|are|did|do)\b)/;

/**
 * One spelling for what is written in many: small letters, plain quotes and dashes, no mentions and tags, contractions
 * in full, `100,000` without its comma, `%` and `&` as words. A dash between spaces becomes a comma.
 */
export function normalise(text: string): string {
  const plain = text
    .replace(/<at\b[^>]*>[^<]*<\/at>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .normalize('NFKC')
    .replace(/# ?(?=of\b)/gi, 'number ')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad#]/g, '')
    .replace(/[\u2018\u2019\u201b\u02bc`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .replace(/(\d)\\(?=\d)/g, '$1/')
    .replace(/\.{2,}/g, ' , ')
    .replace(/^\s*@\S+/, ' ')
    .replace(TWISTED_WORDS, (word) => TWISTED[word] ?? word)
    .replace(ADDRESSED, '');
  const expanded = [...CONTRACTIONS, ...LETTER_WORDS, ...NUMBERS].reduce(
    (result, [pattern, full]) => result.replace(pattern, full),
    plain,
  );
  const spaced = expanded.replaceAll('&', ' and ').replace(/\s+/g, ' ').trim();
  return wholeYears(withSpokenYears(spaced));
}

/** From its first day or month to its last: "1 April 2023 to 31 March 2024". */
const WHOLE_YEAR =
  /\b(?:(?:the )?(?:(?:financial )?year|(?:12|twelve) months|period) )?(?:(?:from|between|of) )?(?:the )?(?:0?1(?:st)? (?:of )?)?apr(?:il)? (20\d\d) ?(?:to|until|till|through|up to|and|-) ?(?:the )?(?:31(?:st)? (?:of )?)?mar(?:ch)? (20\d\d)\b/g;

/** A financial year said by both its ends becomes its label; other stretches stay as they are. */
function wholeYears(text: string): string {
  return text.replace(WHOLE_YEAR, (said, from: string, to: string) =>
    Number(to) === Number(from) + 1 ? `${from}-${to.slice(2)}` : said,
  );
}
