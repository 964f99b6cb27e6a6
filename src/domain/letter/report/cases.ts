import { splitActions, type SplitAction } from '../decision/split-actions';
import { readCaseTable, type CaseDraft } from './case-rows';
import type { ParsedCase, ParsedCases } from './report-parts';
import type { TableBlock } from './table-blocks';
import { withoutNames } from './without-names';

/** A change that was made, in words that no agreement introduces. */
const DONE =
  /\b(?:have|has) (?:now |since |already )?(?:improved|amended|revised|introduced|changed|updated|reminded|spoken|trained|reviewed|implemented)\b|\bnow (?:have|has)\b|\bahead of the ombudsman's final decision\b/i;

/** Reads the appendix that lists the cases decided; null where there is none. No complainant is named in it. */
export function readCases(blocks: readonly TableBlock[]): ParsedCases | null {
  const tables = blocks.flatMap((block) => readCaseTable(block) ?? []);
  const drafts = tables.flatMap((table) => table.drafts);
  if (drafts.length === 0) return null;
  return {
    cases: drafts.map(caseOf),
    stated: tables.flatMap(({ counts }) => counts),
    totalPounds: tables.find(({ total }) => total !== null)?.total ?? null,
    startsInside: tables.find(({ startsInside }) => startsInside !== null)?.startsInside ?? null,
  };
}

function caseOf(draft: CaseDraft): ParsedCase {
  const [first = '', ...others] = draft.items;
  const found = others.length > 0 ? others.join(' ') : first;
  const { service, outcome, heading, place, pounds } = draft;
  return {
    service,
    outcome,
    heading,
    summary: withoutNames(draft.items.join(' ')),
    actions: [...draft.actions.flatMap(splitActions), ...actionsIn(found)].map(unnamed),
    paidPounds: pounds,
    place,
  };
}

/** What a council should do in general is no action of this case. */
const AGREED = /\b(?:agree[ds]?|recommend|undert|committed|promised|will|offered to)\b/i;

function actionsIn(found: string): readonly SplitAction[] {
  const sentences = found.split(/(?<=[a-z]{2}\.) (?=[A-Z])/);
  const agreed = sentences.filter((it) => AGREED.test(it)).flatMap(splitActions);
  const done = sentences
    .filter((sentence) => isReportedDone(sentence) && splitActions(sentence).length === 0)
    .map((text): SplitAction => ({ text, kind: 'service-improvement', amountPounds: null }));
  return [...agreed, ...done];
}

/** Whether the words tell of a change that was made when the report was written: nothing is left to be done. */
export function isReportedDone(text: string): boolean {
  return DONE.test(text);
}

function unnamed(action: SplitAction): SplitAction {
  return { ...action, text: withoutNames(action.text) };
}
