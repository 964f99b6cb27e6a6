import type { DatabaseSync } from 'node:sqlite';
import type {
  Documents,
  DocumentVersion,
  ScannedDocument,
  StoredDocument,
  VersionedDocument,
} from '../documents';
import { commitAtOnce, type Commits } from './group-commits';
import { keptVersions } from './kept-versions';
import { shareLoop } from './share-loop';
import { sqliteFault } from './sqlite-fault';
import { STATEMENTS } from './statements';

/** Above every character that an id may hold. */
const AFTER_ALL = '\u007f';

type Row = Record<string, unknown>;

function columns(document: StoredDocument) {
  const { partition, id, kind, due, body } = document;
  return { partition, id, kind, due: due ?? null, body: JSON.stringify(body) };
}

/** What is no longer JSON gives undefined. */
function scanned(row: Row): ScannedDocument {
  try {
    return documentFrom(row);
  } catch {
    return { ...documentFrom({ ...row, body: 'null' }), body: undefined };
  }
}

function documentFrom(row: Row): VersionedDocument {
  const { partition, id, kind, due, version, body } = row;
  return {
    partition: String(partition),
    id: String(id),
    kind: String(kind),
    body: JSON.parse(String(body)) as unknown,
    version: String(version),
    ...(typeof due === 'string' ? { due } : {}),
  };
}

function prepare(db: DatabaseSync) {
  return {
    get: db.prepare(STATEMENTS.get),
    create: db.prepare(STATEMENTS.create),
    replace: db.prepare(STATEMENTS.replace),
    put: db.prepare(STATEMENTS.put),
    remove: db.prepare(STATEMENTS.remove),
    removeVersion: db.prepare(STATEMENTS.removeVersion),
    list: db.prepare(STATEMENTS.list),
    versions: db.prepare(STATEMENTS.versions),
    listKind: db.prepare(STATEMENTS.listKind),
    listDue: db.prepare(STATEMENTS.listDue),
    anyDue: db.prepare(STATEMENTS.anyDue),
    last: db.prepare(STATEMENTS.last),
    scan: db.prepare(STATEMENTS.scan),
    partitionsOf: db.prepare(STATEMENTS.partitionsOf),
    partitions: db.prepare(STATEMENTS.partitions),
  };
}

/** All ids of a partition with a prefix. */
function stretch(partition: string, idPrefix: string) {
  return { partition, from: idPrefix, to: `${idPrefix}${AFTER_ALL}` };
}

function isAnyDue(
  { anyDue }: ReturnType<typeof prepare>,
  bounds: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(bounds).some(
    ([kind, notAfter]) => anyDue.get({ kind, notAfter }) !== undefined,
  );
}

function versionsOf(
  sql: ReturnType<typeof prepare>,
  partition: string,
  prefixes: string,
): readonly DocumentVersion[] {
  const rows = sql.versions.all({ partition, prefixes });
  return rows.map(({ id, version }) => ({ id: String(id), version: String(version) }));
}

function partitions(sql: ReturnType<typeof prepare>, kind: string | undefined): readonly string[] {
  const rows = kind === undefined ? sql.partitions.all() : sql.partitionsOf.all({ kind });
  return rows.map((row) => String(row['partition']));
}

/** Reads in turn and writes by `commit`; what the database throws becomes a rejection with the Fault. */
function accessTo(path: string, commit: Commits['commit']) {
  const turn = shareLoop(() => performance.now());
  async function run<T>(doing: 'read' | 'write', work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw sqliteFault(error, doing, path);
    }
  }
  const look = <T>(action: () => T): Promise<T> =>
    run('read', () => turn()?.then(action) ?? action());
  return {
    look,
    read: (action: () => Row[]): Promise<VersionedDocument[]> =>
      look(() => action().map(documentFrom)),
    write: (action: () => { changes: number | bigint }): Promise<boolean> =>
      run('write', () => commit(() => Number(action().changes) === 1)),
    /** Whatever waits for its turn. */
    close: (action: () => void): Promise<void> => run('read', action),
  };
}

/** Documents in one SQLite file that is open, migrated and at `path`. */
export function sqliteDocuments(
  db: DatabaseSync,
  path: string,
  { commit, flush }: Commits = commitAtOnce,
): Documents {
  const sql = prepare(db);
  const { look, read, write: writeAny, close } = accessTo(path, commit);
  const versions = keptVersions(db, (...of) => versionsOf(sql, ...of));
  const write = (id: string, action: () => { changes: number | bigint }): Promise<boolean> =>
    writeAny(() => {
      versions.touch(id);
      return action();
    });

  return {
    async get(partition, id) {
      return (await read(() => sql.get.all({ partition, id })))[0];
    },
    async create(document) {
      const change = () => sql.create.run(columns(document));
      return (await write(document.id, change)) ? 'created' : 'exists';
    },
    async replace(document, version) {
      const change = () => sql.replace.run({ ...columns(document), version: Number(version) });
      return (await write(document.id, change)) ? 'saved' : 'conflict';
    },
    async put(document) {
      await write(document.id, () => sql.put.run(columns(document)));
    },
    async remove(partition, id, version) {
      const change = () =>
        version === undefined
          ? sql.remove.run({ partition, id })
          : sql.removeVersion.run({ partition, id, version: Number(version) });
      return (await write(id, change)) ? 'removed' : 'none';
    },
    list: (partition, idPrefix) => read(() => sql.list.all(stretch(partition, idPrefix))),
    versions: (partition, idPrefixes) => look(() => versions.of(partition, idPrefixes)),
    listKind: (kind) => read(() => sql.listKind.all({ kind })),
    listDue: (kind, notAfter, limit) => read(() => sql.listDue.all({ kind, notAfter, limit })),
    anyDue: (notAfter) => look(() => isAnyDue(sql, notAfter)),
    async last(partition, idPrefix) {
      return (await read(() => sql.last.all(stretch(partition, idPrefix))))[0];
    },
    scan(partition, idPrefix, { after, limit }) {
      const from = after < idPrefix ? idPrefix : after;
      const place = { partition, after: from, to: `${idPrefix}${AFTER_ALL}`, limit };
      return look(() => sql.scan.all(place).map(scanned));
    },
    partitionsOf: (kind) => look(() => partitions(sql, kind)),
    close() {
      flush();
      return close(() => {
        if (db.isOpen) db.close();
      });
    },
  };
}
