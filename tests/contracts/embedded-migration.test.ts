import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate, STEPS, versionOf } from '../../src/store/embedded/schema';
import { bundleChild } from './child/bundle-child';
import { LATER_STEPS, PLACES } from './child/later-steps';
import { freshFolder, type FreshFolder } from './fresh-folder';

/** What the first released version made, word for word: the file of whoever has not updated since. */
const VERSION_1 = `
  CREATE TABLE documents (
     "partition" TEXT NOT NULL,
     id TEXT NOT NULL,
     kind TEXT NOT NULL,
     due TEXT,
     version INTEGER NOT NULL,
     body TEXT NOT NULL,
     PRIMARY KEY ("partition", id)
   ) STRICT;
   CREATE INDEX documents_by_kind ON documents (kind, "partition", id);
   CREATE INDEX documents_by_due ON documents (kind, due, "partition", id) WHERE due IS NOT NULL;
   PRAGMA user_version = 1;`;

const COUNT = 300;

let folder: FreshFolder;
let script: string;
let old: string;
beforeAll(() => {
  folder = freshFolder();
  script = bundleChild('migrate-until-killed', folder.path);
  old = join(folder.path, 'old.sqlite');
  const db = new DatabaseSync(old);
  db.exec(VERSION_1);
  const insert = db.prepare(`INSERT INTO documents VALUES ('p', ?, 'thing', NULL, 1, ?)`);
  for (let n = 0; n < COUNT; n++) {
    insert.run(String(n).padStart(4, '0'), JSON.stringify({ n, text: 'x'.repeat(500) }));
  }
  db.close();
});
afterAll(() => {
  folder.remove();
});

function open(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.function('reach', { varargs: true }, () => null);
  return db;
}
const rows = (db: DatabaseSync): readonly unknown[] =>
  db.prepare("SELECT id, kind, version, json_extract(body, '$.n') AS n FROM documents").all();
const schema = (db: DatabaseSync): readonly unknown[] =>
  db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();

/** Kills a migration of a copy of the old file at a place; gives the copy. */
function killedAt(place: number): string {
  const path = join(folder.path, `killed-at-${String(place)}.sqlite`);
  copyFileSync(old, path);
  const child = spawnSync(process.execPath, [script, path, String(place)], { encoding: 'utf8' });
  expect([child.signal, child.stdout]).toEqual(['SIGKILL', '']);
  return path;
}

describe('a migration', () => {
  it.each(PLACES)(
    'that was killed at place %d has changed nothing, and is done by the next',
    (place) => {
      const path = killedAt(place);
      const db = open(path);
      const before = open(old);
      expect(versionOf(db)).toBe(1);
      expect(schema(db)).toEqual(schema(before));
      expect(rows(db)).toEqual(rows(before));

      migrate(db, LATER_STEPS);
      expect(versionOf(db)).toBe(LATER_STEPS.length);
      expect(rows(db)).toEqual(rows(before));
      expect(
        db
          .prepare(
            "SELECT count(size) AS n, sum(json_extract(body, '$.later')) AS later FROM documents",
          )
          .get(),
      ).toEqual({ n: COUNT, later: COUNT });
      expect(db.prepare('SELECT count(*) AS n FROM sizes').get()).toEqual({ n: 1 });
      db.close();
      before.close();
    },
  );

  it('that nobody kills is done', () => {
    const path = join(folder.path, 'whole.sqlite');
    copyFileSync(old, path);
    const child = spawnSync(process.execPath, [script, path, '0'], { encoding: 'utf8' });
    expect([child.status, child.stdout]).toEqual([0, 'done\n']);
    const db = open(path);
    expect(versionOf(db)).toBe(LATER_STEPS.length);
    db.close();
  });

  it('of this version reads what the first version wrote', () => {
    const path = join(folder.path, 'current.sqlite');
    copyFileSync(old, path);
    const db = open(path);
    migrate(db);
    expect(rows(db)).toHaveLength(COUNT);
    const made = open(':memory:');
    migrate(made);
    expect(versionOf(db)).toBe(STEPS.length);
    expect(schema(db).map(normal)).toEqual(schema(made).map(normal));
    db.close();
    made.close();
  });
});

const normal = (row: unknown): string => JSON.stringify(row).replace(/(\\n|\s)+/g, ' ');
