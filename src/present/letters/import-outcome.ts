import type { ParsedDocument } from '../../domain/letter/parsed-document';
import type { ImportOutcome } from '../../app/outcome/imports';
import { authorityById } from '../../domain/facts/authorities/authorities';
import type { FigureRecord } from '../../domain/facts/figure-record';
import { assertNever } from '../../domain/shared/invariant';
import { rejectedText } from './rejected-text';

const STATUS = {
  imported: 'imported',
  'already-held': 'already-held',
  differs: 'refused',
  unreadable: 'refused',
  rejected: 'refused',
  'no-figures': 'refused',
} as const;

/** One line of `import --json`. Public: changing a field breaks callers. */
export function importJson(
  outcome: ImportOutcome,
  unreadable?: string,
): Readonly<Record<string, unknown>> {
  const records =
    outcome.kind === 'imported' || outcome.kind === 'already-held' ? outcome.records : [];
  const [first] = records;
  return {
    status: STATUS[outcome.kind],
    authority: first?.authority ?? null,
    period: first?.period ?? null,
    records: records.map(({ id }) => id),
    held: records.flatMap(heldChecks),
    reason:
      STATUS[outcome.kind] === 'refused'
        ? importText(outcome, unreadable).replace(/^refused: /, '')
        : null,
  };
}

/** What became of a document, in one sentence for a person. */
export function importText(outcome: ImportOutcome, unreadable?: string): string {
  switch (outcome.kind) {
    case 'imported':
      return `imported: ${nameRecords(outcome.records)}${heldText(outcome.records)}`;
    case 'already-held':
      return `already held: ${nameRecords(outcome.records)}; nothing was changed.`;
    case 'differs':
      return `refused: other figures are held for ${nameRecords([outcome.held])} (from ${outcome.held.source.fileName}); if this letter corrects them, import it with --correction.`;
    case 'unreadable':
      return `refused: ${unreadable ?? ''}`;
    case 'rejected':
      return `refused: ${rejectedText(outcome.problem)}`;
    case 'no-figures':
      return `refused: ${noFiguresText(outcome.document)}`;
    default:
      return assertNever(outcome);
  }
}

function noFiguresText(document: ParsedDocument): string {
  switch (document.kind) {
    case 'unknown':
      return document.reason;
    case 'decision-statement':
      return 'a decision statement holds no figures. `read` proposes its agreed actions, which become remedies when they are confirmed.';
    case 'annual-letter':
    case 'statistics-page':
    case 'committee-report':
      return 'it holds no figures that can be stored.';
  }
}

function nameRecords(records: readonly FigureRecord[]): string {
  const [first] = records;
  if (!first) return 'nothing';
  const name = authorityById(first.authority)?.name ?? first.authority;
  const others =
    records.length > 1 ? ` and ${String(records.length - 1)} more sets of figures` : '';
  return `${name} ${first.period}${others}`;
}

function heldChecks({ checks }: FigureRecord): readonly unknown[] {
  return checks.filter(({ level }) => level !== 'info');
}

function heldText(records: readonly FigureRecord[]): string {
  const held = records.flatMap((record) => record.held.filter(({ from }) => from === undefined));
  if (held.length === 0) return '.';
  const sums = records
    .flatMap(({ checks }) => checks)
    .filter(({ level }) => level !== 'info')
    .map(({ message }) => message);
  return `; ${String(held.length)} held back because they do not reconcile, and not answered from: ${sums.join(' ')}`;
}
