import type { IncomingMessage } from 'node:http';
import { failed, ok, type Result } from '../domain/shared/result';

export interface RefusedBody {
  readonly status: 400 | 413 | 415;
  readonly reason: string;
}

/** Deeper than any activity; a parser that recurses over more could exhaust the stack. */
const DEEPEST = 40;

/** Reads a JSON body up to a size. What is larger is not kept; what is not JSON is refused. */
export async function readJsonBody(
  request: IncomingMessage,
  longest: number,
): Promise<Result<unknown, RefusedBody>> {
  if (Number(request.headers['content-length'] ?? 0) > longest) return tooLarge(request);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longest) return tooLarge(request);
    chunks.push(chunk);
  }
  return parse(Buffer.concat(chunks).toString('utf8'));
}

function tooLarge(request: IncomingMessage): Result<unknown, RefusedBody> {
  // The rest is let through unread, so that the sender gets to see the answer.
  request.resume();
  return failed({ status: 413, reason: 'the body is too large' });
}

function parse(text: string): Result<unknown, RefusedBody> {
  try {
    const body: unknown = JSON.parse(text);
    return depthOf(body) > DEEPEST
      ? failed({ status: 400, reason: 'the body is nested too deeply' })
      : ok(body);
  } catch {
    return failed({ status: 400, reason: 'the body is not JSON' });
  }
}

function depthOf(root: unknown): number {
  let depth = 0;
  let level: readonly unknown[] = [root];
  while (level.length > 0 && depth <= DEEPEST) {
    depth += 1;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
  return depth;
}
