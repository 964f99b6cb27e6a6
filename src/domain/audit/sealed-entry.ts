import type { Link, Notary, Sha256 } from '../shared/chain';
import type { Instant } from '../shared/civil-date';
import { canonicalJson } from './canonical-json';

/** What stands where something was erased. */
export const ERASED = 'erased';

/**
 * One line of a history. Its hash covers a seal of whatever may be personal (who, why, and every field that is not
 * named here), never the words themselves, so that they can be erased and the chain still holds.
 */
export interface SealedEntry extends Link {
  readonly at: Instant;
  readonly actor: string;
  readonly verb: string;
  readonly outcome: 'done' | 'refused';
  readonly reason?: string;
  readonly before: string | null;
  readonly after: string | null;
  /** What it is about, where the history is not that of the thing itself. */
  readonly subject?: string;
  /** The operation that it came from. */
  readonly operation?: string;
  /** What this entry erased: `3.actor` is a field of entry 3, `owner` one of the document. */
  readonly erased?: readonly string[];
  /** By field: what its seal was made with. */
  readonly salts: Readonly<Record<string, string>>;
  /** By field: the seal of what was erased, whose salt is gone. Absent while nothing was. */
  readonly seals?: Readonly<Record<string, string>>;
}

/** An entry before it is sealed and chained. */
export type Saying<E extends SealedEntry> = Omit<E, keyof Link | 'salts' | 'seals'>;

/** Fields that stand in the chain by themselves. */
const NOT_SEALED = new Set([
  'n',
  'prev',
  'hash',
  'salts',
  'seals',
  'at',
  'verb',
  'outcome',
  'before',
  'after',
]);
/** Fields beside those that say nothing about a person, and are hashed as they are. */
const PLAIN = new Set(['subject', 'operation', 'erased']);

/** What hides a value: without the salt nobody can tell what it was. */
export function sealOf(salt: string, value: unknown, sha256: Sha256): string {
  return sha256(`${salt}|${canonicalJson(value)}`);
}

type Sayable = Saying<SealedEntry> & Pick<SealedEntry, 'salts' | 'seals'>;
export type Seal = (salt: string, value: unknown) => string;

/** Everything an entry says beyond time, verb, outcome and states, by field in order: seals, or plain values. */
export function restOf(entry: Sayable, sha256: Sha256): Readonly<Record<string, unknown>> {
  return restWith(entry, (salt, value) => sealOf(salt, value, sha256));
}

/** The same, where seals are made by somebody who remembers them. */
export function restWith(entry: Sayable, seal: Seal): Readonly<Record<string, unknown>> {
  const names: string[] = [];
  for (const name in entry) if (!NOT_SEALED.has(name)) names.push(name);
  const fields = entry as unknown as Readonly<Record<string, unknown>>;
  const rest: Record<string, unknown> = {};
  for (const name of names.sort()) {
    const value = fields[name];
    if (value === undefined) continue;
    rest[name] = PLAIN.has(name) ? value : fieldSeal(entry, { name, value }, seal);
  }
  return rest;
}

/** Whether what stands in this field is hidden by a seal. */
export function isSealed(name: string): boolean {
  return !NOT_SEALED.has(name) && !PLAIN.has(name);
}

function isErased(value: unknown): boolean {
  return value === ERASED || (Array.isArray(value) && value.length === 0);
}

/** The seal of one field; null where neither a salt nor a seal stands for it as it should. */
function fieldSeal(
  { salts, seals }: Sayable,
  { name, value }: { readonly name: string; readonly value: unknown },
  seal: Seal,
): string | null {
  const salt = salts[name];
  const kept = seals?.[name];
  if (salt !== undefined) return kept === undefined ? seal(salt, value) : null;
  return kept !== undefined && isErased(value) ? kept : null;
}

