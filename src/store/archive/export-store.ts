import { open, type FileHandle } from 'node:fs/promises';
import type { Holdings } from '../../app/archive';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Documents } from '../documents';
import { counting, everyDocument, holdingsOf, isSame, lineOf } from './holdings';
import { exists, wholeFile } from './whole-file';

/** First line of the file; the number goes up when what follows is written otherwise. */
export const HEAD = '{"upheldStore":1}';

const WRITTEN_TOGETHER = 65_536;

/**
 * Writes all documents into a file, a line each, in order, then their number and hash. Whatever is written into the
 * store meanwhile may be missing, so the store is read again, and the file is kept only if nothing changed.
 */
export async function exportStore(
  documents: Documents,
  file: string,
): Promise<Result<Holdings, string>> {
  if (await exists(file)) return failed(`${file} is there already; name another file.`);
  const changed = new Error('changed');
  try {
    if ((await documents.partitionsOf()).length === 0) {
      return failed('The store is empty; is it the right one? There is nothing to export.');
    }
    const holdings = await wholeFile(file, async (partial) => {
      const written = await writeLines(documents, partial);
      if (!isSame(written, await holdingsOf(documents))) throw changed;
      return written;
    });
    return ok(holdings);
  } catch (error) {
    if (error !== changed) throw error;
    return failed('The store changed while it was exported; stop the server and export again.');
  }
}

async function writeLines(documents: Documents, path: string): Promise<Holdings> {
  const count = counting();
  const handle = await open(path, 'w', 0o600);
  try {
    const write = inPieces(handle);
    await write(HEAD);
    for await (const document of everyDocument(documents)) {
      const line = lineOf(document);
      count.add(line);
      await write(line);
    }
    await write(JSON.stringify(count.holdings()), 'last');
    return count.holdings();
  } finally {
    await handle.close();
  }
}

function inPieces(handle: FileHandle): (line: string, place?: 'last') => Promise<void> {
  let waiting: string[] = [];
  let size = 0;
  return async (line, place) => {
    waiting.push(line, '\n');
    size += line.length;
    if (size < WRITTEN_TOGETHER && place !== 'last') return;
    const piece = waiting.join('');
    waiting = [];
    size = 0;
    await handle.appendFile(piece);
  };
}
