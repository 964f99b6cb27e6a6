import type { Notary } from '../shared/chain';
import type { Instant } from '../shared/civil-date';
import { historyRoot, type Recorded, type Source } from './recorded';
import { eraseFields, ERASED, sealInto, type SealedEntry } from './sealed-entry';

/** Whose personal data is to go, and who says so. */
export interface Erasure {
  /** Entra object id. */
  readonly person: string;
  /** What the person is called anywhere. */
  readonly names: readonly string[];
  readonly by: string;
  readonly at: Instant;
}

/** Fields that say what the document is, not who had to do with it. */
const KEPT = new Set(['id', 'tenant', 'history', 'journaled']);

type Fields = Readonly<Record<string, unknown>>;

/**
 * The document without a person: id, names, and every word that the person wrote for the record, with an entry that
 * says which fields are gone. Undefined where the person is not in it. The seals stay, so that the chain holds.
 */
export function eraseFrom(
  source: Source,
  document: Recorded,
  { erasure, notary }: { readonly erasure: Erasure; readonly notary: Notary },
): Recorded | undefined {
  const cleared = document.history.map((entry) => clear(entry, erasure, notary));
  const face = Object.entries(document)
    .filter(([name, value]) => !KEPT.has(name) && mentions(value, erasure))
    .map(([name, value]) => [name, withoutPerson(value, erasure)] as const);
  const gone = cleared.flatMap(({ entry: { n }, erased }) =>
    erased.map((name) => `${String(n)}.${name}`),
  );
  const erased = [...gone, ...face.map(([name]) => name)];
  if (erased.length === 0) return undefined;
  const history = cleared.map(({ entry }) => entry);
  const state = stateOf(history);
  const { by: actor, at } = erasure;
  const saying = {
    at,
    actor,
    verb: 'erase',
    outcome: 'done',
    before: state,
    after: state,
  } as const;
  const root = historyRoot(source, document);
  return {
    ...document,
    ...Object.fromEntries(face),
    history: sealInto({ root, history }, { ...saying, erased }, notary),
  };
}

/** What anybody called this person wherever id and name stand together. */
export function namesOf(value: unknown, person: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Fields;
  const { name } = fields;
  const own = fields['id'] === person && typeof name === 'string' && name !== ERASED ? [name] : [];
  return [...own, ...Object.values(fields).flatMap((inner) => namesOf(inner, person))];
}

function clear(entry: SealedEntry, erasure: Erasure, { sha256 }: Notary) {
  const isTheirs = entry.actor === erasure.person;
  return eraseFields(entry, (value) => isTheirs || mentions(value, erasure), sha256);
}

function stateOf(history: readonly SealedEntry[]): string | null {
  return history.at(-1)?.after ?? null;
}

/** Whether a value is, holds or tells of the person. */
function mentions(value: unknown, erasure: Erasure): boolean {
  if (typeof value === 'string') return withoutWords(value, erasure) !== value;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => mentions(inner, erasure));
}

/** What a person wrote stands beside who wrote it: where an object names the person, its free words go as well. */
function withoutPerson(value: unknown, erasure: Erasure): unknown {
  if (typeof value === 'string') return withoutWords(value, erasure);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => withoutPerson(inner, erasure));
  const isTheirs = Object.values(value).includes(erasure.person);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      isTheirs && (name === 'name' || name === 'reason') ? ERASED : withoutPerson(inner, erasure),
    ]),
  );
}

/** Shorter names would be found in words that mean something else. */
const SHORTEST_NAME = 3;

/** A text without the person's id and names, where these are words of their own. */
function withoutWords(text: string, { person, names }: Erasure): string {
  const words = [person, ...names.filter((name) => name.length >= SHORTEST_NAME)];
  return words.reduce((left, word) => {
    const literal = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
    return left.replace(whole, ERASED);
  }, text);
}
