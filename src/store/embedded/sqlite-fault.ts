import { Fault } from '../../app/fault';

/** Primary result codes: somebody else holds the lock (5: busy, 6: locked). */
const BUSY = new Set([5, 6]);

/** Primary result codes: the disk is full (13), or it failed (10), which a limit on the size of files looks like. */
const NO_ROOM = new Set([10, 13]);

function resultCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || !error || !('errcode' in error)) return undefined;
  return Number(error.errcode) & 0xff;
}

/** Whether waiting may help. */
export function isBusy(error: unknown): boolean {
  const code = resultCode(error);
  return code !== undefined && BUSY.has(code);
}

function adviceOn(error: unknown): string {
  if (isBusy(error)) return 'another process holds it; try again in a moment.';
  const code = resultCode(error);
  return code !== undefined && NO_ROOM.has(code)
    ? 'free some space on its disk, or have the disk checked; it goes on by itself.'
    : 'make it writable, or choose another folder with --data.';
}

/** Any failure of the database as a Fault that names the file. */
export function sqliteFault(error: unknown, doing: string, path: string): Fault {
  if (error instanceof Fault) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new Fault(
    'store-unavailable',
    `Cannot ${doing} the store ${path} (${reason}); ${adviceOn(error)}`,
    {
      retryable: isBusy(error),
      cause: error,
    },
  );
}
