import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { LetterSource, OfferedFile } from '../app/ports/sources';
import { failed, ok } from '../domain/shared/result';
import { letterFile, megabytes, MOST_BYTES } from './letter-file';

/**
 * A folder on this machine, with all below it but hidden files and links. A file that somebody still writes changes from
 * look to look: it is offered once two looks saw it the same.
 */
export function watchedFolder(path: string): LetterSource {
  let before: ReadonlyMap<string, string> = new Map();
  return {
    name: `folder ${path}`,
    async look() {
      const now = new Map<string, string>();
      const files: OfferedFile[] = [];
      for (const file of await filesIn(path)) {
        const found = await stat(file).catch(() => undefined);
        if (!found) continue;
        const { size, mtimeMs, ino } = found;
        const version = `${String(size)}-${String(mtimeMs)}-${String(ino)}`;
        now.set(file, version);
        if (before.get(file) === version) files.push(offered(file, path, { version, size }));
      }
      before = now;
      return { files };
    },
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return filesIn(path);
        return entry.isFile() ? [path] : [];
      }),
  );
  return found.flat().sort();
}

function offered(
  file: string,
  folder: string,
  { version, size }: { readonly version: string; readonly size: number },
): OfferedFile {
  const name = basename(file);
  return {
    id: relative(folder, file),
    name,
    version,
    fetch: async () => {
      if (size > MOST_BYTES) return failed({ kind: 'too-large', detail: megabytes(size) });
      const bytes = await readFile(file).catch(() => undefined);
      return bytes ? ok(letterFile(name, bytes)) : failed({ kind: 'not-found' });
    },
  };
}
