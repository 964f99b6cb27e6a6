import type { RemedyFilter } from '../query';
import { NUMBER_WORDS } from '../vocabulary/cues';
import type { Meaning } from '../vocabulary/meaning';
import { mark, readCount, rule } from './mark-text';
import type { MarkedText, MarkRule } from './mark-text';

type Due = NonNullable<RemedyFilter['due']>;

const COUNT = `(\\d{1,3}|${NUMBER_WORDS.slice(1).join('|')})`;
const WITHIN = '(?:(?:in|within|over|during) )?(?:the )?(?:next|coming) ';

const RULES: readonly MarkRule[] = [
  {
    pattern: rule(`overdue (?:by|for) (?:more than|over) ${COUNT} (days|weeks)`),
    read: ([count, unit]) => overdue(count, unit),
  },
  {
    pattern: rule(`(?:more than|over) ${COUNT} (days|weeks) (?:overdue|over due|past due)`),
    read: ([count, unit]) => overdue(count, unit),
  },
  { pattern: rule(`${COUNT}\\+ days overdue`), read: ([count]) => overdue(count, 'days') },
  {
    pattern: rule(
      '(?:by the end of |before the end of |during |in |later )?this week|(?:by|before|at) (?:the )?end of (?:the )?week',
    ),
    read: () => due('this-week'),
  },
  { pattern: rule('(?:by the end of |during |in )?next week'), read: () => due('next-week') },
  {
    pattern: rule(
      '(?:by the end of |before the end of |during |in |later )?this month|(?:by|before|at) (?:the )?(?:end of (?:the )?month|month[- ]end)',
    ),
    read: () => due('this-month'),
  },
  {
    pattern: rule(
      `${WITHIN}(?:14|fourteen) days|${WITHIN}(?:two|2|couple of) weeks|${WITHIN}fortnight|(?:within|in) (?:a |the )?fortnight|(?:within|in) (?:14|fourteen) days|(?:within|in) (?:two|2) weeks`,
    ),
    read: () => due('next-14-days'),
  },
  {
    pattern: rule(`${WITHIN}(?:30|thirty) days|(?:within|in) (?:30|thirty) days`),
    read: () => due('next-30-days'),
  },
  {
    pattern: rule(
      '(?:due |by |before )?(?:today|tomorrow|tonight|(?:on )?(?:this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|the weekend|end of the week)',
    ),
    read: () => otherWindow(['this-week', 'next-week']),
  },
  {
    pattern: rule(
      `${WITHIN}(?:month|${COUNT} (?:days|weeks|months)|few (?:days|weeks))|(?:within|in) (?:a month|${COUNT} (?:days|weeks|months))|next month`,
    ),
    read: () => otherWindow(['next-14-days', 'next-30-days']),
  },
];

/** Marks the windows in which remedies fall due, and how long they are overdue. */
export function findWindows(marked: MarkedText): MarkedText {
  return mark(marked, RULES);
}

function due(window: Due): Meaning {
  return { kind: 'filter', filter: { due: window } };
}

function overdue(count: string | undefined, unit: string | undefined): Meaning {
  const days = (readCount(count) ?? 0) * (unit === 'weeks' ? 7 : 1);
  return { kind: 'filter', filter: { status: 'overdue', overdueDays: days } };
}

/** Windows that are not held: the nearest are offered. */
function otherWindow(nearest: readonly Due[]): Meaning {
  return { kind: 'ask', options: nearest.map(due) };
}
