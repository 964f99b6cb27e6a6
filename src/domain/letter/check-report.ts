import type { Check } from '../facts/check';
import type { Fact } from '../facts/fact';
import type { FigureRecord, GroupRecord, SourceDocument } from '../facts/figure-record';
import { reasonsFor, type HeldFigure } from '../facts/held-figure';
import type { Instant } from '../shared/civil-date';
import { isNonEmpty } from '../shared/non-empty';
import { checkLetter, figureRecordId } from './check-letter';
import { isHeld } from './held-by';
import { holdFigure, withUniqueIds } from './held/hold-figure';
import { proposeForReport } from './held/propose-value';
import { pointerOfMeasure, type TracedFact } from './letter-facts';
import type { ParsedReport, ParsedTable } from './parsed-document';
import { ownFacts, receivedFacts, tableFacts } from './report-facts';

/** What a report gives: the figures of every authority and year in it, the groups it compares with, and its checks. */
export interface CheckedReport {
  readonly records: readonly FigureRecord[];
  readonly groups: readonly GroupRecord[];
  readonly checks: readonly Check[];
}

interface Draft {
  readonly facts: Fact[];
  readonly held: HeldFigure[];
  readonly checks: Check[];
  readonly lateRemedies?: FigureRecord['lateRemedies'];
}

/**
 * Turns a report into facts: one record for each authority and year, from the letters inside it and its tables
 * together. A figure that a check touches, or that two parts of the report give differently, is held.
 */
export function checkReport(
  report: ParsedReport,
  source: SourceDocument,
  at: { readonly importedAt: Instant },
): CheckedReport {
  const drafts = new Map<string, Draft>();
  for (const record of letterRecords(report, source, at)) {
    const { facts, held, checks, lateRemedies } = record;
    // What the letter holds is held in its own record, and settled there.
    const standing = checks.filter(
      (check) => !held.some((figure) => reasonsFor(figure, [check]).length > 0),
    );
    drafts.set(keyOf(record), {
      facts: [...facts],
      held: [],
      checks: [...standing],
      ...(lateRemedies && { lateRemedies }),
    });
  }
  const traces = [
    ...tableFacts(report, source),
    ...receivedFacts(report, source),
    ...ownFacts(report, source),
  ];
  for (const traced of traces) {
    const draft = drafts.get(keyOf(traced.fact)) ?? { facts: [], held: [], checks: [] };
    drafts.set(keyOf(traced.fact), draft);
    add(draft, traced, report);
  }
  const records = [...drafts].map(
    ([key, draft]): FigureRecord =>
      withLate(finish(key, draft, { source, importedAt: at.importedAt }), report),
  );
  const found = records.flatMap(({ checks }) => checks);
  return {
    records,
    groups: groupsOf(report, source),
    checks: [...report.checks, ...found.filter((check) => !report.checks.includes(check))],
  };
}

function letterRecords(
  report: ParsedReport,
  source: SourceDocument,
  at: { readonly importedAt: Instant },
): readonly FigureRecord[] {
  const records = new Map<string, FigureRecord>();
  for (const letter of report.letters) {
    const checked = checkLetter(letter, source, at);
    if (checked.ok) records.set(keyOf(checked.value), checked.value);
  }
  return [...records.values()];
}

function keyOf({
  authority,
  period,
}: {
  readonly authority: string;
  readonly period: string;
}): string {
  return `${authority}|${period}`;
}

/** Adds a fact of a table. The same figure again only adds its line; another one holds both. */
function add(draft: Draft, { fact, pointers }: TracedFact, report: ParsedReport): void {
  const touching = report.checks.filter((check) => isHeld(pointers, [check]));
  if (touching.length > 0) {
    draft.held.push(holdFigure(fact, pointers, proposeForReport(pointers[0] ?? '', report)));
    draft.checks.push(...touching.filter((check) => !draft.checks.includes(check)));
    return;
  }
  const position = draft.facts.findIndex((other) => sameFigure(other, fact));
  const known = draft.facts[position];
  if (known === undefined) {
    draft.facts.push(fact);
  } else if (JSON.stringify(known.quantity) === JSON.stringify(fact.quantity)) {
    draft.facts[position] = confirmed(known, fact);
  } else {
    draft.facts.splice(position, 1);
    const held = [holdFigure(known, pointersOf(known), null), holdFigure(fact, pointers, null)];
    draft.held.push(...held);
    draft.checks.push({ ...twoFigures(known, fact), touches: held.map(({ pointer }) => pointer) });
  }
}

/** Where a figure that is already known stands: in the letter inside the report, or in a table before. */
function pointersOf({ measure, whose, service, derived }: Fact): readonly string[] {
  const parts = derived ? (['investigations', 'upheld'] as const) : [measure];
  return parts.map((part) =>
    service === undefined ? (pointerOfMeasure(part, whose) ?? `/${part}`) : `/${part}/${service}`,
  );
}

function sameFigure(a: Fact, b: Fact): boolean {
  return a.measure === b.measure && a.whose === b.whose && a.service === b.service;
}

/** A derived figure that a table prints as well is a printed one. */
function confirmed(known: Fact, again: Fact): Fact {
  if (known.derived && !again.derived) return again;
  const [first, ...rest] = known.citations;
  return { ...known, citations: [first, ...rest, ...again.citations] };
}

function twoFigures(known: Fact, other: Fact): Check {
  const shown = [known, other].map(
    ({ quantity, citations }) =>
      `${'value' in quantity ? String(quantity.value) : quantity.kind} (line ${String(citations[0].line)})`,
  );
  return {
    level: 'error',
    code: 'parts-differ',
    message:
      'Two parts of this report give different figures for the same thing. Both are held until somebody decides.',
    arithmetic: shown.join('; '),
  };
}

function finish(
  key: string,
  draft: Draft,
  from: { readonly source: SourceDocument; readonly importedAt: Instant },
): FigureRecord {
  const [authority = '', period = ''] = key.split('|');
  const { lateRemedies } = draft;
  return {
    id: figureRecordId(authority, period, from.source),
    authority,
    period,
    source: from.source,
    facts: draft.facts,
    held: withUniqueIds(draft.held),
    checks: draft.checks,
    ...(lateRemedies && { lateRemedies }),
    importedAt: from.importedAt,
  };
}

/** The words of a late remedy that only the report tells of, where its count is not held. */
function withLate(
  record: FigureRecord,
  { lateRemedies, authority, period }: ParsedReport,
): FigureRecord {
  const own = record.authority === authority?.id && record.period === period?.label;
  const told = record.facts.some(({ measure }) => measure === 'late_remedies');
  if (!own || !told || lateRemedies === null || record.lateRemedies) return record;
  const { count, of, details } = lateRemedies;
  return { ...record, lateRemedies: { count, ...(of !== null && { of }), details } };
}

/** The members of each group that a table names. A table with a row that is nobody's names no complete group. */
function groupsOf(report: ParsedReport, source: SourceDocument): readonly GroupRecord[] {
  const of = report.authority?.id;
  if (of == null) return [];
  const groups = new Map<string, GroupRecord>();
  for (const table of report.tables) {
    const members = membersOf(table);
    if (table.group === null || table.period === null || !isNonEmpty(members)) continue;
    const key = `${table.group}|${table.period.label}`;
    if (!groups.has(key))
      groups.set(key, { group: table.group, of, period: table.period.label, members, source });
  }
  return [...groups.values()];
}

function membersOf(table: ParsedTable): readonly string[] {
  return [
    ...new Set(table.rows.flatMap(({ authority }) => (authority === null ? [] : [authority]))),
  ];
}
