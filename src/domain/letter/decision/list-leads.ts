import type { Scope } from './list-scopes';
import { binds, findObligation } from './obligation';
import { sentencesOf } from './split-actions';
import type { Block } from './block';
import { headTiming, leadingTiming, type Timing } from './timing';

/** What the words at the head of a list say of it. */
export interface Lead {
  readonly holds: Scope['holds'];
  readonly timing: Timing | undefined;
  readonly binds: boolean;
  /** The action that the words themselves name, where the list only says what it consists of. */
  readonly action?: string;
}

/** Whether a list hangs on a block: it ends in a colon, breaks off, or speaks of "the following". */
export function headsList(block: Block, next: Block | undefined): boolean {
  const text = block.text.trim();
  if (text.endsWith(':')) return true;
  if (next === undefined) return false;
  if (/\b(?:to|will|should|must|by)$/i.test(text)) return true;
  const leading = leadingTiming(text);
  if (leading !== undefined && text.slice(leading.at).trim().length < 3) return true;
  const deeper =
    next.mark !== null && next.mark.style !== block.mark?.style && next.mark.style !== 'number';
  const last = sentencesOf(text).at(-1) ?? '';
  return (
    deeper &&
    /\b(?:following|below|as follows|these (?:actions|steps|things|payments))\b/i.test(last)
  );
}

/** Words that only announce the list: what is to be done stands in its items. */
const ANNOUNCES =
  /^(?:(?:take|carry out|complete|do|make|implement|undertake|action|perform|provide|put in place|remedy|put (?:this|things) right|address|agree to)\b.{0,80}?)?\b(?:following|below|as follows|these|by|steps|actions?|remed\w+|recommendations)\b.{0,90}$/i;
const STORY =
  /\b(?:failed to|faults?\b|because|complain(?:s|ed)|considered|caused|did not|found|evidence)\b/i;
const ACTS =
  /\b(?:agreed|actions?|steps|remed\w+|recommend\w*|improvements?|payments?|apolog\w+|service)\b/i;

interface Around {
  readonly outer: Scope | undefined;
  readonly next: Block | undefined;
  readonly before: string | undefined;
}

/** Reads the words at the head of a list. */
export function leadOf(lead: string, around: Around): Lead {
  const text = lead.trim().replace(/[:.\s]+$/, '');
  return around.outer === undefined
    ? outerLead(text, around)
    : innerLead(text, around, around.outer);
}

function outerLead(text: string, { before, next }: Around): Lead {
  const bound = binds(text);
  const own = headTiming(text);
  if (!bound && own === undefined && (STORY.test(text) || !ACTS.test(text))) {
    return { holds: 'story', timing: undefined, binds: false };
  }
  const earlier =
    before === undefined || findObligation(before) !== undefined ? undefined : headTiming(before);
  const lead = { timing: own ?? earlier, binds: bound };
  const part = afterTiming(findObligation(text)?.part ?? '');
  return announces(part, next) ? { ...lead, holds: 'actions' } : { ...lead, ...headed(part) };
}

function innerLead(text: string, { next }: Around, outer: Scope): Lead {
  if (outer.holds !== 'actions') return { holds: outer.holds, timing: undefined, binds: false };
  const own = leadingTiming(text)?.timing ?? (binds(text) ? headTiming(text) : undefined);
  const lead = { timing: own ?? outer.timing, binds: binds(text) || outer.binds };
  const part = afterTiming(findObligation(text)?.part ?? text);
  if (binds(text) && /(?:to|will|should|must)$/i.test(text)) return { ...lead, holds: 'actions' };
  return announces(part, next) ? { ...lead, holds: 'actions' } : { ...lead, ...headed(part) };
}

function afterTiming(text: string): string {
  return text.slice(leadingTiming(text)?.at ?? 0).trim();
}

/** `pay Mrs X` before a list of sums is no action of its own; `review its procedures to ensure` is. */
function announces(part: string, next: Block | undefined): boolean {
  if (part.length < 3 || ANNOUNCES.test(part) || THROUGH_OTHERS.test(part)) return true;
  const sum = /^\W*(?:a |an |the |further |additional |sum of |total of )*£/i.test(
    next?.text ?? '',
  );
  return sum && !part.includes('£');
}

/** Whom a council makes act: `ensure the Care Provider: a) apologises; b) refunds`. What is to be done is in the items. */
const THROUGH_OTHERS =
  /^(?:ensure|require|instruct|ask|arrange for)(?: that)? (?:the |its |that the )?(?:care |home |service |commissioned |housing |managing |school's? |academy )*(?:provider|contractor|agency|agents?|home|trust|school|company|organisation|partner|landlord)s?(?: to| will)?$/i;

/** An action with its parts; where it ends in "and", it stands beside the items. */
function headed(part: string): Pick<Lead, 'holds' | 'action'> {
  return /\band$/i.test(part)
    ? { holds: 'actions', action: part.replace(/,? and$/i, '') }
    : { holds: 'parts', action: part };
}
