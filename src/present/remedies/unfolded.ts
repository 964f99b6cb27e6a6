import { writtenNumber } from '../written';

/** One remedy on a card of several, as the template wants it. */
export interface NudgeBlock {
  /** Empty: it takes no line. */
  readonly note: string;
  readonly [field: string]: string | number | boolean;
}

/** A sentence under the remedies. */
export interface NudgeLine {
  readonly line: string;
  /** Whether it is seen at first, however much is above it. */
  readonly always: boolean;
}

type Placed<T, Field extends string> = T &
  Readonly<Record<Field, unknown>> & { readonly id: string; readonly isVisible: boolean };

/** What is on a card at first, and what a button brings. */
interface Unfolded {
  readonly items: readonly Placed<NudgeBlock, 'separator'>[];
  readonly lines: readonly Placed<Pick<NudgeLine, 'line'>, 'spacing'>[];
  readonly hasMore: boolean;
  readonly showTitle: string;
  /** Ids of everything that the button turns over, itself among them. */
  readonly hidden: readonly string[];
}

/** A card of more lines is not read. */
const MOST_LINES = 8;

/** The first eight lines of a card are seen at once: remedies before sentences, in their order. */
export function unfolded(items: readonly NudgeBlock[], lines: readonly NudgeLine[]): Unfolded {
  const kept = lines.filter(({ always }) => always).length;
  const heights = items.map(({ note }) => (note === '' ? 3 : 4));
  const shown = fitting(heights, MOST_LINES - kept);
  const left = MOST_LINES - kept - sum(heights.slice(0, shown));
  let spare = shown < items.length ? 0 : left;
  const placedItems = items.map((item, index) => ({
    ...item,
    separator: index > 0,
    id: `remedy-${String(index)}`,
    isVisible: index < shown,
  }));
  const placedLines = lines.map(({ line, always }, index) => ({
    line,
    spacing: index === 0 ? 'Default' : 'Small',
    id: `line-${String(index)}`,
    isVisible: always || spare-- > 0,
  }));
  const hidden = [...placedItems, ...placedLines].flatMap((one) => (one.isVisible ? [] : [one.id]));
  return {
    items: placedItems,
    lines: placedLines,
    hasMore: hidden.length > 0,
    showTitle: `Show ${writtenNumber(hidden.length)} more`,
    hidden: [...hidden, 'show', 'fewer'],
  };
}

/** How many heights from the first fit into the room. */
function fitting(heights: readonly number[], room: number): number {
  const over = heights.findIndex((_, index) => sum(heights.slice(0, index + 1)) > room);
  return over === -1 ? heights.length : over;
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}
