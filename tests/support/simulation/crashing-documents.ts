import type { Documents } from '../../../src/store/documents';

/** Stands for a process that was lost: whatever it was doing ends here. */
export const LOST = 'the process is lost';

export interface Crash {
  /** Writes until the process is lost; null: it lives. */
  writesLeft: number | null;
  /** Whether the last write is still done. */
  afterTheWrite: boolean;
}

/** The same documents, for a process that may be lost at any write: just before it, or just after. */
export function crashingDocuments(documents: Documents, crash: Crash): Documents {
  const write =
    <A extends readonly unknown[], R>(does: (...of: A) => Promise<R>) =>
    async (...of: A): Promise<R> => {
      if (crash.writesLeft === null) return does(...of);
      if (crash.writesLeft < 0) throw new Error(LOST);
      crash.writesLeft -= 1;
      if (crash.writesLeft >= 0) return does(...of);
      if (crash.afterTheWrite) await does(...of);
      throw new Error(LOST);
    };
  return {
    ...documents,
    create: write((...of: Parameters<Documents['create']>) => documents.create(...of)),
    replace: write((...of: Parameters<Documents['replace']>) => documents.replace(...of)),
    put: write((...of: Parameters<Documents['put']>) => documents.put(...of)),
    remove: write((...of: Parameters<Documents['remove']>) => documents.remove(...of)),
  };
}
