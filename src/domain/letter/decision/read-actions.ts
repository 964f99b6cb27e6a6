import type { CivilDate } from '../../shared/civil-date';
import { scopesFor, type Scope, type Scopes } from './list-scopes';
import { headsList, leadOf } from './list-leads';
import { completesAll, findObligation, isEvidenceDuty } from './obligation';
import {
  completed,
  completedIn,
  isTimeOfLast,
  later,
  nextLetter,
  retimed,
  timed,
  withPart,
  type FoundAction,
} from './found-actions';
import { sentencesOf, splitItem, splitSentence, type SplitAction } from './split-actions';
import { isHeading } from './headings';
import type { Block } from './block';
import { headTiming, leadingTiming, ownTiming, type Timing } from './timing';

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
    const own = state.found.findIndex((action) => action.group === group);
    if (own >= 0 && isTimeOfLast(text)) state.found = retimed(state.found, own, text);
    else if (completesAll(text)) state.found = completedIn(state.found, text, group);
    else if (!bindsToEvidence(text)) readSentence(state, sentence, group);
  }
  if (state.found.at(-1)?.group === group) state.group = group;
}

/** "It should ...": the time of the sentence before, in one paragraph. */
function timeBefore(state: State, text: string, group: number): Timing | undefined {
  if (!/^(?:it|they|this)\b/i.test(text)) return undefined;
  return state.found.findLast((action) => action.group === group)?.timing;
}

/** A sentence that names an action besides is not only about evidence. */
function bindsToEvidence(text: string): boolean {
  return isEvidenceDuty(text) && findObligation(text) === undefined;
}

function readSentence(state: State, { text, at }: Sentence, group: number): void {
  const found = findObligation(text);
  const leading = leadingTiming(text);
  if (found !== undefined) {
    const above = headTiming(found.head) ?? timeBefore(state, text, group);
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
  const { timing: above, group } = scope;
  const item = { above, group, letter: scope.letter ?? printedLetter(block) };
  addAll(state, splitItem, { ...first, ...item });
  for (const sentence of rest) {
    const { text } = sentence;
    if (isTimeOfLast(text)) state.found = retimed(state.found, from, text);
    else if (completesAll(text)) state.found = completed(state.found, from, text);
    else if (!bindsToEvidence(text)) readMore(state, sentence, item);
  }
}

function printedLetter({ mark }: Block): string | undefined {
  return mark?.style === 'letter' ? mark.label : undefined;
}

/** A further sentence of an item. "The Council will also" may be a paragraph that lost its line: its time is in doubt. */
function readMore(state: State, { text, at }: Sentence, item: Omit<Addition, 'text' | 'at'>): void {
  const found = findObligation(text);
  const named = headTiming(found?.head ?? text);
  if (found === undefined) {
    state.loose ||= named !== undefined && /decision/i.test(text);
    return;
  }
  const inherited = /^(?:it|this|they)\b/i.test(text) ? item.above : item.above && null;
  const more = { ...item, text: found.part, at: at + found.at, above: named ?? inherited };
  addAll(state, splitSentence, more);
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
  const { part, at: start, timing } = afterTime(text, above);
  const actions = split(part);
  const context = { decided: state.decided, above: timing };
  const timings = backwards(
    actions.map((action) => ownTiming(action.text, context)),
    { text: part, above: timing },
  );
  let from = 0;
  const free = letter ?? nextLetter(state.found, group);
  const added = actions.map((action, index): FoundAction => {
    const place = Math.max(from, part.indexOf(action.text.slice(0, 12), from));
    from = place + 1;
    const own = split === splitSentence && letter === undefined ? later(free, index) : free;
    return { ...action, group, letter: own, timing: timings[index], at: at + start + place };
  });
  state.found = [...state.found, ...added];
}

/** What stands behind a time at the beginning: `within two weeks, the Council will pay £10` is `pay £10`. */
function afterTime(
  text: string,
  above: Timing | undefined,
): { readonly part: string; readonly at: number; readonly timing: Timing | undefined } {
  const leading = leadingTiming(text);
  if (leading === undefined) return { part: text, at: 0, timing: above };
  const rest = text.slice(leading.at);
  const bound = findObligation(rest);
  const { part, at } = bound !== undefined && bound.at < 60 ? bound : { part: rest, at: 0 };
  return { part, at: leading.at + at, timing: leading.timing };
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

interface Opening {
  readonly lead: Sentence;
  readonly before: Sentence | undefined;
  readonly block: Block;
  readonly next: Block | undefined;
}

function openList(state: State, { lead, before, block, next }: Opening): void {
  const outer = state.scopes.at(-1);
  const read = leadOf(lead.text, { outer, next, before: before?.text });
  const nested = outer?.holds === 'actions' ? outer : undefined;
  const group = nested?.group ?? state.group + 1;
  const letter =
    nested && (nested.letter ?? printedLetter(block) ?? nextLetter(state.found, group));
  if (read.action !== undefined) {
    const at = lead.at + Math.max(0, lead.text.indexOf(read.action));
    addAll(state, splitItem, { text: read.action, at, above: read.timing, group, letter });
    if (read.holds === 'parts') state.found = expectingParts(state.found);
  }
  if (read.holds !== 'story') state.group = Math.max(state.group, group);
  const scope: Scope = { ...read, group, letter, head: block, child: undefined };
  state.scopes = [...state.scopes, scope];
}

function expectingParts(found: readonly FoundAction[]): readonly FoundAction[] {
  const last = found.at(-1);
  return last === undefined ? found : [...found.slice(0, -1), { ...last, text: `${last.text}:` }];
}
