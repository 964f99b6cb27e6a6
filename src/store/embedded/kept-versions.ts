import type { DatabaseSync } from 'node:sqlite';
import { lately } from '../../domain/shared/lately';
import type { DocumentVersion } from '../documents';

/** Two of them are as long as England; most are of one council. */
const MOST_LISTS = 100;

export interface KeptVersions {
  /** What `Documents.versions` gives, read again only when something may have changed since. */
  of(partition: string, idPrefixes: readonly string[]): readonly DocumentVersion[];
  /** A document with this id is written or removed by this process. */
  touch(id: string): void;
}

interface Kept {
  readonly at: string;
  readonly versions: readonly DocumentVersion[];
}

/**
 * Lists of versions, each with the moment that it is of: how often this process has written documents of its kinds, and what
 * the database says of everybody else's commits (`PRAGMA data_version`). Looking for four hundred councils takes a millisecond,
 * and nearly always finds what it found before.
 */
export function keptVersions(
  db: DatabaseSync,
  read: (partition: string, prefixes: string) => readonly DocumentVersion[],
): KeptVersions {
  const others = db.prepare('PRAGMA data_version');
  const ours = new Map<string, number>();
  const kept = lately<string, Kept>(MOST_LISTS);

  function momentOf(idPrefixes: readonly string[]): string {
    const kinds = [...new Set(idPrefixes.map(kindOf))];
    const written = kinds.map((kind) => ours.get(kind) ?? 0);
    return [others.get()?.['data_version'], ...written].join(' ');
  }

  return {
    of(partition, idPrefixes) {
      const prefixes = JSON.stringify(idPrefixes);
      if (!idPrefixes.every(isOfOneKind)) return read(partition, prefixes);
      const key = `${partition}\n${prefixes}`;
      // Before it is read: whoever writes in between makes it old at once.
      const at = momentOf(idPrefixes);
      const known = kept.get(key);
      if (known?.at === at) return known.versions;
      const versions = read(partition, prefixes);
      kept.set(key, { at, versions });
      return versions;
    },
    touch(id) {
      const kind = kindOf(id);
      ours.set(kind, (ours.get(kind) ?? 0) + 1);
    },
  };
}

/** What an id begins with, or a prefix of one. */
function kindOf(id: string): string {
  const end = id.indexOf('|');
  return end < 0 ? id : id.slice(0, end);
}

function isOfOneKind(idPrefix: string): boolean {
  return idPrefix.includes('|');
}
