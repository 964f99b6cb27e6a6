import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestEncrypted } from 'node:https';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { FetchRules } from './fetch-file';
import { NOT_PUBLIC } from './public-lookup';

/** As much as we send, and as long as it may take. */
const MOST_BYTES = 20 * 1024 * 1024;
const LIMIT_MS = 20_000;

/** Why a file did not arrive. */
export type SendProblem = 'not-listed' | 'too-large' | 'expired' | 'too-slow' | 'unreachable';

/** What a storage service says of an address whose time is over. */
const GONE: ReadonlySet<number> = new Set([401, 403, 404, 409, 410]);

/**
 * Puts a file where the person said that it may go, by the same rules by which files are fetched: listed hosts, https, no
 * redirects, no token, one request.
 */
export async function sendFile(
  address: string,
  bytes: Uint8Array,
  rules: FetchRules,
): Promise<Result<'sent', SendProblem>> {
  const url = URL.parse(address);
  if (!url || !rules.allows(url)) return failed('not-listed');
  if (bytes.length === 0 || bytes.length > (rules.mostBytes ?? MOST_BYTES))
    return failed('too-large');
  const signal = AbortSignal.timeout(rules.limitMs ?? LIMIT_MS);
  try {
    const options = { signal, ...(rules.lookup && { lookup: rules.lookup }) };
    return endOf(await put(url, bytes, options));
  } catch (error) {
    if (signal.aborted) return failed('too-slow');
    const { code } = error as NodeJS.ErrnoException;
    return failed(code === NOT_PUBLIC ? 'not-listed' : 'unreachable');
  }
}

function endOf(response: IncomingMessage): Result<'sent', SendProblem> {
  response.resume();
  const { statusCode = 0 } = response;
  if (statusCode === 200 || statusCode === 201) return ok('sent');
  return failed(GONE.has(statusCode) ? 'expired' : 'unreachable');
}

function put(url: URL, bytes: Uint8Array, options: RequestOptions): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestEncrypted : requestPlain;
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': String(bytes.length),
    'content-range': `bytes 0-${String(bytes.length - 1)}/${String(bytes.length)}`,
    'user-agent': 'Upheld',
  };
  return new Promise((resolve, reject) => {
    const sending = send(url, { ...options, method: 'PUT', agent: false, headers }, resolve);
    sending.once('error', reject);
    sending.end(bytes);
  });
}
