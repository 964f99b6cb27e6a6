import { createReadStream } from 'node:fs';
import type { Holdings } from '../../app/archive';
import type { StoredDocument } from '../documents';
import { HEAD } from './export-store';
import { compare, counting, isSame, lineOf } from './holdings';

/** Why a file is no export, or not all of one. */
export type Unfit = 'no-export' | 'damaged';

/** An export ends in an exception of this kind, so that whoever goes through it gets nothing but documents. */
export interface UnfitExport extends Error {
  readonly unfit: Unfit;
}

export function isUnfit(error: unknown): error is UnfitExport {
  return error instanceof Error && 'unfit' in error;
}

function unfit(kind: Unfit): UnfitExport {
  return Object.assign(new Error(`The file is ${kind}.`), { unfit: kind });
}

/**
 * The documents of an export, in order. Only when the last one has been taken is it known that the file is whole: until
 * then any may be followed by an exception.
 */
export async function* readExport(file: string): AsyncGenerator<StoredDocument, Holdings> {
  const count = counting();
  const lines = linesOf(file);
  const head = await lines.next();
  if (head.value !== HEAD) throw unfit('no-export');
  let last = '';
  let before: StoredDocument | undefined;
  for await (const line of lines) {
    if (last !== '') {
      const document = documentFrom(last);
      if (before && compare(before, document) >= 0) throw unfit('damaged');
      before = document;
      count.add(last);
      yield document;
    }
    last = line;
  }
  const stated = holdingsFrom(last);
  if (!stated || !isSame(stated, count.holdings())) throw unfit('damaged');
  return stated;
}

/** Lines end in a line feed and nothing else: JSON may hold what other readers take for the end of one. */
async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  const input = createReadStream(file, { encoding: 'utf8' });
  let begun: string[] = [];
  for await (const chunk of input) {
    const [rest = '', ...more] = String(chunk).split('\n');
    begun.push(rest);
    for (const next of more) {
      yield begun.join('');
      begun = [next];
    }
  }
  const unfinished = begun.join('');
  if (unfinished !== '') yield unfinished;
  return undefined;
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The line must be just as it was written, so that what is stored has the hash of the file. */
function documentFrom(line: string): StoredDocument {
  const { partition, id, kind, due, body } = parse(line) ?? {};
  if (typeof partition === 'string' && typeof id === 'string' && typeof kind === 'string') {
    const document = { partition, id, kind, body };
    const whole = typeof due === 'string' ? { ...document, due } : document;
    if (lineOf(whole) === line) return whole;
  }
  throw unfit('damaged');
}

function holdingsFrom(line: string): Holdings | undefined {
  const { documents, sha256 } = parse(line) ?? {};
  if (typeof documents !== 'number' || typeof sha256 !== 'string') return undefined;
  return { documents, sha256 };
}
