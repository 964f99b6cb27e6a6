/** A sum as it is printed: `£1,654.18`, `£ 250`, `250 pounds`. */
const SUM =
  /(?:£+ ?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{2})?|\b(\d{1,3}(?:,\d{3})+|\d+) pounds\b)(?!\d|[,.]\d)/g;

/** Words after a sum that make it a part of a sum that is not printed: `£250 for each month`. */
const RECURRING =
  /^ each\b|^ ?(?:(?:for )?(?:each|every)|per|an?) (?:\w+ ){0,2}?(?:month|week|day|term|year|child|night|fortnight|half|person|missed|occasion)/i;

/** Words before a sum that say it is not what has to be paid now. */
const PAST =
  /(?:(?:in addition to|on top of|less|minus|deducting|excluding|already (?:offered|paid|received)|increase (?:its|the) (?:offer|payment) (?:of|from)|(?:rather|more|less) than|instead of|up to|debts? of|arrears of|charges? of)(?: the| its| any| a| of| original| previous| earlier)*|\bfrom) $/i;

const TOTAL =
  /(?:total(?:l?ing)?(?: (?:payment|sum|amount))?(?: of)?|in total|totals|altogether|sum of) ?$/i;

export interface Sum {
  readonly pounds: number;
  readonly index: number;
  readonly end: number;
  readonly role: 'due' | 'total' | 'recurring' | 'not-due';
}

/** Every sum of money in a text, with what it is there for. */
export function sumsIn(text: string): readonly Sum[] {
  return [...text.matchAll(SUM)].map((match) => {
    const [whole, signed, pence = '', inWords] = match;
    const end = match.index + whole.length;
    return {
      pounds: Number(`${(signed ?? inWords ?? '').replaceAll(',', '')}${pence}`),
      index: match.index,
      end,
      role: roleOf(text.slice(0, match.index), text.slice(end)),
    };
  });
}

function roleOf(before: string, after: string): Sum['role'] {
  if (RECURRING.test(after)) return 'recurring';
  if (PAST.test(before) || /^,? (?:it|the council) (?:has )?already paid/i.test(after)) {
    return 'not-due';
  }
  if (TOTAL.test(before) || /^ ?(?:\(?in total|altogether)/i.test(after)) return 'total';
  return 'due';
}

/**
 * The sum that one action asks for, in pounds: its total where it names one, else its only sum.
 * Null where none is printed, where the sum is for a month or a child, or where several sums stand side by side.
 */
export function amountIn(text: string): number | null {
  const sums = sumsIn(text).filter(({ role }) => role !== 'not-due');
  const total = sums.find(({ role }) => role === 'total');
  if (total !== undefined) return total.pounds;
  const [first, ...rest] = sums.filter(({ index }) => !insideBrackets(text, index));
  if (first === undefined) return sums.length === 1 ? (sums[0]?.pounds ?? null) : null;
  if (first.role !== 'due') return null;
  return rest.length === 0 || isMadeUpOf(text, first, rest) ? first.pounds : null;
}

/** `£1,000, made up of £600 for distress and £400 for lost provision`: the parts prove the whole. */
function isMadeUpOf(text: string, whole: Sum, parts: readonly Sum[]): boolean {
  const joint = text.slice(whole.end, parts[0]?.index);
  const listed = /\b(?:made up of|comprising|comprised of|consisting of|which includes|being)\b/i;
  const pence = parts.reduce((sum, { pounds }) => sum + Math.round(pounds * 100), 0);
  return listed.test(joint) && pence === Math.round(whole.pounds * 100);
}

/** `£500 (£300 for distress and £200 for time and trouble)`: what stands in brackets is how the sum is made up. */
export function insideBrackets(text: string, index: number): boolean {
  return text.lastIndexOf('(', index) > text.lastIndexOf(')', index);
}
