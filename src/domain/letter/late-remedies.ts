import type { ParsedLetter, Place } from './parsed-document';
import { NUMBER_WORDS, parseNumber } from './text/numbers';
import { placeAt, type RunningText } from './text/running-text';

const COUNT = `(?:\\d{1,3}|both|all(?: (?:\\d{1,3}|${NUMBER_WORDS}))?|${NUMBER_WORDS})`;
const THINGS =
  '(?:cases?|complaints?|remed(?:y|ies)|recommendations?|instances?|occasions?|actions?)';

/** Words that say that a remedy came after its day. */
const LATE =
  /(?:did not|didn't|was not|were not|wasn't|weren't|not|failed to|failure to)[ \n](?:\w+[ \n]){0,6}?(?:compl[eiy]|implement|carr|deliver|provid|met|meet|fulfil)\w*[^.]{0,90}(?:timescale|time scale|deadline|on time|in time|agreed time|timeframe|time frame)|(?:late|overdue|delayed|delays? in)\b[^.]{0,60}(?:complet|implement|remed|recommendation|compl[iy])|(?:complet|implement|remed|recommendation|carr)\w*[^.]{0,90}(?:late\b|after the (?:agreed|due)|outside (?:of )?the (?:agreed|set)|beyond the (?:agreed|set)|delayed\b)/i;

const NEGATED = /\b(?:no|none|never|not late|without)\b[^.]{0,30}(?:late|delay)/i;
const OF_COUNT = new RegExp(
  `recommendations (?:we|that we) made in (${COUNT}) ${THINGS}|(?:out )?of the (${COUNT}) ${THINGS}`,
  'i',
);
const RECOMMENDED_IN = new RegExp(
  `recommendations (?:we|that we) made in (?:${COUNT}) ${THINGS}`,
  'i',
);
const LATE_COUNT = new RegExp(
  `\\b(${COUNT}) (?:out )?of (?:those |these |the |your )?(${COUNT}) ${THINGS}|\\b(both|all(?: ${NUMBER_WORDS})?)(?: of (?:those|these|them))? (?:${THINGS} )?(?:were|was|came)|` +
    `\\b(?:in|for|on|of|that|and|,)? ?(${COUNT}) (?:out )?of (?:those|these|the|them|your)(?: ${THINGS})?|\\bin (${COUNT}) ${THINGS}|\\b(${COUNT}) ${THINGS}`,
  'i',
);

const ABOUT_YOU = /\byou(?:r|rs)?\b|\bthe (?:council|authority|organisation)\b/i;

interface Sentence {
  readonly text: string;
  readonly at: number;
}

/**
 * Late remedies, which stand only in the prose of a letter: how many, of how many cases, and each one's own words.
 * Null where the letter names none, or where it says so without a number.
 */
export function readLateRemedies(running: RunningText): {
  readonly lateRemedies: ParsedLetter['lateRemedies'];
  readonly place: Place | null;
} {
  const sentences = sentencesOf(running.text);
  for (const [position, sentence] of sentences.entries()) {
    const read = readSentence(sentence, sentences[position - 1]);
    if (read === undefined) continue;
    const named = caseClauses(
      [sentence, ...casesAfter(sentences, position)]
        .map(({ text }) => text.replace(/\n/g, ' '))
        .join(' '),
    );
    return {
      lateRemedies: { ...read, details: named.length <= read.count ? named : [] },
      place: placeAt(running, sentence.at),
    };
  }
  return { lateRemedies: null, place: null };
}

/** The sentences that go on about single cases: "In one case, ...". */
function casesAfter(sentences: readonly Sentence[], position: number): readonly Sentence[] {
  const after = sentences.slice(position + 1, position + 7);
  const end = after.findIndex(
    ({ text }) =>
      !/^in (?:one|another|an?|the)\b.{0,12}\b(?:case|complaint|instance|remedy|other|second)\b/i.test(
        text.replace(/\n/g, ' '),
      ),
  );
  return end < 0 ? after : after.slice(0, end);
}

function readSentence(
  sentence: Sentence,
  before: Sentence | undefined,
): { count: number; of: number | null } | undefined {
  const text = sentence.text.replace(/\n/g, ' ');
  const earlier = before?.text.replace(/\n/g, ' ') ?? '';
  if (!LATE.test(text) || NEGATED.test(text) || !ABOUT_YOU.test(`${earlier} ${text}`))
    return undefined;
  return countsIn(text, totalIn(text) ?? totalIn(earlier) ?? null);
}

function countsIn(
  text: string,
  of: number | null,
): { count: number; of: number | null } | undefined {
  const [, part, stated, ...others] = LATE_COUNT.exec(text.replace(RECOMMENDED_IN, '')) ?? [];
  const count = amount(part ?? others.find(Boolean), of) ?? 0;
  const whole = amount(stated, of) ?? of;
  return count === 0 || count > (whole ?? count) ? undefined : { count, of: whole };
}

function totalIn(text: string): number | undefined {
  const match = OF_COUNT.exec(text);
  return amount(match?.[1] ?? match?.[2], null);
}

function amount(token: string | undefined, of: number | null): number | undefined {
  const word = token?.toLowerCase();
  if (word === undefined) return undefined;
  if (word === 'both') return 2;
  if (word.startsWith('all')) return parseNumber(word.slice(4)) ?? of ?? undefined;
  return parseNumber(word);
}

const ONE_CASE =
  /(?:^|[,;.]? ?(?:and|while|but)?,? ?)in (?:one|another|a (?:second|third|fourth|further)|the (?:other|first|second|third|fourth|final|last|remaining))(?: (?:case|complaint|instance|one|remedy)\b|(?=,)),? ?/gi;

/** "In one case, X, and, in another case, Y." -> X; Y. */
function caseClauses(text: string): readonly string[] {
  if (!/\bin (?:one|another|the first|a second)\b/i.test(text)) return [];
  return text
    .split(ONE_CASE)
    .slice(1)
    .map((clause) => clause.trim().replace(/[.,;]+$|,? and$/g, ''))
    .filter((clause) => clause.length > 5 && clause.length < 300);
}

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?](?=[ \n][A-Z"'])|\n(?=[A-Z•])(?<![a-z,]\n)/g)) {
    const end = match.index + 1;
    if (end - start > 5)
      sentences.push({ text: text.slice(start, end).trim(), at: start + leading(text, start) });
    start = end;
  }
  sentences.push({
    text: text.slice(start).trim().slice(0, 2000),
    at: start + leading(text, start),
  });
  return sentences.map((sentence) => ({ ...sentence, text: sentence.text.slice(0, 2000) }));
}

function leading(text: string, start: number): number {
  return /^\s*/.exec(text.slice(start, start + 5))?.[0].length ?? 0;
}
