import type { CivilDate } from '../../shared/civil-date';
import { scopesFor, type Scope, type Scopes } from './list-scopes';
import { headsList, leadOf } from './list-leads';
import { completesAll, findObligation, isEvidenceDuty } from './obligation';
import { sentencesOf, splitItem, splitSentence, tidy, type SplitAction } from './split-actions';
import { isHeading, type Block } from './statement-blocks';
import { headTiming, leadingTiming, ownTiming, type Timing } from './timing';

/** An action as it was found, before it has its number. */
export interface FoundAction extends SplitAction {
  /** From 1: the paragraph or list to which it belongs. */
  readonly group: number;
  readonly letter: string;
  /** Undefined: no deadline is named. Null: one is named that cannot be worked out for certain. */
  readonly timing: Timing | undefined;
  /** Index in the running text at which it begins. */
  readonly at: number;
}

interface State {
  readonly decided: CivilDate | null;
  scopes: Scopes;
  group: number;
  found: readonly FoundAction[];
  /** A deadline stands in a sentence that no action could be matched with. */
  loose: boolean;
}

interface Sentence {
  readonly text: string;
  readonly at: number;
}

/** Reads the actions of the part of a statement that holds them, in order, each with its deadline. */
export function readActions(
  blocks: readonly Block[],
  decided: CivilDate | null,
): readonly FoundAction[] {
  const state: State = { decided, scopes: [], group: 0, found: [], loose: false };
  for (const [index, block] of blocks.entries()) {
    if (isHeading(block.text)) state.scopes = [];
    else readBlock(state, block, blocks[index + 1]);
  }
  return state.loose ? timed(state.found, 0, null) : state.found;
}

function readBlock(state: State, block: Block, next: Block | undefined): void {
  const listed = state.scopes.some(({ timing }) => timing !== undefined);
  const from = state.found.length;
  state.scopes = scopesFor(state.scopes, block);
  const sentences = sentencesIn(block);
  const lead = headsList(block, next) ? sentences.at(-1) : undefined;
  const said = lead === undefined ? sentences : sentences.slice(0, -1);
  const scope = state.scopes.at(-1);
  if (scope === undefined) {
    readParagraph(state, said);
    // Right under a list, without an empty line between, it may still belong to the last item.
    if (listed && block.mark === null && !block.apart) state.found = timed(state.found, from, null);
  } else readListed(state, said, { block, scope });
  if (lead !== undefined) openList(state, { lead, before: said.at(-1), block, next });
}

function sentencesIn(block: Block): readonly Sentence[] {
  let from = 0;
  return sentencesOf(block.text).map((text) => {
    const index = Math.max(from, block.text.indexOf(text, from));
    from = index + text.length;
    return { text, at: block.at + index };
  });
}

function readParagraph(state: State, sentences: readonly Sentence[]): void {
  const group = state.group + 1;
  for (const sentence of sentences) {
    const { text } = sentence;
    if (completesAll(text)) state.found = completedIn(state.found, text, group);
    else if (!isEvidenceDuty(text)) readSentence(state, sentence, group);
  }
  if (state.found.at(-1)?.group === group) state.group = group;
}

function readSentence(state: State, { text, at }: Sentence, group: number): void {
  const found = findObligation(text);
  const leading = leadingTiming(text);
  if (found !== undefined) {
    const above = headTiming(found.head);
    addAll(state, splitSentence, { text: found.part, at: at + found.at, above, group });
  } else if (leading !== undefined && /\w+ \w+/.test(text.slice(leading.at))) {
    // "Within one month of the decision, a payment of £200 is due": whatever stands after the time is to be done.
    addAll(state, splitSentence, { text, at, above: undefined, group });
  } else state.loose ||= headTiming(text) !== undefined && /decision/i.test(text);
}

interface Listed {
  readonly block: Block;
  readonly scope: Scope;
}

function readListed(state: State, sentences: readonly Sentence[], { block, scope }: Listed): void {
  const [first, ...rest] = sentences;
  if (first === undefined || scope.holds === 'story') return;
  if (scope.holds === 'parts') {
    state.found = withPart(state.found, first.text, state.decided);
    return;
  }
  const from = state.found.length;
  const letter = scope.letter ?? (block.mark?.style === 'letter' ? block.mark.label : undefined);
  const { timing: above, group } = scope;
  addAll(state, splitItem, { ...first, above, group, letter });
  for (const { text, at } of rest) {
    if (completesAll(text)) state.found = completed(state.found, from, text);
    else if (!isEvidenceDuty(text)) {
      const found = findObligation(text);
      const named = headTiming(found?.head ?? text);
      // "The Council will also": a paragraph that lost its line, or more of the same item.
      const inherited = /^(?:it|this|they)\b/i.test(text) ? above : above && null;
      if (found === undefined) state.loose ||= named !== undefined && /decision/i.test(text);
      else
        addAll(state, splitSentence, {
          text: found.part,
          at: at + found.at,
          above: named ?? inherited,
          group,
          letter,
        });
    }
  }
}

interface Addition {
  readonly text: string;
  readonly at: number;
  readonly above: Timing | undefined;
  readonly group: number;
  /** The letter that is printed; absent where the next free one is to be taken. */
  readonly letter?: string | undefined;
}

