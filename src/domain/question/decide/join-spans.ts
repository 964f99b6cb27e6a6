import type { SingleYear } from '../query';
import type { Span } from '../recognise/span';
import { POLITE_OPENINGS } from '../vocabulary/politeness';
import { WHOLE_GROUP_WORDS } from '../vocabulary/groups';
import type { Cue } from '../vocabulary/meaning';

const RANGE_WORDS = ['to', 'until', 'till', 'through', 'up to', 'and up to'];

/**
 * Joins spans that mean something together: "from 2017-18 to 2019-20" is one window, "our CIPFA neighbours" one group,
 * "best year" asks for a year.
 */
export function joinSpans(said: readonly Span[]): readonly Span[] {
  const spans = withoutPart(said);
  const comparing = spans.some(
    ({ meaning }) => meaning.kind === 'cue' && meaning.cue === 'compare',
  );
  const joined: Span[] = [];
  for (let at = 0; at < spans.length; ) {
    const found =
      rangeAt(spans, at, comparing) ??
      sinceAt(spans, at) ??
      groupAt(spans, at) ??
      bestYearAt(spans, at) ??
      howDidAt(spans, at) ??
      wrongKindAt(spans, at);
    joined.push(...(found?.spans ?? spans.slice(at, at + 1)));
    at += found?.length ?? 1;
  }
  return joined;
}

/** "Of the complaints investigated, how many were upheld?": the comma parts nothing. */
function withoutPart(spans: readonly Span[]): readonly Span[] {
  const whole = spans.findIndex(({ text }) => PARTITIVES.includes(text));
  if (whole < 0) return spans;
  const first = spans
    .slice(0, whole)
    .every(({ meaning, text }) => meaning.kind === 'link' || OPENINGS.has(text));
  if (!first) return spans;
  const comma = spans.findIndex(({ text }, at) => at > whole && text === ',');
  const asked = ['what', 'how', 'which'].includes(spans[comma + 1]?.text.split(' ')[0] ?? '');
  return comma > 0 && asked ? spans.toSpliced(comma, 1) : spans;
}

const OPENINGS: ReadonlySet<string> = new Set(POLITE_OPENINGS);
const PARTITIVES: readonly string[] = ['of', 'out of', 'from', 'among', 'amongst'];

interface Joined {
  readonly spans: readonly Span[];
  readonly length: number;
}

function rangeAt(spans: readonly Span[], at: number, comparing: boolean): Joined | undefined {
  const lead = ['from', 'between', 'since'].includes(wordAt(spans, at)) ? 1 : 0;
  const from = yearAt(spans[at + lead]);
  const to = yearAt(spans[at + lead + 2]);
  if (from === undefined || to === undefined) return undefined;
  const joint = wordAt(spans, at + lead + 1);
  const bounded = wordAt(spans, at) === 'between' && joint === 'and' && !comparing;
  const ranged = RANGE_WORDS.includes(joint) && !(comparing && lead === 0);
  return bounded || ranged ? windowOf(spans, { at, length: lead + 3 }, { from, to }) : undefined;
}

function wordAt(spans: readonly Span[], at: number): string {
  return spans[at]?.text ?? '';
}

function sinceAt(spans: readonly Span[], at: number): Joined | undefined {
  const word = spans[at]?.text ?? '';
  const from = yearAt(spans[at + 1]);
  if (from === undefined || from === 'latest') return undefined;
  if (word === 'since') return windowOf(spans, { at, length: 2 }, { from, to: 'latest' });
  const onwards = ['onwards', 'on'].includes(spans[at + 2]?.text ?? '');
  if (word !== 'from' || !onwards) return undefined;
  return windowOf(spans, { at, length: 3 }, { from, to: 'latest' });
}

function groupAt(spans: readonly Span[], at: number): Joined | undefined {
  const word = spans[at]?.text ?? '';
  if (!GROUP_DETERMINERS.includes(word)) return undefined;
  const next = at + (ARTICLES.includes(wordAt(spans, at + 1)) ? 2 : 1);
  const group = spans[next];
  if (group?.meaning.kind !== 'group' && group?.meaning.kind !== 'ask') return undefined;
  // "our national ranking" is our place among others, "our neighbours" are others.
  if (word === 'our' && group.meaning.kind === 'group' && !isOthers(group)) return undefined;
  return { spans: [{ ...group, text: `${word} ${group.text}` }], length: next - at + 1 };
}

