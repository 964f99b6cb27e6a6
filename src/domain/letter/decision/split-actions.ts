import { actionKind, type ActionKind } from './action-kind';
import { ACTION_VERB, PERSONAL_VERB } from './action-verbs';
import { amountIn, insideBrackets, sumsIn } from './amount';
import { findObligation, isOnlyEvidence } from './obligation';

/** One thing that a council has to do, without its deadline. */
export interface SplitAction {
  /** The words of the action, without its mark and without the punctuation that joins it to the next. */
  readonly text: string;
  readonly kind: ActionKind;
  /** Null where no sum is printed (symbolic payments often have none), or not one single sum. */
  readonly amountPounds: number | null;
}

/**
 * The actions that a passage of prose says a council agreed to: `The Council agreed to a) apologise; b) pay her £100`.
 * What the council did before, and its duty to send evidence, are no actions. Empty where nothing was agreed.
 */
export function splitActions(text: string): readonly SplitAction[] {
  const plain = text.replace(/\s+/g, ' ').trim();
  return sentencesOf(plain)
    .map(findObligation)
    .flatMap((found) => (found === undefined ? [] : listedItems(found.part)))
    .flatMap(splitSentence);
}

/** The actions in the part of a sentence that says what is to be done: `apologise, pay her £200 and review its policy`. */
export function splitSentence(part: string): readonly SplitAction[] {
  return splitClauses(part).flatMap(splitItem);
}

/**
 * The actions in one item of a list. An item stays whole, except where it holds an apology and a payment, or several
 * payments: each of these is paid, proved and accepted by itself.
 */
export function splitItem(text: string): readonly SplitAction[] {
  return cutBefore(text, new RegExp(`${JOINED}(?=${PERSONAL_VERB})`, 'gi'))
    .flatMap((clause) => {
      const payments = splitPayments(clause).map(tidy);
      return payments.map((words) => describe(words, payments.length > 1));
    })
    .filter(({ text: words }) => /[a-z]{2}|£/i.test(words) && !isOnlyEvidence(words));
}

function describe(text: string, paid: boolean): SplitAction {
  const kind = paid ? 'payment' : actionKind(text);
  return { text, kind, amountPounds: kind === 'payment' ? amountIn(text) : null };
}

/** Sentences, with abbreviations and list marks left together. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[a-z0-9%)'"]{2}[.!?]["')]{0,2}) (?=["'(]?[A-Z£])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

const JOINED = '(?:[,;]? and (?:to )?|[,;]? as well as (?:to )?|[,;] (?:to )?)';
const LETTER = /(?:^|[\s:;,.])\(?([a-z]|[ivx]{1,4})\)\s*/gi;
const BULLET = /(?:^|\s)[•·●▪◦‣\uf0b7]\s*/g;

/** The items of a list that stands in one sentence, by its letters or bullets, else the sentence itself. */
function listedItems(text: string): readonly string[] {
  const marks = [...text.matchAll(LETTER)];
  const lettered = marks.length > 1 && isSequence(marks.map(([, mark = '']) => mark.toLowerCase()));
  const cuts = lettered ? marks : [...text.matchAll(BULLET)];
  if (cuts.length === 0) return [text];
  const items = cuts.map((cut, index) =>
    text.slice(cut.index + cut[0].length, cuts[index + 1]?.index),
  );
  const before = tidy(text.slice(0, cuts[0]?.index));
  return [before, ...items].filter((item) => /[a-z£]{2}/i.test(item));
}

function isSequence(marks: readonly string[]): boolean {
  const letters = marks.every((mark, index) => mark === String.fromCharCode(97 + index));
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
  return letters || marks.every((mark, index) => mark === roman[index]);
}

/** Words that begin a clause inside an action: what follows "and" may belong to them. */
const EMBEDS =
  /\b(?:to (?!(?:mr|mrs|ms|miss|mx|dr|the|him|her|them|both|its|all|each|us|our|any|an?)\b)[a-z]+|failing|failure|ensure|that|so|how|which|who|when|where|whether|because|if|not|for [a-z]+ing)\b/i;

/** Takes a sentence without a list apart at its verbs: `retake its decision and repay the costs`. */
function splitClauses(text: string): readonly string[] {
  return cutBefore(text, new RegExp(`(?:${JOINED})(?=${ACTION_VERB})`, 'gi'), (before, joint) =>
    joint.startsWith(';') ? true : !EMBEDS.test(before) && /\S \S/.test(before.trim()),
  );
}

function splitPayments(text: string): readonly string[] {
  if (!/\b(?:pay|re-?pay|reimburse|refund|payments?|award|offer|give)\b/i.test(text)) return [text];
  const named = sumsIn(text);
  if (named.some(({ role }) => role === 'total' || role === 'recurring')) return [text];
  const open = named.filter(({ role, index }) => role === 'due' && !insideBrackets(text, index));
  const pieces = cutBefore(
    text,
    /(?:[,;]? and (?:also )?|[,;]? as well as |[,;]? plus |[,;] )(?=(?:(?:(?:mr|mrs|ms|miss|mx) \S+|his (?:\w+)|her (?:\w+)|their (?:\w+)|him|her|them|an?|the|another|further|additional|a further|an additional|sum of|symbolic|payment of) )*£)/gi,
    (before, _, after) =>
      sumsIn(after).length > 0 && !/\b(?:mr|mrs|ms|miss|mx|dr)$/i.test(before.trim()),
  );
  const spread =
    pieces.length > 1 && (open.length === pieces.length || paysCosts(pieces, open.length));
  return spread ? pieces : [text];
}

/** `repay transport costs as well as £500`: the first payment has no sum of its own. */
function paysCosts(pieces: readonly string[], sums: number): boolean {
  return sums === pieces.length - 1 && sumsIn(pieces[0] ?? '').length === 0;
}

/** Cuts where `joint` matches and `allowed` agrees; the joint itself is dropped. */
function cutBefore(
  text: string,
  joint: RegExp,
  allowed: (before: string, joint: string, after: string) => boolean = () => true,
): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(joint)) {
    const end = match.index + match[0].length;
    const before = text.slice(from, match.index);
    if (before.trim() === '' || insideBrackets(text, match.index)) continue;
    if (!allowed(before, match[0], text.slice(end))) continue;
    pieces.push(before);
    from = end;
  }
  return [...pieces, text.slice(from)];
}

/** Without the punctuation and the conjunction that join an item to its neighbours. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[,;:.\-–•]+ ?)+/, '')
    .replace(/^(?:and|or) (?:to )?/i, '')
    .replace(/^to (?=[a-z])/, '')
    .replace(/(?:[,;:.]+| ?[;,] ?(?:and|or)| and)+$/i, '')
    .trim();
}
