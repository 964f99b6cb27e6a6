/** Lower-case hex SHA-256 of a text. The domain takes it as an argument: it has no packages. */
export type Sha256 = (text: string) => string;

/** What seals an entry of a history. Salts hide what is hashed, so that a name can be erased and its hash kept. */
export interface Notary {
  readonly sha256: Sha256;
  /** A new unguessable text at every call. */
  readonly newSalt: () => string;
}

/** What makes an entry part of a chain: its number from 1, the hash of the one before it, and its own. */
export interface Link {
  readonly n: number;
  readonly prev: string;
  readonly hash: string;
}

/** How the entries of one history are chained. */
export interface Chain<E> {
  /** Whose history it is; hashed before the first entry, so that a chain cannot be moved to something else. */
  readonly root: string;
  /** Everything that an entry says, in a fixed order. */
  readonly words: (entry: E) => readonly unknown[];
}

/** The history with one more entry, chained by hash to the one before. */
export function appendEntry<E>(
  history: readonly (E & Link)[],
  entry: E,
  { chain, sha256 }: { readonly chain: Chain<E>; readonly sha256: Sha256 },
): readonly (E & Link)[] {
  const n = history.length + 1;
  const prev = history.at(-1)?.hash ?? sha256(chain.root);
  return [...history, { ...entry, n, prev, hash: hashOf(chain.words(entry), { n, prev }, sha256) }];
}

/** The number of the first entry that does not fit the chain; undefined when the whole history does. */
export function firstBrokenLink<E>(
  history: readonly (E & Link)[],
  chain: Chain<E>,
  sha256: Sha256,
): number | undefined {
  let prev = sha256(chain.root);
  for (const [index, entry] of history.entries()) {
    const n = index + 1;
    const hash = hashOf(chain.words(entry), { n, prev }, sha256);
    if (entry.n !== n || entry.prev !== prev || entry.hash !== hash) return n;
    prev = entry.hash;
  }
  return undefined;
}

function hashOf(
  words: readonly unknown[],
  { n, prev }: Pick<Link, 'n' | 'prev'>,
  sha256: Sha256,
): string {
  return sha256(JSON.stringify([n, ...words, prev]));
}
