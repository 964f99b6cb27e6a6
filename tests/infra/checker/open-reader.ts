import { readFile, type BicepFile } from './bicep/read-file';
import { openParser } from './bicep/syntax';
import type { ReadBicep } from './check-deployment';

/** Reads files of Bicep; the same text only once. */
export async function openReader(): Promise<ReadBicep> {
  const parse = await openParser();
  const known = new Map<string, BicepFile>();
  return (path, text) => {
    const key = `${path}\n${text}`;
    const file = known.get(key) ?? readFile(path, text, parse);
    known.set(key, file);
    return file;
  };
}
