import type { PostOutcome } from '../domain/delivery/delivery';

interface SdkError {
  readonly statusCode?: number;
  readonly code?: string;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

/** The connection was never made, so nothing can have been posted. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'service-url-refused',
]);

/** Statuses with which the connector certainly did not post, and never will. */
const REFUSED: ReadonlySet<number> = new Set([400, 403, 404, 405, 413]);

/** The bot was removed or blocked, or the conversation is gone: nothing else that is sent there will be taken. */
const CLOSED: ReadonlySet<number> = new Set([403, 404]);

const DEFAULT_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 3_600_000;

/**
 * What a failed attempt means. The connector has no idempotency key and can answer 5xx after it has posted, so
 * everything that is not certain is `unsure`.
 */
export function classifyFailure(error: unknown): PostOutcome {
  const { statusCode, code, response } = (error ?? {}) as SdkError;
  if (statusCode === 429) {
    return { kind: 'throttled', retryAfterMs: retryAfterMs(response?.headers?.get('retry-after')) };
  }
  if (statusCode === 401) return { kind: 'not-connected', reason: 'not authorised (401)' };
  if (statusCode !== undefined && REFUSED.has(statusCode)) {
    return refusal(statusCode);
  }
  if (code !== undefined && NEVER_CONNECTED.has(code))
    return { kind: 'not-connected', reason: code };
  return {
    kind: 'unsure',
    reason: statusCode === undefined ? (code ?? 'no answer') : `answered ${String(statusCode)}`,
  };
}

function refusal(statusCode: number): PostOutcome {
  const reason = `refused (${String(statusCode)})`;
  return { kind: 'rejected', reason, ...(CLOSED.has(statusCode) && { closed: true }) };
}

/** Whether what should be deleted is not there any more. */
export function isGone(error: unknown): boolean {
  return ((error ?? {}) as SdkError).statusCode === 404;
}

function retryAfterMs(header: string | undefined): number {
  const seconds = Number(header);
  if (!header || !Number.isFinite(seconds) || seconds < 0) return DEFAULT_WAIT_MS;
  return Math.min(seconds * 1_000, LONGEST_WAIT_MS);
}
