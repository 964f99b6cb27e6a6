import { graphBody, secondsToWait } from '../graph/graph-answer';

export interface GraphAccess {
  /** Address of Graph, without a slash at its end. */
  readonly baseUrl: string;
  /** A token for a tenant. Throws when there is none now. */
  readonly tokenFor: (tenant: string) => Promise<string>;
  /** A clock that only goes forward, in milliseconds. */
  readonly monotonic: () => number;
}

/** What a listing holds, or as much of it as could be read. */
export interface Listing {
  readonly entries: readonly unknown[];
  readonly isWhole: boolean;
}

/** Reads listings of a tenant page by page. */
export interface GraphPages {
  /**
   * A listing. With `mark`, it is whole only when its last page says so by that name; else when there is no further
   * page. Throws when it cannot be read now but may later.
   */
  read(tenant: string, path: string, mark?: string): Promise<Listing>;
}

const DEADLINE_MS = 15_000;
const MOST_PAGES = 100;
const NEXT = '@odata.nextLink';

/** Nobody consented, the channel is gone, or there is nothing to be had under this name. */
const REFUSED: ReadonlySet<number> = new Set([400, 403, 404]);

interface Page {
  readonly value?: unknown;
  readonly [name: string]: unknown;
}

/** Pages of Graph. A token goes to Graph alone, whatever a page names as the next one. */
export function createGraphPages(access: GraphAccess): GraphPages {
  const pausedUntil = new Map<string, number>();

  const pageOf = async (tenant: string, url: URL): Promise<Page | undefined> => {
    if (access.monotonic() < (pausedUntil.get(tenant) ?? -Infinity))
      throw new Error('Graph asked to wait.');
    const response = await fetch(url, {
      headers: {
        authorization: `Bearer ${await access.tokenFor(tenant)}`,
        accept: 'application/json',
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (response.status === 200) return graphBody(response);
    await response.body?.cancel();
    if (response.status === 429 || response.status === 503)
      pausedUntil.set(tenant, access.monotonic() + 1_000 * secondsToWait(response));
    if (REFUSED.has(response.status)) return undefined;
    throw new Error(`Graph answered ${String(response.status)}.`);
  };

  return {
    async read(tenant, path, mark) {
      const first = new URL(`${access.baseUrl}${path}`);
      const entries: unknown[] = [];
      let url = first;
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const page = await pageOf(tenant, url);
        if (!Array.isArray(page?.value)) return { entries, isWhole: false };
        entries.push(...(page.value as readonly unknown[]));
        const next = page[NEXT];
        if (next === undefined)
          return { entries, isWhole: mark === undefined || typeof page[mark] === 'string' };
        const address = typeof next === 'string' ? URL.parse(next) : null;
        if (address?.origin !== first.origin) return { entries, isWhole: false };
        url = address;
      }
      return { entries, isWhole: false };
    },
  };
}
