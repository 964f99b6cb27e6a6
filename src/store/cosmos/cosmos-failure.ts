import { Fault } from '../../app/fault';

/** Statuses that say for certain that nothing was written, and that trying again changes nothing. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 410, 429, 449].includes(status);
}

/** The HTTP status of what the client threw; undefined when there was no answer at all. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || !error || !('code' in error)) return undefined;
  return typeof error.code === 'number' ? error.code : undefined;
}

/** Refused for now, before anything was done. */
export function isThrottle(error: unknown): boolean {
  return statusOf(error) === 429;
}

/** How long the database asks to wait; 0 where it does not say. */
export function retryAfterOf(error: unknown): number {
  if (typeof error !== 'object' || !error || !('retryAfterInMs' in error)) return 0;
  const asked = Number(error.retryAfterInMs);
  return Number.isFinite(asked) && asked > 0 ? asked : 0;
}

/** Whether it may pass. A write that ended so (time-out, reset, 503) may have been done or not. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Fault) return error.retryable;
  const status = statusOf(error);
  return status === undefined || !isRefusal(status);
}

/** Says what the database answered, never what was sent to it. */
export function cosmosFault(error: unknown, endpoint: string): Fault {
  if (error instanceof Fault) return error;
  const status = statusOf(error);
  const answer = status === undefined ? 'did not answer' : `answered ${String(status)}`;
  const passing = isPassing(error);
  return new Fault(
    passing ? 'store-unavailable' : 'store-refused',
    `The store at ${endpoint} ${answer}.`,
    { retryable: passing, cause: error },
  );
}
