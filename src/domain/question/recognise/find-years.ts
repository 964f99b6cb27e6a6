import { isPeriodLabel, periodStarting } from '../../facts/period';
import type { PeriodLabel } from '../../facts/period';
import type { SingleYear, YearSpan } from '../query';
import type { Meaning } from '../vocabulary/meaning';
import { NUMBER_WORDS } from '../vocabulary/cues';
import { mark, readCount, rule } from './mark-text';
import type { MarkedText, MarkRule } from './mark-text';

const COUNT = `(\\d{1,2}|${NUMBER_WORDS.slice(1).join('|')}|couple of)`;
const MONTH =
  '(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
/** The letters are issued in the summer: that of July 2024 is of 2023-24. */
const LETTER_MONTH = '(?:june|july|august|september|jun|jul|aug|sept?)';
const LAST_DAY =
  '(?:the )?(?:end of )?(?:31(?:st)?(?: of)? )?mar(?:ch)?,? ?[-/]?(\\d{4}|\\d\\d)(?! ?[-/]?\\d)';

const RULES: readonly MarkRule[] = [
  // A financial year by its last day: "year ending 31 March 2024".
  {
    pattern: rule(
      `(?:(?:financial )?(?:year|yr|period)|12 months|twelve months|y ?/ ?e|ye) (?:(?:ending|ended|end|to|up to) )?(?:on |in |at )?(?:the )?${LAST_DAY}`,
    ),
    read: ([ending]) => labelEnding(ending),
  },
  {
    pattern: rule(
      `(?:(?:financial )?(?:year|yr|period)|12 months|twelve months|y ?/ ?e|ye) (?:(?:ending|ended|end|to|up to) )?(?:on )?31 ?[/.-] ?0?3 ?[/.-] ?(\\d{4}|\\d\\d)`,
    ),
    read: ([ending]) => labelEnding(ending),
  },
  // Two years written as one: 2019/20, 19-20, 2019-2020, 2022 to 2023.
  {
    pattern: rule(
      `(?:fy|f/y|(?:the )?financial year|(?:the )?fiscal year|(?:the )?municipal year)? ?'?(\\d{4}|\\d\\d) ?[-/] ?'?(\\d{4}|\\d\\d|\\d)`,
    ),
    read: ([from, to]) => labelOfPair(from, to),
  },
  {
    pattern: rule('(\\d{4}) (?:to|into) (\\d{4})'),
    read: ([from, to]) => labelOfPair(from, to),
  },
  { pattern: rule('(20\\d\\d) (\\d\\d)'), read: ([from, to]) => labelOfPair(from, to) },
  { pattern: rule("fye? ?'?(\\d{4}|\\d\\d)"), read: ([ending]) => labelEnding(ending) },
  // A letter is named after the year in which it is issued (letter 2020 = 2019-20).
  {
    pattern: rule(
      `(?:${LETTER_MONTH} )?(20\\d\\d)(?:'s)?(?= (?:(?:lgsco|ombudsman|ombudsmans|annual|review) ){0,3}(?:letter|annual review))`,
    ),
    read: ([ending]) => labelEnding(ending),
  },
  {
    pattern: rule(
      `(?<=(?:letter|annual review) (?:of |from |dated |issued in |sent in |published in )?)(?:${LETTER_MONTH} )?(20\\d\\d)`,
    ),
    read: ([ending]) => labelEnding(ending),
  },
  {
    pattern: rule('since (?:the )?(20\\d\\d)'),
    read: ([start]) => span({ from: periodStarting(Number(start)).label, to: 'latest' }),
  },
  // Windows of several years.
  {
    pattern: rule(
      `(?:(?:(?:in |for )?each of|over|for|in|during|across|of|from) )?(?:the |our |these )?(?:last|past|previous|latest|most recent) ${COUNT} (?:(?:financial|municipal|reporting) )?(?:years?|yrs|annual letters|letters)`,
    ),
    read: ([count]) => lastYears(count),
  },
  {
    pattern: rule(`(?:over|for|across|in) ${COUNT} (?:financial )?(?:years|yrs)`),
    read: ([count]) => lastYears(count),
  },
  {
    pattern: rule(
      `(?<=^(?:and |or |what about |how about |make it |make that |try )?)(?:the )?${COUNT} (?:financial )?(?:years|yrs)`,
    ),
    read: ([count]) => lastYears(count),
  },
  { pattern: rule(`${COUNT} (?:years|yrs)(?= of )`), read: ([count]) => lastYears(count) },
  // "trend for Luton 5 yrs"
  {
    pattern: rule(`${COUNT} (?:years|yrs)(?<=\\b(?:trend|chart|graph|plot|history)\\b.*)`),
    read: ([count]) => lastYears(count),
  },
  {
    pattern: rule(`${COUNT}[- ](?:year|yr)(?= (?:trend|chart|graph|plot|history|view|period))`),
    read: ([count]) => lastYears(count),
  },
  {
    pattern: rule('(?:over |in |for |across |during )?(?:the )?(?:last|past) decade'),
    read: () => span({ last: 10 }),
  },
  {
    pattern: rule(
      '(?:over|in|for|during|across) (?:the )?(?:last|past|recent) (?:few |several )?years',
    ),
    read: () => ({ kind: 'ask', options: [span({ last: 3 }), span({ last: 5 })] }),
  },
  {
    pattern: rule(
      'since records began|(?:(?:for|over|across|in|through|covering|of) )?(?:all|all of|every|each of) (?:the |our |your )?(?:available )?years? (?:(?:that )?(?:you|we) (?:have|hold|cover)(?: got)?(?: on file)?|available|held|on file|on record)|(?:for|over|across|in|through) all (?:of )?(?:the )?(?:available )?years|all (?:the )?available years|(?<=[,:;-] ?)(?:all|every) (?:the )?years?(?= ?[?.!,]*(?: please| pls)?[?.!]*$)|as far back as (?:you|we|it|the letters|records) (?:can )?(?:have|go|goes|hold|get)|(?:the )?(?:full|whole|entire|complete) (?:run|history|series|time series|run of years|period)(?: (?:held|available|you have))?|from the (?:beginning|start|first letter)(?: (?:until|to) (?:now|today))?|of all time|(?:over|across|for|in|through) (?:time|all (?:the )?years|all years held|all (?:the )?years held)|over the years|over all the years',
    ),
    read: () => span('all'),
  },
  // Years by their distance.
  { pattern: rule('(?:the )?(?:financial )?year before last'), read: () => year('latest-2') },
  {
    pattern: rule('(?:two|2) (?:financial )?years (?:ago|back|earlier)'),
    read: () => year('latest-2'),
  },
  {
    pattern: rule(
      "(?<=this year(?:'s)? (?:than|or|and|vs|versus|v|against|compared to|compared with|to|with) )(?:the )?last(?: one)?(?! (?:year|letter|annual))",
    ),
    read: () => year('latest-1'),
  },
  { pattern: rule('(?:a|one|1) year ago'), read: () => year('latest-1') },
  {
    pattern: rule(
      '(?:the )?(?:previous|prior|preceding) (?:financial |reporting )?(?:year|yr)|(?:the )?year before(?: that)?|(?:the )?year prior',
    ),
    read: () => ({ kind: 'relative', years: -1 }),
  },
  {
    pattern: rule('(?:the )?(?:following year|year after(?: that)?)'),
    read: () => ({ kind: 'relative', years: 1 }),
  },
  {
    pattern: rule(
      'last (?:financial |municipal |reporting )?(?:year|yr)s?(?= (?:annual|review|letter)|)',
    ),
    read: () => year('latest-1'),
  },
  {
    pattern: rule(
      '(?:this|the current|current|the latest|latest|the most recent|most recent|the newest) (?:financial |municipal |reporting )?(?:year|yr)s?(?: available| held)?',
    ),
    read: () => year('latest'),
  },
  { pattern: rule('previous(?= (?:annual )?(?:review )?letter)'), read: () => year('latest-1') },
  {
    pattern: rule('last(?= (?:annual )?(?:review )?letter)'),
    read: () => ({ kind: 'ask', options: [year('latest'), year('latest-1')] }),
  },
  {
    pattern: rule('(?:the )?(?:latest|most recent|newest|up to date)'),
    read: () => year('latest'),
  },
  {
    pattern: rule(
      '(?:the )?current(?:ly)?(?! (?:open|outstanding|overdue))|at present|at the moment|right now|as of now|as things stand|these days|now(?=[ ?.!,]*(?:(?:please|thanks|thank you|many thanks|cheers|ta)[ ?.!,]*)*$)|(?<=(?:to|until|till) )(?:now|today|the present(?: day)?)',
    ),
    read: () => year('latest'),
  },
  // Everything else that looks like a time.
  {
    pattern: rule(
      `(?:in |during |for |by |since |until )?(?:early |late |mid )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH}(?: \\d{4})?`,
    ),
    read: () => refuse('part-year'),
  },
  { pattern: rule('may \\d{4}|in may'), read: () => refuse('part-year') },
  {
    pattern: rule('q[1-4]|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) quarter|h[12]'),
    read: () => refuse('part-year'),
  },
  {
    pattern: rule('(?:in |during |last |this )?(?:spring|summer|autumn|winter)(?: \\d{4})?'),
    read: () => refuse('part-year'),
  },
  {
    pattern: rule(
      `(?:(?:in|over|for) )?(?:the )?(?:last|past|previous) ${COUNT} (?:days?|weeks?|months?)`,
    ),
    read: () => refuse('part-year'),
  },
  {
    pattern: rule('(?:in |for |during |from |calendar year )*((?:19|20)\\d\\d)'),
    read: ([bare]) => askBareYear(bare),
  },
];