/** What the hash of an entry covers, but for the hash before it: JSON of an array without its end. */
export function chainText(
  { n, at, verb, outcome, before, after }: Sayable & Pick<Link, 'n'>,
  rest: Readonly<Record<string, unknown>>,
): string {
  return JSON.stringify([n, at, verb, outcome, before, after, rest]).slice(0, -1);
}

/** The hash of an entry from its text and the hash before it. */
export function chainHash(text: string, prev: string, sha256: Sha256): string {
  return sha256(`${text},"${prev}"]`);
}

/** The history with one more entry, sealed and chained to the one before. The same words have one salt in a history. */
export function sealInto<E extends SealedEntry>(
  { root, history }: { readonly root: string; readonly history: readonly E[] },
  saying: Saying<E>,
  { sha256, newSalt }: Notary,
): readonly E[] {
  const salts = Object.entries(saying)
    .filter(([name, value]) => isSealed(name) && value !== undefined)
    .map(([name, value]) => [name, saltBefore(history, name, value) ?? newSalt()]);
  const entry = { ...saying, salts: Object.fromEntries(salts) as unknown } as unknown as Sayable;
  const link = { n: history.length + 1, prev: history.at(-1)?.hash ?? sha256(root) };
  const text = chainText({ ...entry, ...link }, restOf(entry, sha256));
  const hash = chainHash(text, link.prev, sha256);
  return [...history, { ...entry, ...link, hash } as unknown as E];
}

function saltBefore(
  history: readonly SealedEntry[],
  name: string,
  value: unknown,
): string | undefined {
  const same = history.find((entry) => {
    const fields = entry as unknown as Readonly<Record<string, unknown>>;
    return fields[name] === value && entry.salts[name] !== undefined;
  });
  return same?.salts[name];
}

/** The number of the first entry that does not fit the chain; undefined when the whole history does. */
export function firstUnsealed(
  { root, history }: { readonly root: string; readonly history: readonly SealedEntry[] },
  sha256: Sha256,
): number | undefined {
  const seal = rememberingSeals(sha256);
  let prev = sha256(root);
  for (const [index, entry] of history.entries()) {
    const n = index + 1;
    if (entry.n !== n || entry.prev !== prev) return n;
    const text = chainText(entry, restWith(entry, seal));
    if (chainHash(text, prev, sha256) !== entry.hash) return n;
    prev = entry.hash;
  }
  return undefined;
}

/** The same words have the same salt throughout a history, so that few seals are to be made. */
export function rememberingSeals(sha256: Sha256): Seal {
  const known = new Map<string, { readonly value: string; readonly seal: string }>();
  return (salt, value) => {
    if (typeof value !== 'string') return sealOf(salt, value, sha256);
    const before = known.get(salt);
    if (before?.value === value) return before.seal;
    const seal = sealOf(salt, value, sha256);
    known.set(salt, { value, seal });
    return seal;
  };
}

/** The entry without what `isPersonal` says of its sealed fields, and the names of those that are gone. */
export function eraseFields(
  entry: SealedEntry,
  isPersonal: (value: unknown) => boolean,
  sha256: Sha256,
): { readonly entry: SealedEntry; readonly erased: readonly string[] } {
  const fields = entry as unknown as Readonly<Record<string, unknown>>;
  const erased = Object.keys(entry.salts).filter((name) => isPersonal(fields[name]));
  if (erased.length === 0) return { entry, erased };
  const blank = (name: string): string | readonly string[] =>
    Array.isArray(fields[name]) ? [] : ERASED;
  const sealed = erased.map(
    (name) => [name, sealOf(entry.salts[name] ?? '', fields[name], sha256)] as const,
  );
  const salts = Object.entries(entry.salts).filter(([name]) => !erased.includes(name));
  const cleared = {
    ...entry,
    ...Object.fromEntries(erased.map((name) => [name, blank(name)] as const)),
    salts: Object.fromEntries(salts),
    seals: { ...entry.seals, ...Object.fromEntries(sealed) },
  };
  return { entry: cleared, erased };
}
