import { get as getPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getEncrypted } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { FetchProblem } from '../../app/outcome/uploads';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { AllowsFile } from './file-address';
import { NOT_PUBLIC } from './public-lookup';

/** As much as a file may have, and as long as it may take. */
const MOST_BYTES = 20 * 1024 * 1024;
const LIMIT_MS = 20_000;

/** A storage service may send us on, but only to an address that is allowed as well. */
const MOST_HOPS = 3;

export interface FetchRules {
  readonly allows: AllowsFile;
  /** Absent in the local trial, where names lead to this machine. */
  readonly lookup?: LookupFunction;
  readonly mostBytes?: number;
  readonly limitMs?: number;
}

/** Fetches a file by the address that Teams gave. No token goes along: the address itself is the permission. */
export async function fetchFile(
  address: string,
  rules: FetchRules,
): Promise<Result<Uint8Array, FetchProblem>> {
  const signal = AbortSignal.timeout(rules.limitMs ?? LIMIT_MS);
  let url = URL.parse(address);
  try {
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      if (!url || !rules.allows(url)) return failed('not-listed');
      const response = await respond(url, {
        signal,
        ...(rules.lookup && { lookup: rules.lookup }),
      });
      const next = redirectOf(response);
      if (next === undefined) return await fileIn(response, rules.mostBytes ?? MOST_BYTES);
      response.destroy();
      url = URL.parse(next, url.href);
    }
    return failed('unreachable');
  } catch (error) {
    if (signal.aborted) return failed('too-slow');
    const { code } = error as NodeJS.ErrnoException;
    return failed(code === NOT_PUBLIC ? 'not-listed' : 'unreachable');
  }
}

function respond(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getEncrypted : getPlain;
  const headers = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Upheld' };
  return new Promise((resolve, reject) => {
    get(url, { ...options, agent: false, headers }, resolve).once('error', reject);
  });
}

const MOVED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** What a storage service says of an address whose time is over. */
const GONE: ReadonlySet<number> = new Set([401, 403, 404, 410]);

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return MOVED.has(statusCode) ? headers.location : undefined;
}

async function fileIn(
  response: IncomingMessage,
  mostBytes: number,
): Promise<Result<Uint8Array, FetchProblem>> {
  const { statusCode = 0, headers } = response;
  const refuse = (problem: FetchProblem): Result<Uint8Array, FetchProblem> => {
    response.destroy();
    return failed(problem);
  };
  if (statusCode !== 200) return refuse(GONE.has(statusCode) ? 'expired' : 'unreachable');
  if (Number(headers['content-length'] ?? 0) > mostBytes) return refuse('too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return refuse('too-large');
    chunks.push(chunk);
  }
  return ok(new Uint8Array(Buffer.concat(chunks)));
}
