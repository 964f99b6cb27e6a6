import type { ParsedLetter, Place } from '../parsed-document';
import { placeAt, type RunningText } from '../text/running-text';
import { lateCounts, noneInTime, totalIn, type LateCounts } from './late-counts';

/** Words that say that a remedy came after its day. */
const LATE =
  /(?:did not|didn't|was not|were not|wasn't|weren't|not|failed to|failure to)[ \n](?:\w+[ \n]){0,6}?(?:compl[eiy]|implement|carr|deliver|provid|met|meet|fulfil)\w*[^.]{0,90}(?:timescale|time scale|deadline|on time|in time|agreed time|timeframe|time frame)|(?:late|overdue|delayed|delays? in)\b[^.]{0,60}(?:complet|implement|remed|recommendation|compl[iy])|(?:complet|implement|remed|recommendation|carr)\w*[^.]{0,90}(?:late\b|after the (?:agreed|due|deadline|date)|outside (?:of )?the (?:agreed|set)|beyond the (?:agreed|set)|delayed\b|overdue\b|longer than (?:we |had |was |been )*agreed)|longer than (?:we |had |was |been )*agreed to (?:do so|complet|implement)|improvements?\b[^.]{0,60}\b(?:overdue|late)\b/i;

const NEGATED = /\b(?:no|none|never|not late|without)\b[^.]{0,30}(?:late|delay)/i;
/** What was late the year before, which the letter of that year counted. */
const EARLIER_YEAR =
  /^(?:last year|the previous year|in (?:my|our) (?:last|previous)|previously)\b(?!.*\b(?:this year|again|during the year)\b)/i;
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

function readSentence(sentence: Sentence, before: Sentence | undefined): LateCounts | undefined {
  const text = sentence.text.replace(/\n/g, ' ');
  const earlier = before?.text.replace(/\n/g, ' ') ?? '';
  const late = LATE.exec(text) ?? delayIn(text, earlier);
  if (late === null && !noneInTime(text)) return undefined;
  if (NEGATED.test(text) || EARLIER_YEAR.test(text)) return undefined;
  if (!ABOUT_YOU.test(`${earlier} ${text}`)) return undefined;
  const total = totalIn(text) ?? totalIn(earlier);
  return lateCounts(text, { clause: clauseAt(text, late?.index ?? 0), total });
}

/** "In eight cases there was delay": of remedies, where the sentence or the one before speaks of them. */
function delayIn(text: string, earlier: string): RegExpExecArray | null {
  const about = /recommend|remed/i.test(`${earlier} ${text}`);
  return about
    ? /\bthere (?:was|were|had been|have been) (?:\w+ ){0,2}delays?\b/i.exec(text)
    : null;
}

/** The clause of a sentence that holds the character at `index`. */
function clauseAt(text: string, index: number): string {
  const cuts = [...text.matchAll(/[;:] |, (?:and|but|while|although|though|however|yet)\b,? /gi)];
  const start = cuts.findLast((cut) => cut.index < index)?.index ?? 0;
  const end = cuts.find((cut) => cut.index > index)?.index;
  return text.slice(start, end);
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
