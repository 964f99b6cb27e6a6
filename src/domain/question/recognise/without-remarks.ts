import {
  FAINT_SIGNS,
  PERSONAL_WORDS,
  REMARK_PHRASES,
  REMARK_SIGNS,
  REMARK_WORDS,
} from '../vocabulary/remarks';

/** Marks between clauses; a full stop or comma within a number is none. */
const MARKS =
  /([.?!;:,]+(?=\s|$)|\s-+\s|[()]|\n|\s(?:so|because|cos|as)(?=\s(?:can you|could you|please|i need|we need|i want|what|how many|how do|which|where|show|list|give)\b))/;
const PHRASES: ReadonlySet<string> = new Set(REMARK_PHRASES);

/**
 * A normalised text without the clauses that only say why somebody asks; `people` matches those who ask and the
 * occasions they ask for. A text that holds nothing else stays as it is.
 */
export function withoutRemarks(text: string, people: RegExp): string {
  return withoutTail(withoutClauses(text, people), people);
}

function withoutClauses(text: string, people: RegExp): string {
  const parts = text.split(MARKS);
  const clauses = parts.filter((_, at) => at % 2 === 0);
  const kept = clauses.map((clause) => !isRemark(clause, people));
  const says = clauses.some((clause, at) => kept[at] === true && /[a-z]{2}/.test(clause));
  if (!says || !kept.includes(false)) return says ? parts.join('') : text;
  return parts
    .map((part, at) =>
      at % 2 === 0 && kept[at / 2 - 1] === false ? part.replace(/^\s*(?:but|so)\b/, '') : part,
    )
    .filter((_, at) => kept[Math.floor(at / 2)] === true)
    .join('')
    .replace(/^(?:[\s,.;:!-]+|(?:but|so) )+/, '')
    .trim();
}

function isRemark(clause: string, people: RegExp): boolean {
  const said = clause.trim();
  if (PHRASES.has(said)) return true;
  const words: readonly string[] =
    said
      .replace(/\bquick (?:one|q|question)\b/, 'quick')
      .replace(people, ' @ ')
      .replace(SPOKEN_TO, '$1')
      .replace(UNABLE, ' i ')
      .replace(CLOCK, ' ')
      .match(/[a-z0-9@']+/g) ?? [];
  const known = words.every((word) => word === '@' || REMARK_WORDS.has(word) || OWNED.test(word));
  if (!known || QUESTIONS.test(said)) return false;
  const personal = words.some((word) => PERSONAL_WORDS.has(word));
  const signs = words.some((word) => REMARK_SIGNS.has(word) || (personal && FAINT_SIGNS.has(word)));
  return words.includes('@') ? words.some((word) => word !== '@') && leadsTo(words, signs) : signs;
}

/** "for the committee", "the leader wants it", "I have a meeting"; not "committee reports on Thursday". */
function leadsTo(words: readonly string[], signs: boolean): boolean {
  const before = words[words.indexOf('@') - 1] ?? '';
  const after = words[words.indexOf('@') + 1] ?? '';
  return signs || LEADS.has(before) || FOLLOWING.has(after);
}

const LEADS: ReadonlySet<string> = new Set(
  (
    'for to in with have got before at of am doing seeing finishing filling briefing on ' +
    'warn tell telling ask asking show showing remind after like'
  ).split(' '),
);

/** "members are bound to ask", "the deputy leader likes those", "press office query" */
const FOLLOWING: ReadonlySet<string> = new Set(
  (
    'is are was were has have had will would might may likes loves hates prefers keep keeps wants want needs need asks ' +
    'used query question request enquiry thinks reckons says said swears insists believes on tomorrow today later'
  ).split(' '),
);

/** "asked me", "told me": who was told does not matter. */
const SPOKEN_TO = /\b(asked|told|asking|let|wants|want|chasing|waiting for) (?:me|us)\b/g;
/** "so I cannot look it up" */
const UNABLE =
  /\b(?:i |we )?(?:can|could|do|did|have|am|are) not (?:able to |got |got time to |have time to )?(?:look|find|see|open|check|get|access|remember|recall|have|know|get at|get to)?(?: (?:it|that|this|them|the letter|the letters|the file|the figures))?(?: up| out| now| here| to hand)?(?![a-z])/g;
const OWNED = /^@'?s?$/;
const NUMBER =
  '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|half|fifteen|twenty|thirty)';
const UNIT = "(?: ?(?:am|pm|o'?clock|minutes?|mins?|hours?|days?))";
/** "by three", "in ten minutes", "2pm"; any other number may be part of what is asked. */
const CLOCK = new RegExp(
  `\\b(?:(?:by|at|before|until) ${NUMBER}${UNIT}?|(?:in |within )?(?:an? |${NUMBER})${UNIT})\\b`,
  'g',
);
const QUESTIONS =
  /^(?!which (?:i|we) (?:had|have|thought|understood|understand|believe|believed|am|was|gather|assume|assumed|suppose|recall|hear)\b)(?:is|are|was|does|do|did|has|have|what|which|how|who|where|when|why|can|could|will|would)\b(?! (?:be|you|need|like|got|a )\b)/;

/** The end of a sentence that a reason follows without a mark: "our uphold rate need it for cabinet". */
const TAIL =
  /(?<!\b(?:do|does|did|can|should|which|that|to|not|who|and|or)) (?:(?:i|we) (?:am |will |would )?)?(?:just )?(?:(?:need|want|require|needed) (?:it|this|that|these|them)\b|asking for\b|it is for\b|this is for\b)[^.?!;:,]*$/;

function withoutTail(text: string, people: RegExp): string {
  const end = /[\s.?!,]*$/.exec(text)?.[0] ?? '';
  const core = text.slice(0, text.length - end.length);
  const tail = TAIL.exec(core);
  if (tail === null || !isRemark(tail[0], people)) return text;
  return core.slice(0, tail.index) + end;
}
