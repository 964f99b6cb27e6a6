import JSZip from 'jszip';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Every file below a folder, by its path from there. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
}

/** A folder as the archive that is deployed. */
export function zipped(folder: string): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const path of filesIn(folder)) zip.file(path, readFileSync(join(folder, path)));
  return zip.generateAsync({ type: 'uint8array' });
}

/** Puts what is in an archive into a folder. */
export async function unzip(archive: Uint8Array, folder: string): Promise<void> {
  const { files } = await JSZip.loadAsync(archive);
  for (const entry of Object.values(files).filter(({ dir }) => !dir)) {
    const path = join(folder, entry.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.async('nodebuffer'));
  }
}

/** One hash of all names and bytes below a folder. */
export function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesIn(folder))
    hash.update(`${path}\n`).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}
