import type { Sha256 } from '../../shared/chain';
import type { Finding } from '../finding';
import { hashAt, HASH, packedLength, textsOf, type PackedDocument } from '../packed-history';
import { faceOf, historyRoot, journaledOf, type Source } from '../recorded';
import { chainHash, isSealed, sealOf } from '../sealed-entry';
import { recordedFrom } from '../stored-shape';
import { checkHistory, type KnownHistory } from './check-history';

/** What the journal is held against, of a document as it is stored. */
export function knownPacked(document: PackedDocument, sha256: Sha256): KnownHistory {
  const { record, ...beside } = document;
  const { tenant, id } = document;
  return {
    ...{ tenant, id, length: packedLength(record), hashes: record.hashes.slice(HASH) },
    journaled: journaledOf(document),
    face: faceOf(beside, sha256),
  };
}

/** The first thing that is wrong with a stored history in itself, as `checkHistory` finds it in one that is unpacked. */
export function checkPacked(
  source: Source,
  document: PackedDocument,
  sha256: Sha256,
): Finding | undefined {
  const { tenant, id: subject, record } = document;
  const entry = firstOffChain(source, document, sha256) ?? firstUnhidden(document, sha256);
  if (entry !== undefined) return { kind: 'history-broken', tenant, subject, entry };
  if (record.gone === undefined) return undefined;
  const recorded = recordedFrom(document);
  // Its texts fit their hashes, so that they are what was written.
  return recorded && checkHistory(source, recorded, sha256);
}

function firstOffChain(
  source: Source,
  document: PackedDocument,
  sha256: Sha256,
): number | undefined {
  const { record } = document;
  const texts = textsOf(record);
  const length = packedLength(record);
  let prev = sha256(historyRoot(source, document));
  if (length > 0 && hashAt(record, 0) !== prev) return 1;
  for (const [index, text] of texts.entries()) {
    const n = index + 1;
    const hash = chainHash(text, prev, sha256);
    if (hash !== hashAt(record, n) || !text.startsWith(`[${String(n)},`)) return n;
    prev = hash;
  }
  return texts.length === length ? undefined : texts.length + 1;
}

/** A seal in the text of an entry: inside a text of JSON no quotation mark stands alone. */
const SEAL = /"([^"\\]+)":"([0-9a-f]{64})"/g;

/** The first entry with a seal that hides something else, or nothing at all, and was not erased. */
function firstUnhidden({ record }: PackedDocument, sha256: Sha256): number | undefined {
  const { words, gone = {} } = record;
  const wrong = new Set(
    Object.entries(words)
      .filter(([seal, [salt, value]]) => sealOf(salt, value, sha256) !== seal)
      .map(([seal]) => seal),
  );
  const isAmiss = (n: number, name: string, seal: string): boolean =>
    isSealed(name) &&
    !Object.hasOwn(gone, `${String(n)}.${name}`) &&
    (!Object.hasOwn(words, seal) || wrong.has(seal));
  if (wrong.size === 0 && !hasUnknownSeal(record.texts, words)) return undefined;
  const index = textsOf(record).findIndex((text, at) =>
    [...text.matchAll(SEAL)].some(([, name = '', seal = '']) => isAmiss(at + 1, name, seal)),
  );
  return index < 0 ? strayWord(wrong) : index + 1;
}

/** A word that no entry hides, and that does not fit its seal, belongs to none: the first is named. */
function strayWord(wrong: ReadonlySet<string>): number | undefined {
  return wrong.size > 0 ? 1 : undefined;
}

/** What stands between a name and a text of JSON. */
const NAMED = '":"';
const QUOTE = 0x22;

/**
 * Looks at everything as long as a seal, whatever its field is called: nearly always all of it is known. Searched by hand,
 * since a million entries have several each, and a pattern takes three times as long.
 */
function hasUnknownSeal(texts: string, words: Readonly<Record<string, unknown>>): boolean {
  const known = new Set(Object.keys(words));
  for (let at = texts.indexOf(NAMED); at >= 0; ) {
    const start = at + NAMED.length;
    const end = start + HASH;
    const isText = texts.charCodeAt(end) === QUOTE;
    if (isText && !known.has(texts.slice(start, end))) return true;
    at = texts.indexOf(NAMED, isText ? end : start - 1);
  }
  return false;
}
