import { findAuthority } from '../../domain/facts/find-authority';
import type { FigureRecord, GroupRecord, SourceDocument } from '../../domain/facts/figure-record';
import { checkLetter } from '../../domain/letter/check-letter';
import { checkReport } from '../../domain/letter/check-report';
import { sameFigures } from '../../domain/letter/held/same-figures';
import type { LetterFile, Unreadable } from '../../domain/letter/letter-text';
import { parseDocument } from '../../domain/letter/parse-document';
import type {
  ParsedDocument,
  ParsedLetter,
  ParsedReport,
} from '../../domain/letter/parsed-document';
import { describeSource } from '../../domain/letter/describe-source';
import { saidOfBefore } from '../../domain/letter/rules/across-letters/said-of-before';
import type { Result } from '../../domain/shared/result';
import { holdAgainstHeld, rememberComparators } from './hold-against-held';
import type { ImportOutcome } from '../outcome/imports';
import type { Ports } from '../ports';

/** Who brings a document, and whether channels are told of it. */
export interface Delivered {
  readonly by: string;
  readonly sample: boolean;
  /** Stored although other figures are held for the same council and year: the later document then counts. */
  readonly correction?: boolean;
}

/** Reads a file: its words, then the documents in it. Stores nothing. */
export async function readDocuments(
  ports: Pick<Ports, 'readLetter'>,
  file: LetterFile,
): Promise<Result<readonly ParsedDocument[], Unreadable>> {
  const text = await ports.readLetter(file);
  return text.ok ? { ok: true, value: parseDocument(text.value, findAuthority) } : text;
}

/**
 * Reads, checks and stores a file. The original is kept before its figures, so that a figure never lacks its document;
 * every record is stored whole or not at all, and doing it again stores nothing twice.
 */
export async function importFile(
  ports: Ports,
  file: LetterFile,
  delivered: Delivered,
): Promise<readonly ImportOutcome[]> {
  const documents = await readDocuments(ports, file);
  if (!documents.ok) return [{ kind: 'unreadable', problem: documents.problem }];
  const outcomes: ImportOutcome[] = [];
  for (const document of documents.value) {
    outcomes.push(...(await importDocument(ports, document, { file, delivered })));
  }
  return outcomes;
}

interface Origin {
  readonly file: LetterFile;
  readonly delivered: Delivered;
}

async function importDocument(
  ports: Ports,
  document: ParsedDocument,
  origin: Origin,
): Promise<readonly ImportOutcome[]> {
  switch (document.kind) {
    case 'annual-letter':
    case 'statistics-page':
      return [await importLetter(ports, document, origin)];
    case 'committee-report':
      return importReport(ports, document, origin);
    case 'decision-statement':
    case 'unknown':
      return [{ kind: 'no-figures', document }];
  }
}

async function importLetter(
  ports: Ports,
  letter: ParsedLetter,
  origin: Origin,
): Promise<ImportOutcome> {
  const checked = checkLetter(letter, sourceOf(letter, origin), { importedAt: ports.now() });
  if (!checked.ok) return { kind: 'rejected', problem: checked.problem };
  const ofAuthority = await ports.store.figures.figuresOf([checked.value.authority]);
  const held = heldAlready(ofAuthority, checked.value);
  if (held && sameFigures(held, checked.value)) return { kind: 'already-held', records: [held] };
  if (held && !origin.delivered.correction) return { kind: 'differs', held, found: checked.value };
  const record = await holdAgainstHeld(ports, checked.value, {
    saidOfBefore: [],
    ofAuthority,
  });
  return store(ports, { records: [record], groups: [] }, origin);
}

async function importReport(
  ports: Ports,
  report: ParsedReport,
  origin: Origin,
): Promise<readonly ImportOutcome[]> {
  const letters: ImportOutcome[] = [];
  for (const letter of report.letters) letters.push(await importLetter(ports, letter, origin));
  const source = sourceOf(report, origin);
  const checked = checkReport(report, source, { importedAt: ports.now() });
  if (checked.records.length === 0) {
    return letters.length > 0 ? letters : [{ kind: 'no-figures', document: report }];
  }
  const said = saidOfBefore(report, source);
  const records: FigureRecord[] = [];
  for (const record of checked.records) {
    const isOwn =
      record.period === report.period?.label && record.authority === report.authority?.id;
    const ofAuthority = await ports.store.figures.figuresOf([record.authority]);
    const saidOfBefore = isOwn ? said : [];
    records.push(await holdAgainstHeld(ports, record, { saidOfBefore, ofAuthority }));
  }
  const { groups } = checked;
  return [...letters, await store(ports, { records, groups }, origin)];
}

/** The newest document of the same kind for the same council and year: sample data never stands in a letter's way. */
function heldAlready(
  records: readonly FigureRecord[],
  found: FigureRecord,
): FigureRecord | undefined {
  return records
    .filter(
      ({ period, source }) =>
        period === found.period &&
        source.kind === found.source.kind &&
        source.sample === found.source.sample,
    )
    .sort((a, b) => a.importedAt.localeCompare(b.importedAt))
    .at(-1);
}

function sourceOf(
  document: ParsedLetter | ParsedReport,
  { file, delivered }: Origin,
): SourceDocument {
  return describeSource(document, {
    sha256: file.sha256,
    fileName: file.name,
    sample: delivered.sample,
  });
}

async function store(
  ports: Ports,
  found: { readonly records: readonly FigureRecord[]; readonly groups: readonly GroupRecord[] },
  { file, delivered }: Origin,
): Promise<ImportOutcome> {
  const { figures, originals } = ports.store;
  await originals.keep(file, { at: ports.now(), by: delivered.by });
  for (const group of found.groups) await figures.addGroup(group);
  const added: FigureRecord[] = [];
  for (const record of found.records) {
    await rememberComparators(ports, record);
    const announce =
      record.source.kind === 'annual-letter' && !delivered.sample ? 'announce' : 'quiet';
    if ((await figures.add(record, announce)) === 'created') added.push(record);
  }
  return added.length > 0
    ? { kind: 'imported', records: added }
    : { kind: 'already-held', records: found.records };
}
