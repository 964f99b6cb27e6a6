import type { FigureRecord } from '../../domain/facts/figure-record';
import { lately } from '../../domain/shared/lately';
import type { Documents } from '../documents';
import { someAtATime } from '../some-at-a-time';

/** Two years of all councils in England, some 10 KB each. */
const MOST_KEPT = 900;

interface Kept {
  readonly version: string;
  readonly record: FigureRecord;
}

export interface KeptRecords {
  /** The records whose documents have one of these prefixes, in no order. */
  at(idPrefixes: readonly string[]): Promise<readonly FigureRecord[]>;
}

/**
 * Records in memory beside the version of their document: each time the versions are asked for, and only what is not
 * as it was is read. So this is never another truth than the store's, whoever writes. What was not asked for the
 * longest goes first.
 */
export function keptRecords(
  documents: Documents,
  partition: string,
  most: number = MOST_KEPT,
): KeptRecords {
  const kept = lately<string, Kept>(most);

  async function read(id: string): Promise<readonly FigureRecord[]> {
    const held = await documents.get(partition, id);
    if (!held) return [];
    const record = held.body as FigureRecord;
    kept.set(id, { version: held.version, record });
    return [record];
  }

  return {
    async at(idPrefixes) {
      const found: FigureRecord[] = [];
      const changed: string[] = [];
      for (const { id, version } of await documents.versions(partition, idPrefixes)) {
        const known = kept.get(id);
        if (known?.version === version) found.push(known.record);
        else changed.push(id);
      }
      return [...found, ...(await someAtATime(changed, read)).flat()];
    },
  };
}
