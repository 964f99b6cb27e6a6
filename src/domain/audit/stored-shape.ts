import type { JournalEntry, JournalHead, JournalPage, KeptHead } from './journal';
import { HASH, unpackHistory, type PackedDocument, type PackedHistory } from './packed-history';
import { unpackPage, type PackedPage } from './packed-page';
import { sourceNamed, type Recorded } from './recorded';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function areTexts(fields: Fields, names: readonly string[]): boolean {
  return names.every((name) => typeof fields[name] === 'string');
}

/** Hashes are compared one after the other in one text, so that each must be whole. */
function isHash(value: unknown): boolean {
  return typeof value === 'string' && value.length === HASH;
}

function isEntry(value: unknown): boolean {
  if (!isFields(value) || !isCount(value['n']) || !isFields(value['salts'])) return false;
  const { seals, erased } = value;
  if (seals !== undefined && !isFields(seals)) return false;
  if (erased !== undefined && !Array.isArray(erased)) return false;
  if (!isHash(value['hash'])) return false;
  return areTexts(value, ['at', 'actor', 'verb', 'outcome', 'prev']);
}

/** Whole hashes, the first of which stands for what the first entry is chained to. */
function areHashes(value: unknown): boolean {
  return typeof value === 'string' && value.length % HASH === 0 && value.length !== HASH;
}

function isPacked(value: unknown): value is PackedHistory {
  if (!isFields(value) || typeof value['texts'] !== 'string') return false;
  const { words, gone } = value;
  if (gone !== undefined && !isFields(gone)) return false;
  if (!isFields(words) || !areHashes(value['hashes'])) return false;
  return Object.values(words).every((one) => Array.isArray(one) && typeof one[0] === 'string');
}

/** A document as it is stored, with its history packed; undefined for anything else. */
export function packedFrom(body: unknown): PackedDocument | undefined {
  if (!isFields(body) || !areTexts(body, ['id', 'tenant'])) return undefined;
  const { record, journaled } = body;
  if (journaled !== undefined && !isCount(journaled)) return undefined;
  return isPacked(record) && !('history' in body) ? (body as unknown as PackedDocument) : undefined;
}

/** A document with a history, packed or not, as far as checking it needs; undefined for anything else. */
export function recordedFrom(body: unknown): Recorded | undefined {
  const packed = packedFrom(body);
  if (packed) return unpacked(packed);
  if (!isFields(body) || !areTexts(body, ['id', 'tenant'])) return undefined;
  const { history, journaled } = body;
  if (journaled !== undefined && !isCount(journaled)) return undefined;
  if (!Array.isArray(history) || !history.every(isEntry)) return undefined;
  return body as unknown as Recorded;
}

function unpacked(packed: PackedDocument): Recorded | undefined {
  const { record, ...document } = packed;
  const history = unpackHistory(record);
  return history?.every(isEntry) ? { ...document, history } : undefined;
}

function isJournalEntry(value: unknown): value is JournalEntry {
  if (!isFields(value) || !isCount(value['entry'])) return false;
  const { source, face } = value;
  if (sourceNamed(source) === undefined) return false;
  if (face !== null && !isHash(face)) return false;
  return isHash(value['own']) && areTexts(value, ['id', 'hash']);
}

/** A page of a journal, packed or not; undefined for anything else. */
export function pageFrom(body: unknown): JournalPage | undefined {
  if (!isFields(body) || !areTexts(body, ['tenant', 'prev', 'sum'])) return undefined;
  const { page, first, settled, entries, lines } = body;
  if (!isCount(page) || !isCount(first) || !isCount(settled)) return undefined;
  if (entries === undefined) {
    if (typeof body['hashes'] !== 'string' || !Array.isArray(lines)) return undefined;
    const isText = lines.every((line) => typeof line === 'string');
    return isText ? unpackPage(body as unknown as PackedPage) : undefined;
  }
  if (!Array.isArray(entries) || !entries.every(isJournalEntry)) return undefined;
  return body as unknown as JournalPage;
}

/** The lines of a packed page that `pageFrom` has read; undefined where it is kept otherwise. */
export function linesFrom(body: unknown): readonly string[] | undefined {
  if (!isFields(body) || body['entries'] !== undefined) return undefined;
  return body['lines'] as readonly string[] | undefined;
}

/** A head; undefined for anything else. */
export function headFrom(body: unknown): JournalHead | undefined {
  if (!isFields(body) || !isCount(body['n'])) return undefined;
  return areTexts(body, ['tenant', 'hash', 'at']) ? (body as unknown as JournalHead) : undefined;
}

/** A head that the store kept; undefined for anything else. */
export function keptHeadFrom(body: unknown): KeptHead | undefined {
  if (!headFrom(body) || !isFields(body)) return undefined;
  return areTexts(body, ['day', 'sum']) ? (body as unknown as KeptHead) : undefined;
}
