import type { Sha256 } from '../shared/chain';
import type { Recorded } from './recorded';
import { chainText, isSealed, restWith, rememberingSeals, type SealedEntry } from './sealed-entry';

/** Letters of a hash. */
export const HASH = 64;

/**
 * A history as it is stored: the very texts that its hashes are made of, so that a million entries are checked without
 * taking any of them apart. What seals hide stands beside them, once for each seal.
 */
export interface PackedHistory {
  /** One line an entry: what its hash covers, but for the hash before, which ends it. */
  readonly texts: string;
  /** The hash that the first entry is chained to, and those of all entries, one after the other. */
  readonly hashes: string;
  /** By seal: the salt that it was made with, and what it hides. */
  readonly words: Readonly<Record<string, readonly [salt: string, value: unknown]>>;
  /** What was erased, as `3.actor`, and what stands there now. Absent while nothing was. */
  readonly gone?: Readonly<Record<string, unknown>>;
}

/** A document that keeps its own history, as it is stored. */
export interface PackedDocument extends Omit<Recorded, 'history'> {
  readonly record: PackedHistory;
}

/** Nothing is lost: `unpackHistory` gives the same back. */
export function packHistory(history: readonly SealedEntry[], sha256: Sha256): PackedHistory {
  const seal = rememberingSeals(sha256);
  const words: Record<string, readonly [string, unknown]> = {};
  const gone: Record<string, unknown> = {};
  const texts = history.map((entry) => {
    const fields = entry as unknown as Readonly<Record<string, unknown>>;
    const rest = restWith(entry, seal);
    for (const [name, made] of Object.entries(rest)) {
      const salt = entry.salts[name];
      if (!isSealed(name) || typeof made !== 'string') continue;
      if (salt === undefined) gone[`${String(entry.n)}.${name}`] = fields[name];
      else words[made] = [salt, fields[name]];
    }
    return chainText(entry, rest);
  });
  const hashes = (history[0]?.prev ?? '') + history.map(({ hash }) => hash).join('');
  const isWhole = Object.keys(gone).length === 0;
  return { texts: texts.join('\n'), hashes, words, ...(isWhole ? {} : { gone }) };
}

/** The texts of a packed history, an entry each. */
export function textsOf({ texts }: PackedHistory): readonly string[] {
  return texts === '' ? [] : texts.split('\n');
}

/** The entries of a packed history; undefined where its texts are no longer what was packed. */
export function unpackHistory(packed: PackedHistory): readonly SealedEntry[] | undefined {
  const entries: SealedEntry[] = [];
  for (const [index, text] of textsOf(packed).entries()) {
    const [prev, hash] = [hashAt(packed, index), hashAt(packed, index + 1)];
    const entry = unpackEntry(packed, text, { prev, hash });
    if (!entry) return undefined;
    entries.push(entry);
  }
  return entries;
}

/** The hash of an entry; 0: what the first is chained to. */
export function hashAt({ hashes }: PackedHistory, n: number): string {
  return hashes.slice(n * HASH, (n + 1) * HASH);
}

/** How many entries there are. */
export function packedLength({ hashes }: PackedHistory): number {
  return Math.max(0, hashes.length / HASH - 1);
}

function unpackEntry(
  { words, gone = {} }: PackedHistory,
  text: string,
  link: Pick<SealedEntry, 'hash' | 'prev'>,
): SealedEntry | undefined {
  const said = parsed(`${text}]`);
  if (!Array.isArray(said) || said.length !== 7) return undefined;
  const [n, at, verb, outcome, before, after, rest] = said as readonly unknown[];
  if (typeof rest !== 'object' || rest === null) return undefined;
  const fields: Record<string, unknown> = {};
  const salts: Record<string, string> = {};
  const seals: Record<string, unknown> = {};
  for (const [name, made] of Object.entries(rest as Readonly<Record<string, unknown>>)) {
    const key = `${String(n)}.${name}`;
    const hidden = isSealed(name) && !Object.hasOwn(gone, key) ? wordOf(words, made) : undefined;
    if (!isSealed(name)) fields[name] = made;
    else if (hidden) [salts[name], fields[name]] = hidden;
    else [seals[name], fields[name]] = [made, gone[key]];
  }
  const isWhole = Object.keys(seals).length === 0;
  const entry = { at, verb, outcome, before, after, ...fields, salts, n, ...link };
  return (isWhole ? entry : { ...entry, seals }) as unknown as SealedEntry;
}

function wordOf(
  words: PackedHistory['words'],
  seal: unknown,
): readonly [salt: string, value: unknown] | undefined {
  return typeof seal === 'string' && Object.hasOwn(words, seal) ? words[seal] : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
