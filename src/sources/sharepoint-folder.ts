import type { LetterSource, Look, OfferedFile } from '../app/ports/sources';
import { failed, ok } from '../domain/shared/result';
import type { Drive } from './graph-drive';
import { letterFile, megabytes, MOST_BYTES } from './letter-file';

/** More changes than this are no folder of letters. */
const MOST_PAGES = 1_000;

/** What Graph lists of something in a library, as far as we look. */
interface Item {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly size?: unknown;
  readonly cTag?: unknown;
  readonly file?: unknown;
  readonly deleted?: unknown;
  readonly parentReference?: { readonly id?: unknown };
}

/** The files that lie in one folder of a library, and not in folders below it: a delta names parents, not paths. */
export function sharePointFolder(drive: Drive, folder: string): LetterSource {
  return {
    name: `SharePoint ${drive.id}/${folder}`,
    async look(mark) {
      const id = await drive.folderId(folder);
      const found = mark === undefined ? undefined : await changes(drive, id, mark);
      // A mark that Graph has forgotten, or that is not of Graph: everything is looked at again, and nothing taken twice.
      return (
        found ?? (await changes(drive, id, undefined)) ?? Promise.reject(new Error('no delta'))
      );
    },
  };
}

/** Undefined where the mark is no use any more. */
async function changes(
  drive: Drive,
  folderId: string,
  mark: string | undefined,
): Promise<Look | undefined> {
  // The last word on each item counts.
  const files = new Map<string, OfferedFile>();
  let address = mark;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await drive.delta(address);
    if (page === 'gone') return undefined;
    for (const item of page.items as readonly Item[]) {
      if (typeof item.id !== 'string') continue;
      const file = offeredOf(drive, item, folderId);
      if (file) files.set(item.id, file);
      else files.delete(item.id);
    }
    if (page.mark !== undefined) return { files: [...files.values()], mark: page.mark };
    address = page.next;
  }
  throw new Error('The library has more changes than can be looked at.');
}

function offeredOf(drive: Drive, item: Item, folderId: string): OfferedFile | undefined {
  const { id, name, size, cTag } = item;
  const isHere = item.parentReference?.id === folderId && !item.deleted && Boolean(item.file);
  if (!isHere || typeof id !== 'string' || typeof name !== 'string' || typeof cTag !== 'string')
    return undefined;
  const bytes = typeof size === 'number' ? size : 0;
  const tooLarge = failed({ kind: 'too-large', detail: megabytes(bytes) } as const);
  return {
    id,
    name,
    version: cTag,
    fetch: async () => {
      if (bytes > MOST_BYTES) return tooLarge;
      const content = await drive.content(id);
      if (content === 'too-large') return failed({ kind: 'too-large' });
      if (content === 'not-found') return failed({ kind: 'not-found' });
      return ok(letterFile(name, content));
    },
  };
}
