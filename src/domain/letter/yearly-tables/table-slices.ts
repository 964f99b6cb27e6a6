import { NO_NUMBER, TITLE, TOTAL, type TableKind, type TableLabel } from './table-labels';
import type { NumberToken, TableToken } from './table-tokens';

/** A heading of a table that has a number, by key. */
export interface LabelToken {
  readonly kind: 'label';
  readonly key: string;
  readonly at: number;
}

/** The headings and numbers of one table, in the order in which they stand. */
export interface TableSlice {
  readonly kind: TableKind;
  readonly tokens: readonly (LabelToken | NumberToken)[];
}

/** A row of numbers may be headed by the name of the council, of no more words than this. */
const NAME_WORDS = 9;
/** Fewer headings than this are not a table. */
const FEWEST: Readonly<Record<TableKind, number>> = {
  received: 6,
  decisions: 4,
  remedied: 2,
  overview: 3,
};

/** The largest table has ten headings and as many numbers; a longer run of numbers is none of these tables. */
const MOST_TOKENS = 40;

interface OpenSlice {
  readonly kind: TableKind | undefined;
  readonly tokens: readonly (LabelToken | NumberToken)[];
  /** Words since the last heading or number. */
  readonly words: number;
  /** Whether a name has stood between headings and numbers; there is one at most. */
  readonly named: boolean;
}

const NOTHING: OpenSlice = { kind: undefined, tokens: [], words: 0, named: false };

/** Finds the tables among the tokens of a document: headings and numbers that stand together, with no prose between. */
export function tableSlices(tokens: readonly TableToken[]): readonly TableSlice[] {
  const slices: TableSlice[] = [];
  let open = NOTHING;
  for (const token of tokens) {
    const next = goneOn(open, token);
    if (next !== undefined) {
      open = next;
      continue;
    }
    slices.push(...closed(open));
    open = token.kind === 'word' ? NOTHING : (goneOn(NOTHING, token) ?? NOTHING);
  }
  return [...slices, ...closed(open)];
}

function closed({ kind, tokens }: OpenSlice): readonly TableSlice[] {
  const whole = kind !== undefined && labelsOf({ tokens }).length >= FEWEST[kind];
  return whole ? [{ kind, tokens }] : [];
}

/** The table with one token more; undefined where the token is not of this table. */
function goneOn(open: OpenSlice, token: TableToken): OpenSlice | undefined {
  if (token.kind === 'word') {
    const longer = { ...open, words: open.words + 1 };
    return mayBeName(longer) ? longer : undefined;
  }
  if (open.tokens.length >= MOST_TOKENS) return undefined;
  const named = open.named || open.words > 0;
  if (token.kind === 'number') return { ...open, tokens: [...open.tokens, token], words: 0, named };
  const { key, kind } = token.label;
  if (key === NO_NUMBER) return open;
  if (key === TITLE) return open.tokens.some((it) => it.kind === 'number') ? undefined : open;
  if (startsAnother(open, token.label)) return undefined;
  const label: LabelToken = { kind: 'label', key, at: token.at };
  return { kind: open.kind ?? kind, tokens: [...open.tokens, label], words: 0, named };
}

function labelsOf({ tokens }: Pick<OpenSlice, 'tokens'>): readonly LabelToken[] {
  return tokens.filter((token) => token.kind === 'label');
}

/** Words may stand after the headings and before the first number, as the name of the council does. */
function mayBeName({ tokens, words, named }: OpenSlice): boolean {
  const before = tokens.filter(({ kind }) => kind === 'number').length;
  return words <= NAME_WORDS && !named && before === 0 && tokens.length > 3;
}

function startsAnother(open: OpenSlice, { key, kind }: TableLabel): boolean {
  if (open.words > 0) return true;
  const labels = labelsOf(open);
  if (labels.some((it) => it.key === key)) return true;
  if (kind !== undefined && open.kind !== undefined && kind !== open.kind) return true;
  if (labels.length === 0) return false;
  const numbers = open.tokens.length - labels.length;
  const inBlock = open.tokens.slice(0, 2).every((it) => it.kind === 'label');
  return (inBlock && numbers >= labels.length) || (open.kind === undefined && key !== TOTAL);
}
