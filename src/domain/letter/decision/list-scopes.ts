import type { Block } from './block';
import type { Timing } from './timing';

/** What the words that head a list do to its items. */
export interface Scope {
  /** `actions`: each item is to be done. `parts`: the items belong to the action that heads them. `story`: neither. */
  readonly holds: 'actions' | 'parts' | 'story';
  readonly timing: Timing | undefined;
  /** Whether it says who acts (`the Council will:`), so that an item cannot say it again. */
  readonly binds: boolean;
  readonly group: number;
  /** The letter of the item that heads this list, where it stands inside another. */
  readonly letter: string | undefined;
  readonly head: Block;
  /** The first item; undefined as long as none came. */
  readonly child: Block | undefined;
}

/** The lists that are open where a block stands, the innermost last. */
export type Scopes = readonly Scope[];

/** The lists to which a block belongs, with those closed that it ends. */
export function scopesFor(scopes: Scopes, block: Block): Scopes {
  for (let depth = scopes.length; depth > 0; depth -= 1) {
    const scope = scopes[depth - 1];
    if (scope === undefined) break;
    const open = scopes.slice(0, depth);
    if (scope.child === undefined)
      return startsNewParagraph(scope, block) ? open.slice(0, -1) : withChild(open, block);
    if (sameLevel(scope.child, block) && !startsNewParagraph(scope, block)) return open;
  }
  return [];
}

function withChild(scopes: Scopes, child: Block): Scopes {
  return scopes.map((scope, index) => (index === scopes.length - 1 ? { ...scope, child } : scope));
}

function sameLevel(a: Block, b: Block): boolean {
  if (a.mark === null || b.mark === null) return a.mark === b.mark;
  if (a.mark.style !== b.mark.style) return false;
  if (a.mark.style === 'number')
    return Math.abs(a.mark.indent - b.mark.indent) < 2 || a.mark.indent > 0;
  return true;
}

/** A sentence that names its own subject is a paragraph again, also where the marks no longer tell. */
function startsNewParagraph(scope: Scope, block: Block): boolean {
  const { head, binds, holds } = scope;
  if (isNextNumber(head, block)) return true;
  const unmarked = block.mark === null;
  if (!unmarked && head.mark?.style !== block.mark.style) return false;
  return SUBJECT.test(block.text.trim())
    ? binds || holds === 'story' || unmarked
    : unmarked && !looksLikeItem(block.text);
}

const SUBJECT = /^(?:the (?:council|authority|organisation|ombudsman)|I|we|this|these|it)\b/i;

function isNextNumber(a: Block, b: Block): boolean {
  const numbers = a.mark?.style === 'number' && b.mark?.style === 'number';
  return numbers && Number(b.mark.label) === Number(a.mark.label) + 1;
}

/** An unmarked line below the head of a list is an item when it says what to do, or for what a sum is. */
function looksLikeItem(text: string): boolean {
  return /^(?:to |an? |[a-z]|£|\d|within |by |[A-Z][a-z]+ (?:to |the |its |a |an |mr|mrs|ms|miss|him|her|them|all |staff|£|for |and |that |with |how ))/.test(
    text.trim(),
  );
}
