import { authorityById } from '../../domain/facts/authorities/authorities';
import { findAuthority } from '../../domain/facts/find-authority';
import type { Check } from '../../domain/facts/check';
import type { Authority } from '../../domain/facts/authority';
import { periodStarting, startYearOf, type PeriodLabel } from '../../domain/facts/period';
import { describeSource } from '../../domain/letter/describe-source';
import type { LetterFile, LetterText, Unreadable } from '../../domain/letter/letter-text';
import { ownPart } from '../../domain/letter/report/own-part';
import { sentencesOf, type Sentence } from '../../domain/letter/report/prose';
import { findLetters } from '../../domain/letter/split-letters';
import { parseDocument } from '../../domain/letter/parse-document';
import type { ParsedReport } from '../../domain/letter/parsed-document';
import { arrange } from '../../domain/question/answer/holdings/answer-holdings';
import { againstDraft } from '../../domain/report/check/against-draft';
import { groupRates, impossibleRates } from '../../domain/report/check/group-rates';
import { saidAgainstHeld } from '../../domain/report/check/said-figures';
import { proseClaims } from '../../domain/report/check/prose-claims';
import { againstHeld, comparedWithHeld } from '../../domain/report/check/against-held';
import { londonTime } from '../../domain/shared/civil-date';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Tenant } from '../../domain/shared/tenant';
import type { Ports } from '../ports';
import { draftReport } from './draft-report';

/** What was found in somebody's report: each finding with its place and arithmetic, the gravest first. */
export interface CheckedFile {
  readonly authority: string | null;
  readonly period: PeriodLabel | null;
  /** Contradictions within the report, and in the letter inside it. */
  readonly within: readonly Check[];
  /** Where it differs from documents held. */
  readonly against: readonly Check[];
  /** How many of its figures could be compared with documents held. */
  readonly compared: number;
}

/** Why a file was not checked. */
export type NotChecked = Unreadable | { readonly kind: 'no-report' };

/** Whose report it is and for which year, where the report does not say it itself. */
export interface Claimed {
  readonly authority?: Authority;
  readonly period?: PeriodLabel;
  /** Whoever checks it, whose remedies and passages belong to the report of their own council. */
  readonly home?: { readonly authority: string; readonly tenant: Tenant };
}

/** Checks a report against itself and against what is held. Stores nothing. */
export async function checkReportFile(
  ports: Ports,
  file: LetterFile,
  claimed: Claimed = {},
): Promise<Result<CheckedFile, NotChecked>> {
  const text = await ports.readLetter(file);
  if (!text.ok) return text;
  const found = parseDocument(text.value, findAuthority).find(
    (document) => document.kind === 'committee-report',
  );
  if (found === undefined) return failed({ kind: 'no-report' });
  const report = asClaimed(found, claimed);
  const { sha256, name } = file;
  const source = describeSource(report, { sha256, fileName: name, sample: false });
  const records = await ports.store.figures.figuresOf(authoritiesIn(report));
  const today = londonTime(ports.now()).date;
  const holdings = arrange({ home: null, records, groups: [], today, unpublished: 'told' });
  const within = [
    ...report.checks,
    ...report.letters.flatMap(({ checks }) => checks),
    ...groupRates(report),
    ...impossibleRates(report),
    ...proseClaims(report, proseOf(text.value), source),
  ];
  const inTables = againstHeld(report, source, holdings);
  const prose = proseOf(text.value);
  const doubted = linesOf([...within, ...inTables]);
  const said = saidAgainstHeld(prose, { report, source, holdings, namesOther: namesOther(report) });
  const differing = [...inTables, ...said.filter(isNewIn(doubted))];
  const ours = await againstOurs(ports, { report, lines: text.value.lines, home: claimed.home });
  const known = linesOf([...within, ...differing]);
  return ok({
    authority: report.authority?.name ?? null,
    period: report.period?.label ?? null,
    within: gravestFirst(within),
    against: gravestFirst([...differing, ...ours.filter(isNewIn(known))]),
    compared: comparedWithHeld(report, source, holdings),
  });
}

/** Whether a sentence names a council other than the report's own. */
function namesOther({ authority }: ParsedReport): (text: string) => boolean {
  return (text) =>
    (text.match(/\b[A-Z][a-z]+(?:[ -](?:(?:and|upon|on|of|the) )?[A-Z][a-z]+)*/g) ?? []).some(
      (name) => {
        const found = findAuthority(name);
        return found !== undefined && found.id !== authority?.id;
      },
    );
}

function isNewIn(lines: ReadonlySet<number>): (check: Check) => boolean {
  return ({ place }) => place === undefined || !lines.has(place.line);
}

/** The lines in which something is wrong already. */
function linesOf(checks: readonly Check[]): ReadonlySet<number> {
  return new Set(
    checks.flatMap(({ level, place }) => (level === 'info' || !place ? [] : [place.line])),
  );
}

interface Compared {
  readonly report: ParsedReport;
  readonly lines: LetterText['lines'];
  readonly home: Claimed['home'];
}

/** A report that began as a draft of ours has our words: each number in them is compared with what is held now. */
async function againstOurs(
  ports: Ports,
  { report, lines, home }: Compared,
): Promise<readonly Check[]> {
  const { authority: whose, period } = report;
  const authority = authorityById(whose?.id ?? '');
  if (authority === undefined || period === null) return [];
  const tenant = home?.authority === authority.id ? home.tenant : null;
  const order = { authority, period: period.label, tenant, unpublished: 'told' } as const;
  const draft = await draftReport(ports, order);
  return draft.ok ? againstDraft(lines, draft.value) : [];
}

/** The sentences of a report without those of the letters inside it, and of other ombudsmen. */
function proseOf({ lines }: LetterText): readonly Sentence[] {
  const letters = findLetters(lines);
  const around = lines.filter((_, at) => !letters.some(({ from, to }) => at >= from && at < to));
  return sentencesOf(ownPart(around));
}

function asClaimed(report: ParsedReport, { authority, period }: Claimed): ParsedReport {
  const known = report.authority?.id == null ? authority : undefined;
  return {
    ...report,
    ...(known && { authority: { id: known.id, name: known.name, type: known.type } }),
    ...(report.period === null &&
      period !== undefined && { period: periodStarting(startYearOf(period)) }),
  };
}

function authoritiesIn({ authority, tables }: ParsedReport): readonly string[] {
  const named = tables.flatMap(({ rows }) => rows.flatMap((row) => row.authority ?? []));
  return [...new Set([...(authority?.id == null ? [] : [authority.id]), ...named])];
}

const GRAVITY = { error: 0, warn: 1, info: 2 } as const;

function gravestFirst(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((a, b) => GRAVITY[a.level] - GRAVITY[b.level]);
}
