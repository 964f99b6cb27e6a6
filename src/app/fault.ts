/** `retryable`: the same call may succeed later without anybody changing anything. */
export interface FaultOptions {
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

/**
 * Something outside failed in a way that no use case can do anything about. Thrown where the outside is touched,
 * caught once at the boundary of each surface. `code` is stable and kebab-case: `store-unavailable`.
 */
export class Fault extends Error {
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, message: string, { retryable = false, cause }: FaultOptions = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Fault';
    this.code = code;
    this.retryable = retryable;
  }
}
