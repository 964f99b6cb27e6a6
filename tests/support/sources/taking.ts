import { takeLetters, type RefusedFile } from '../../../src/app/letters/sources/take-letters';
import type { LetterSource } from '../../../src/app/ports/sources';
import type { Ports } from '../../../src/app/ports';
import { readLetter } from '../../../src/reading/read-letter';
import { storeOver } from '../../../src/store/store-over';
import { memoryDocuments } from '../memory-documents';
import { notary, sha256 } from '../remedies';

export interface Taking {
  readonly ports: Ports;
  /** How many files were imported or looked at by an import. */
  readonly read: () => number;
  /** One look at a source; gives the files that it was told of. */
  readonly look: (source: LetterSource) => Promise<readonly RefusedFile[]>;
  /** Councils and years that are held. */
  readonly held: () => Promise<readonly string[]>;
}

/** The real import over a store in memory. */
export function startTaking(): Taking {
  let read = 0;
  const ports: Ports = {
    store: storeOver(memoryDocuments()),
    readLetter: (file) => {
      read += 1;
      return readLetter(file);
    },
    now: () => '2026-11-23T10:00:00.000Z',
    newId: () => 'id',
    sha256,
    notary,
  };
  return {
    ports,
    read: () => read,
    look: async (source) => {
      const told: RefusedFile[] = [];
      await takeLetters(ports, source, (file) => told.push(file));
      return told;
    },
    held: async () =>
      (await ports.store.figures.all()).map(({ authority, period }) => `${authority} ${period}`),
  };
}
