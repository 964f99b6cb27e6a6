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
import { groupRates, impossibleRates } from '../../domain/report/check/group-rates';
import { proseClaims } from '../../domain/report/check/prose-claims';
import { againstHeld, comparedWithHeld } from '../../domain/report/check/against-held';
import { londonTime } from '../../domain/shared/civil-date';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';

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
}

/** Checks a report against itself and against what is held. Stores nothing. */
export async function checkReportFile(
  ports: Pick<Ports, 'readLetter' | 'store' | 'now'>,
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
  return ok({
    authority: report.authority?.name ?? null,
    period: report.period?.label ?? null,
    within: gravestFirst([
      ...report.checks,
      ...report.letters.flatMap(({ checks }) => checks),
      ...groupRates(report),
      ...impossibleRates(report),
      ...proseClaims(report, proseOf(text.value), source),
    ]),
    against: gravestFirst(againstHeld(report, source, holdings)),
    compared: comparedWithHeld(report, source, holdings),
  });
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
