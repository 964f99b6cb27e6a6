import { importJWK, type JWK, type KeyLike } from 'jose';

/** A key that tokens of the Bot Connector are signed with, and the channels that it may speak for. */
export interface ChannelKey {
  readonly key: KeyLike;
  readonly endorsements: readonly string[];
}

/** The keys that the Bot Connector publishes. */
export interface ChannelKeys {
  /** The key of that id; undefined when none is published. Rejects while the keys cannot be had. */
  find(id: string): Promise<ChannelKey | undefined>;
  /** Whether keys are held that may be used now; asks for them when they are not. */
  available(): Promise<boolean>;
}

export interface ChannelKeysParts {
  /** Address of the OpenID metadata. */
  readonly metadata: string;
  readonly monotonic: () => number;
  /** Told of each failed attempt, with a word for it. */
  readonly onFailure: (cause: string) => void;
}

/** As long as the SDK keeps them, which checks every token too. */
const HELD_MS = 24 * 3_600_000;
/** A key that is not there may be new; whoever invents ids must not make us ask each time. */
const LOOK_AGAIN_MS = 3_600_000;
/** Between attempts while they fail. */
const PAUSE_MS = 10_000;
const ASK_MS = 5_000;

interface Published extends JWK {
  readonly endorsements?: readonly string[];
}

type Book = ReadonlyMap<string, ChannelKey>;

/** Keeps the published keys, and asks for them again when they are old. */
export function createChannelKeys(parts: ChannelKeysParts): ChannelKeys {
  let held: { readonly book: Book; readonly at: number } | undefined;
  let failedAt: number | undefined;
  let asking: Promise<Book> | undefined;
  const younger = (at: number | undefined, ms: number): boolean =>
    at !== undefined && parts.monotonic() - at < ms;

  async function ask(): Promise<Book> {
    try {
      const book = await readKeys(parts.metadata);
      held = { book, at: parts.monotonic() };
      failedAt = undefined;
      return book;
    } catch (error) {
      failedAt = parts.monotonic();
      parts.onFailure(causeOf(error));
      throw error;
    } finally {
      asking = undefined;
    }
  }

  async function current(maxAge: number): Promise<Book> {
    if (held && younger(held.at, maxAge)) return held.book;
    if (younger(failedAt, PAUSE_MS)) throw new Error('the keys of the channel cannot be had');
    return (asking ??= ask());
  }

  return {
    async find(id) {
      const book = await current(HELD_MS);
      if (book.has(id)) return book.get(id);
      const again = await current(LOOK_AGAIN_MS).catch(() => book);
      return again.get(id);
    },
    available: () =>
      current(HELD_MS).then(
        () => true,
        () => false,
      ),
  };
}

async function readKeys(metadata: string): Promise<Book> {
  const { jwks_uri: address } = (await getJson(metadata)) as { readonly jwks_uri?: unknown };
  const url = typeof address === 'string' ? URL.parse(address) : null;
  // Whoever answers for the metadata answers for the keys: nobody else is asked.
  if (url?.origin !== new URL(metadata).origin) throw new Error('the keys are elsewhere');
  const { keys } = (await getJson(url.href)) as { readonly keys?: unknown };
  if (!Array.isArray(keys) || keys.length === 0) throw new Error('no keys are published');
  const book = new Map<string, ChannelKey>();
  for (const one of keys as readonly Published[]) {
    // Only these can have signed what we take.
    if (one.kty !== 'RSA' || typeof one.kid !== 'string') continue;
    const key = (await importJWK({ ...one, alg: 'RS256' })) as KeyLike;
    const endorsements = Array.isArray(one.endorsements) ? one.endorsements : [];
    book.set(one.kid, { key, endorsements });
  }
  return book;
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(ASK_MS) });
  if (!response.ok) throw new Error(`status ${String(response.status)}`);
  return response.json();
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = (error.cause as { readonly code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : error.message;
}
