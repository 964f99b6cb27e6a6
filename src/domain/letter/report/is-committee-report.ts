import type { TextLine } from '../letter-text';
import { isDecisionStatement } from '../other-document';
import { letterStarts } from '../split-letters';
import { runningText } from '../text/running-text';
import { readComparison } from './comparison-table';
import { findTables } from './table-blocks';

const SIGNS: readonly RegExp[] = [
  /executive summary/i,
  /background papers?/i,
  /(?:^|\n)report of the /i,
  /report author|author of (?:the )?report|(?:^|\n)(?:joint )?report (?:by|from)\b|report by/i,
  /is (?:recommended|asked|invited|requested) to|recommendations?:/i,
  /committee|cabinet member/i,
  /ward\(?s\)? affected|key decision|legal implications|financial implications/i,
  /comparison (?:report|with)|statistical neighbours/i,
  /(?:^|\n)(?:report to|to|meeting|date of meeting|agenda item(?: (?:no\.?|number))?|report number|classification|portfolio(?: holder)?|lead (?:officer|member))(?: ?\d{0,3}): ?\S/i,
  /(?:^|\n)(?:report )?(?:title|subject):? \S/i,
  /(?:annual[ \n](?:review[ \n])?letter|letter)[^.]{0,80}\b(?:is|was|are)[ \n](?:at|attached|appended|received|set out|included|shown|reproduced|provided)\b|\bappendix (?:\d{1,2}|[A-Z])\b/i,
  /the council's (?:own )?(?:uphold rate|performance|compliance)/i,
];
/** "1.1 The Ombudsman ..." over and over. */
const NUMBERED = /(?:^|\n)\d{1,2}(?:\.\d{1,2})?\.? ?[A-Z][^\n]{25}/g;
const NUMBERED_OFTEN = 2;

/** Whether a document is a council's report about the Ombudsman's figures, with or without the letter inside it. */
export function isCommitteeReport(lines: readonly TextLine[], words: string): boolean {
  if (!/ombudsman|LGSCO/i.test(words)) return false;
  const [letter] = letterStarts(lines);
  const before = letter === undefined ? words : runningText(lines.slice(0, letter.from)).text;
  const numbered =
    !isDecisionStatement(words) && (before.match(NUMBERED)?.length ?? 0) >= NUMBERED_OFTEN;
  const signs = SIGNS.filter((sign) => sign.test(before)).length + Number(numbered);
  return signs >= 3 || (signs >= 2 && hasComparison(lines));
}

function hasComparison(lines: readonly TextLine[]): boolean {
  const none = { findAuthority: () => undefined, period: null };
  return findTables(lines).some((table) => readComparison(table, none) !== undefined);
}
