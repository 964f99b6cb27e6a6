import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { LetterFile } from '../domain/letter/letter-text';

/** The files that a list of files and folders names; folders are walked, hidden files are left out. */
export async function listFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map((path) => walk(path)));
  return found.flat();
}

async function walk(path: string): Promise<readonly string[]> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  const found = await Promise.all(names.map((name) => walk(join(path, name))));
  return found.flat();
}

/** A file's bytes under their hash; undefined when it cannot be read. */
export async function loadFile(path: string): Promise<LetterFile | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && letterFile(basename(path), bytes);
}

/** Bytes with their hash. */
export function letterFile(name: string, bytes: Uint8Array): LetterFile {
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
