import type { CompareQuery, Query } from './query';
import type { Reading } from './reading';
import { understandQuestion } from './understand-question';

const ADDING =
  /^(?:please |(?:can|could|would) you |now |also )*(?:add in|add|include|plus|bring in|put in|throw in|chuck in|stick in|pop in|drop in|put|also include|also add|with) (?<more>.+?)(?: too| as well| also| please| to (?:that|it|this|the comparison|the list))*[.?!]*$/i;

/** "add Bradford" after a comparison: the same comparison with more councils in it. Undefined for anything else. */
export function extendComparison(text: string, previous: Query | undefined): Reading | undefined {
  const more = ADDING.exec(text.trim())?.groups?.['more'];
  if (more === undefined || previous?.op !== 'compare') return undefined;
  // Of two only: after more, "and Bradford" alone would not say whom it is for.
  const pair = { ...previous, who: previous.who.slice(0, 2) };
  const reading = understandQuestion(`and ${more}`, { previous: pair });
  if (reading.kind !== 'understood' || !isSame(reading.query, previous)) return undefined;
  const added = reading.query.who.filter((one) => !previous.who.includes(one));
  if (added.length === 0) return undefined;
  return { ...reading, query: { ...previous, who: [...previous.who, ...added] } };
}

/** Whether only the councils are others. */
function isSame(query: Query, previous: CompareQuery): query is CompareQuery {
  if (query.op !== 'compare') return false;
  const { who, ...rest } = query;
  const { who: before, ...same } = previous;
  return who.length > 0 && before.length > 0 && JSON.stringify(rest) === JSON.stringify(same);
}
