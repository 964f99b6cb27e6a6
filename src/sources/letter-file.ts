import { createHash } from 'node:crypto';
import type { LetterFile } from '../domain/letter/letter-text';

/** As much as a letter is read of; a larger file is not even fetched. */
export const MOST_BYTES = 25 * 1024 * 1024;

/** Bytes with their hash. */
export function letterFile(name: string, bytes: Uint8Array): LetterFile {
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A size as a sentence names it. */
export function megabytes(size: number): string {
  return `${String(Math.round(size / 1024 / 1024))} MB`;
}
