import { Fault } from '../../app/fault';

/** Primary result codes: somebody else holds the lock (5: busy, 6: locked); the disk or the file gave way. */
const BUSY = new Set([5, 6]);

function resultCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || !error || !('errcode' in error)) return undefined;
  return Number(error.errcode) & 0xff;
}

/** Whether waiting may help. */
export function isBusy(error: unknown): boolean {
  const code = resultCode(error);
  return code !== undefined && BUSY.has(code);
}

/** Any failure of the database as a Fault that names the file. */
export function sqliteFault(error: unknown, doing: string, path: string): Fault {
  if (error instanceof Fault) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const advice = isBusy(error)
    ? 'another process holds it; try again in a moment.'
    : 'make it writable, or choose another folder with --data.';
  return new Fault(
    'store-unavailable',
    `Cannot ${doing} the store ${path} (${reason}); ${advice}`,
    {
      retryable: isBusy(error),
      cause: error,
    },
  );
}
