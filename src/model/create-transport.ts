/** Why a model gave nothing; `status` is HTTP's. */
export interface Failure {
  readonly reason: 'busy' | 'failed' | 'network' | 'not-json' | 'status' | 'too-large' | 'too-slow';
  readonly status?: number;
}

/** As much of `fetch` as is used. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** A query takes a few hundred bytes; with every courtesy around it, this is plenty. */
const MOST_BYTES = 64 * 1024;

/** Of what the library sends. It would tell the other side about this machine in a dozen more. */
const HEADERS: readonly string[] = ['authorization', 'api-key', 'content-type', 'accept'];

/**
 * The library's way out: one request, no redirects, a bounded answer, and nothing but the text of the first choice given
 * back. It never fails towards the library, which prints what fails, request and all, to standard output: a failure goes to
 * `fail`, and the library gets an empty text.
 */
export function createTransport(
  send: Send,
  signal: AbortSignal,
  fail: (failure: Failure) => void,
): typeof fetch {
  return async (url, init) => {
    const content = await contentFrom(send, addressOf(url), { ...request(init), signal });
    if (typeof content === 'string') return completion(content);
    fail(content);
    return completion('');
  };
}

function addressOf(url: string | URL | Request): string {
  return typeof url === 'string' ? url : url instanceof URL ? url.href : url.url;
}

function request({ headers, body }: RequestInit = {}): RequestInit {
  const kept = [...new Headers(headers)].filter(([name]) => HEADERS.includes(name));
  return {
    method: 'POST',
    redirect: 'manual',
    headers: Object.fromEntries(kept),
    ...(typeof body === 'string' && { body }),
  };
}

async function contentFrom(send: Send, url: string, init: RequestInit): Promise<string | Failure> {
  try {
    const response = await send(url, init);
    if (!response.ok) {
      await response.body?.cancel();
      return { reason: 'status', status: response.status };
    }
    const text = await boundedText(response);
    return text === undefined ? { reason: 'too-large' } : contentOf(text);
  } catch {
    return { reason: 'network' };
  }
}

/** The body as text; undefined where it is too large, which is known before it is all here. */
async function boundedText(response: Response): Promise<string | undefined> {
  const body = response.body as ReadableStream<Uint8Array> | null;
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) return text + decoder.decode();
    size += part.value.byteLength;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
}

interface Completion {
  readonly choices?: readonly { readonly message?: { readonly content?: unknown } | null }[];
}

function contentOf(text: string): string | Failure {
  try {
    const { choices } = JSON.parse(text) as Completion;
    const content = choices?.[0]?.message?.content;
    return typeof content === 'string' ? content : { reason: 'not-json' };
  } catch {
    return { reason: 'not-json' };
  }
}

function completion(content: string): Response {
  return Response.json({ choices: [{ index: 0, message: { role: 'assistant', content } }] });
}
