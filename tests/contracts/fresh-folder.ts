import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FreshFolder {
  readonly path: string;
  remove(): void;
}

/** An empty folder of its own for one test. */
export function freshFolder(): FreshFolder {
  const path = mkdtempSync(join(tmpdir(), 'upheld-'));
  return {
    path,
    remove() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
