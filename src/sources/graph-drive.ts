import { graphBody, secondsToWait } from '../graph/graph-answer';

/** A document library of SharePoint. Each function throws when it cannot be asked now but may be later. */
export interface Drive {
  readonly id: string;
  readonly folderId: (path: string) => Promise<string>;
  /** One page of changes: the first without an address, or where a page or a mark points. */
  readonly delta: (address: string | undefined) => Promise<DeltaPage | 'gone'>;
  readonly content: (item: string) => Promise<Uint8Array | 'too-large' | 'not-found'>;
}

export interface DeltaPage {
  readonly items: readonly unknown[];
  /** Where the next page is; absent on the last one. */
  readonly next?: string;
  /** Where later changes are asked for; on the last page only. */
  readonly mark?: string;
}

export interface DriveAccess {
  /** Address of Graph, without a slash at its end. */
  readonly baseUrl: string;
  readonly drive: string;
  readonly token: () => Promise<string>;
  /** Fetches what Graph sends us on to, without a token; it decides which hosts those may be. */
  readonly download: (
    address: string,
  ) => Promise<
    | { readonly ok: true; readonly value: Uint8Array }
    | { readonly ok: false; readonly problem: string }
  >;
  /** A clock that only goes forward, in milliseconds. */
  readonly monotonic: () => number;
}

const DEADLINE_MS = 15_000;
const FIELDS = 'id,name,size,file,deleted,parentReference,cTag';

/** Asks Graph. Its token goes to Graph alone, whatever a page or a mark names as the next address. */
export function graphDrive(access: DriveAccess): Drive {
  const { baseUrl, drive, download } = access;
  const root = `${baseUrl}/v1.0/drives/${encodeURIComponent(drive)}`;
  const get = getter(access);
  return {
    id: drive,

    async folderId(path) {
      const steps = path.split('/').map(encodeURIComponent).join('/');
      const { id } = await graphBody(
        expected(await get(`${root}/root:/${steps}?$select=id,folder`)),
      );
      if (typeof id !== 'string') throw new Error('Graph names no folder.');
      return id;
    },

    async delta(address) {
      if (address !== undefined && URL.parse(address)?.origin !== new URL(baseUrl).origin)
        return 'gone';
      const response = await get(address ?? `${root}/root/delta?$select=${FIELDS}`);
      if (response.status === 410) return cancelled(response, 'gone');
      return pageOf(await graphBody(expected(response)));
    },

    async content(item) {
      const response = await get(`${root}/items/${encodeURIComponent(item)}/content`);
      const to = response.headers.get('location');
      if (response.status === 404) return cancelled(response, 'not-found');
      if (response.status !== 302 || to === null) throw unexpected(response);
      await response.body?.cancel();
      const file = await download(to);
      if (file.ok) return file.value;
      if (file.problem === 'too-large') return 'too-large';
      throw new Error(`The file could not be fetched: ${file.problem}.`);
    },
  };
}

function getter({ token, monotonic }: DriveAccess): (address: string) => Promise<Response> {
  let pausedUntil = -Infinity;
  return async (address) => {
    if (monotonic() < pausedUntil) throw new Error('Graph asked to wait.');
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${await token()}`, accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (response.status === 429 || response.status === 503)
      pausedUntil = monotonic() + 1_000 * secondsToWait(response);
    return response;
  };
}

function expected(response: Response): Response {
  if (response.status === 200) return response;
  throw unexpected(response);
}

function unexpected(response: Response): Error {
  void response.body?.cancel();
  return new Error(`Graph answered ${String(response.status)}.`);
}

async function cancelled<T>(response: Response, answer: T): Promise<T> {
  await response.body?.cancel();
  return answer;
}

type Body = Readonly<Record<string, unknown>>;

function pageOf(body: Body): DeltaPage {
  const { value, '@odata.nextLink': next, '@odata.deltaLink': mark } = body;
  if (!Array.isArray(value)) throw new Error('A page of Graph has no list.');
  const items = value as readonly unknown[];
  if (typeof next === 'string') return { items, next };
  if (typeof mark === 'string') return { items, mark };
  throw new Error('A page of Graph leads nowhere.');
}