/** "at the moment" beside remedies says nothing about a year: their states are always those of today. */
const NOW: MarkRule = {
  pattern: rule(
    '(?:right |as of |just )?now(?=[ ?.!,]*(?:(?:please|thanks|thank you|many thanks|cheers|ta)[ ?.!,]*)*$)|at present|at the moment|as things stand|currently(?! (?:open|outstanding|overdue))',
  ),
  read: () => ({ kind: 'filler' }),
};
const STATES = /\b(?:remed(?:y|ies)|actions?|overdue|outstanding)\b/;

/** Marks the financial years of a normalised text. Source of the forms: letters, reports and people's habits. */
export function findYears(text: string): MarkedText {
  return mark({ text, meanings: [], said: [] }, STATES.test(text) ? [NOW, ...RULES] : RULES);
}

function year(value: SingleYear): Meaning {
  return { kind: 'year', year: value };
}

function span(value: YearSpan): Meaning {
  return { kind: 'span', span: value };
}

function refuse(reason: 'part-year'): Meaning {
  return { kind: 'refuse', reason };
}

function lastYears(count: string | undefined): Meaning {
  const last = readCount(count);
  return last !== undefined && last >= 2 && last <= 30 ? span({ last }) : { kind: 'unknown' };
}

function fullYear(text: string): number {
  return text.length === 4 ? Number(text) : 2000 + Number(text);
}

function labelEnding(ending: string | undefined): Meaning {
  return year(periodStarting(fullYear(ending ?? '') - 1).label);
}

function labelOfPair(from: string | undefined, to: string | undefined): Meaning {
  const start = fullYear(from ?? '');
  const label: PeriodLabel = periodStarting(start).label;
  const end = String(start + 1);
  const consecutive = to !== undefined && end.endsWith(to) && isPeriodLabel(label);
  return consecutive ? year(label) : { kind: 'ask', options: nearbyYears(start) };
}

function nearbyYears(start: number): readonly Meaning[] {
  return [start, start + 1].map((first) => year(periodStarting(first).label));
}

/** A bare calendar year lies in two financial years. */
function askBareYear(bare: string | undefined): Meaning {
  return { kind: 'ask', options: nearbyYears(Number(bare) - 1) };
}