/** "all the met boroughs", "each of the WMCA councils" */
const ARTICLES: readonly string[] = ['the', 'of the', 'of'];

function isOthers({ meaning, text }: Span): boolean {
  const printed = meaning.kind === 'group' && ['cipfa', 'similar'].includes(meaning.group);
  return printed || /(?:councils|authorities|boroughs|members|districts|organisations)$/.test(text);
}

const GROUP_DETERMINERS: readonly string[] = ['our', 'every', 'each', 'any', ...WHOLE_GROUP_WORDS];

const ORDERED: ReadonlyMap<string, Cue> = new Map([
  ['year', 'which-year'],
  ['service', 'which-service'],
  ['service area', 'which-service'],
]);
const SEVERAL: ReadonlyMap<string, Cue> = new Map([
  ['years', 'which-year'],
  ['services', 'which-service'],
  ['service areas', 'which-service'],
]);

/** "the best year", "top three services". */
function bestYearAt(spans: readonly Span[], at: number): Joined | undefined {
  if (spans[at]?.meaning.kind !== 'extreme') return undefined;
  const after = isNumber(spans[at + 1]) ? 2 : 1;
  const ordered = spans[at + after];
  const counted = after === 2 || isNumber(spans[at - 1]);
  const cue = (counted ? SEVERAL : ORDERED).get(ordered?.text ?? '');
  if (ordered === undefined || cue === undefined) return undefined;
  const order: Span = { ...ordered, meaning: { kind: 'cue', cue } };
  return { spans: [...spans.slice(at, at + after), order], length: after + 1 };
}

function isNumber(span: Span | undefined): boolean {
  return span?.meaning.kind === 'number';
}

/** "Derby County Council" is no council: what kind of council follows the name must belong to it. */
function wrongKindAt(spans: readonly Span[], at: number): Joined | undefined {
  const [name, kind] = spans.slice(at, at + 2);
  if (name?.meaning.kind !== 'authority' || kind?.meaning.kind !== 'group') return undefined;
  if (!/(council|county|district|borough|authority|metropolitan|unitary)$/.test(kind.text))
    return undefined;
  return { spans: [name, { ...kind, meaning: { kind: 'unknown' } }], length: 2 };
}

/** "how did Luton do": the statistics together. */
function howDidAt(spans: readonly Span[], at: number): Joined | undefined {
  if (!HOW_WORDS.includes(spans[at]?.text ?? '')) return undefined;
  const start = AUXILIARIES.includes(spans[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const verb = spans.findIndex((span, index) => index > start && DOING_WORDS.includes(span.text));
  const named = spans.slice(start, verb);
  const spare = ['me', 'authority', 'group', 'ask', 'filler', 'link'];
  const plain = named.every(
    ({ meaning }) =>
      spare.includes(meaning.kind) || (meaning.kind === 'cue' && meaning.cue === 'council'),
  );
  if (verb < 0 || !plain) return undefined;
  const doing: Span = {
    text: spans[verb]?.text ?? '',
    meaning: { kind: 'measure', atom: 'overview' },
  };
  return { spans: [...joinSpans(named), doing], length: verb + 1 - at };
}

const HOW_WORDS = ['how', 'how is', 'how are', 'how was', 'how were', 'how well', 'how good'];
const AUXILIARIES = ['did', 'does', 'do', 'has', 'have', 'is', 'are', 'was', 'were'];
const DOING_WORDS = [
  'do',
  'done',
  'doing',
  'perform',
  'performed',
  'performing',
  'fare',
  'fared',
  'get on',
  'got on',
  'getting on',
];

function yearAt(span: Span | undefined): SingleYear | undefined {
  return span?.meaning.kind === 'year' ? span.meaning.year : undefined;
}

function windowOf(
  spans: readonly Span[],
  place: { readonly at: number; readonly length: number },
  window: { readonly from: SingleYear; readonly to: SingleYear },
): Joined {
  const text = spans
    .slice(place.at, place.at + place.length)
    .map((span) => span.text)
    .join(' ');
  return { spans: [{ text, meaning: { kind: 'span', span: window } }], length: place.length };
}
