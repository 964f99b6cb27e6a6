/** Far above any page that was asked for. */
const LARGEST_PAGE = 8_000_000;
const DEFAULT_WAIT_S = 60;
const LONGEST_WAIT_S = 3_600;

/** The object that Microsoft Graph answered. Throws where it is none, or too large to be held. */
export async function graphBody(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    const bytes = part as Uint8Array;
    size += bytes.byteLength;
    if (size > LARGEST_PAGE) throw new Error('A page of Graph is too large.');
    parts.push(bytes);
  }
  const page: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
  if (typeof page !== 'object' || page === null) throw new Error('A page of Graph is no object.');
  return page as Readonly<Record<string, unknown>>;
}

/** How long Microsoft Graph wants nothing more to be asked. */
export function secondsToWait(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? DEFAULT_WAIT_S);
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds, LONGEST_WAIT_S)
    : DEFAULT_WAIT_S;
}