function addAll(
  state: State,
  split: (text: string) => readonly SplitAction[],
  { text, at, above, group, letter }: Addition,
): void {
  const leading = leadingTiming(text);
  const rest = text.slice(leading?.at ?? 0);
  const again = leading === undefined ? undefined : findObligation(rest);
  const named =
    again !== undefined && again.at > 0 && again.at < 60 ? again : { part: rest, at: 0 };
  const start = (leading?.at ?? 0) + named.at;
  const actions = split(named.part);
  const context = { decided: state.decided, above: leading === undefined ? above : leading.timing };
  const timings = backwards(
    actions.map((action) => ownTiming(action.text, context)),
    { text: named.part, above: context.above },
  );
  let from = 0;
  const free = letter ?? nextLetter(state.found, group);
  const added = actions.map((action, index): FoundAction => {
    const place = Math.max(from, named.part.indexOf(action.text.slice(0, 12), from));
    from = place + 1;
    const own = split === splitSentence && letter === undefined ? later(free, index) : free;
    return { ...action, group, letter: own, timing: timings[index], at: at + start + place };
  });
  state.found = [...state.found, ...added];
}

/** `apologise and pay £100 within one month`: the time at the end is for both, unless a semicolon parts them. */
function backwards(
  own: readonly (Timing | undefined)[],
  { text, above }: { readonly text: string; readonly above: Timing | undefined },
): readonly (Timing | undefined)[] {
  return own.map((timing, index) => {
    if (timing !== undefined) return timing;
    const following = own.slice(index + 1).find((one) => one !== undefined);
    if (following === undefined) return above;
    return above === undefined && !text.includes(';') ? following : null;
  });
}

/** The sentence that all actions so far are to be done by a time. It gives no time to those that have one. */
function completed(
  found: readonly FoundAction[],
  from: number,
  text: string,
): readonly FoundAction[] {
  const some =
    /\b(?:points?|actions?|paragraphs?|recommendations?|items?|steps?|parts?) (?:\(?[a-z]\)|\(|\d|[a-h]\b)|\([a-z]\)|\b[a-h]\)|\b(?:first|last|second|third|other|remaining|both|rest)\b/i;
  return timed(found, from, some.test(text) ? null : (headTiming(text) ?? null));
}

/**
 * In a paragraph that names actions, the time is for these; in one that names none, for all above, or for the last list
 * where it says "this". What it may or may not be for besides is left in doubt.
 */
function completedIn(
  found: readonly FoundAction[],
  text: string,
  group: number,
): readonly FoundAction[] {
  const all = /\b(?:these|those|all|above|actions|recommendations|remedies|steps)\b/i.test(text);
  const own = found.findIndex((action) => action.group === group);
  if (own < 0 && all) return completed(found, 0, text);
  const last = found.at(-1)?.group;
  const from = own < 0 ? found.findIndex((action) => action.group === last) : own;
  const given = completed(found, Math.max(from, 0), text);
  return own < 0 || all ? timed(given, 0, null) : given;
}

function timed(
  found: readonly FoundAction[],
  from: number,
  timing: Timing,
): readonly FoundAction[] {
  return found.map((action, index) =>
    index >= from && action.timing === undefined ? { ...action, timing } : action,
  );
}

/** An action whose own list says what it consists of. A time in one of its parts leaves its own in doubt. */
function withPart(
  found: readonly FoundAction[],
  part: string,
  decided: CivilDate | null,
): readonly FoundAction[] {
  const last = found.at(-1);
  if (last === undefined) return found;
  const joint = /[a-z]:$/.test(last.text) ? ' ' : '; ';
  const own = ownTiming(part, { decided, above: last.timing });
  const doubt = own === undefined ? {} : { timing: null };
  return [...found.slice(0, -1), { ...last, text: `${last.text}${joint}${tidy(part)}`, ...doubt }];
}

interface Opening {
  readonly lead: Sentence;
  readonly before: Sentence | undefined;
  readonly block: Block;
  readonly next: Block | undefined;
}

function openList(state: State, { lead, before, block, next }: Opening): void {
  const outer = state.scopes.at(-1);
  const read = leadOf(lead.text, { outer, next, before: before?.text });
  const group = outer?.holds === 'actions' ? outer.group : state.group + 1;
  const printed = outer?.letter ?? (block.mark?.style === 'letter' ? block.mark.label : undefined);
  const letter =
    outer?.holds === 'actions' ? (printed ?? nextLetter(state.found, group)) : undefined;
  if (read.action !== undefined) {
    const at = lead.at + Math.max(0, lead.text.indexOf(read.action));
    addAll(state, splitItem, { text: read.action, at, above: read.timing, group, letter });
    const heads = state.found.at(-1);
    if (read.holds === 'parts' && heads !== undefined) {
      state.found = [...state.found.slice(0, -1), { ...heads, text: `${heads.text}:` }];
    }
  }
  if (read.holds !== 'story') state.group = Math.max(state.group, group);
  const scope: Scope = { ...read, group, letter, head: block, child: undefined };
  state.scopes = [...state.scopes, scope];
}

function nextLetter(found: readonly FoundAction[], group: number): string {
  const last = found.findLast((action) => action.group === group);
  return last === undefined ? 'a' : later(last.letter, 1);
}

/** The letter so many places on; after z come aa, ab and so on. */
function later(letter: string, by: number): string {
  const value = [...letter].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 96, 0) + by;
  const high = Math.floor((value - 1) / 26);
  const low = String.fromCharCode(97 + ((value - 1) % 26));
  return high === 0 ? low : `${String.fromCharCode(96 + high)}${low}`;
}
