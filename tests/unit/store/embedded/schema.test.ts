import { DatabaseSync } from 'node:sqlite';
import { migrate, SCHEMA_VERSION } from '../../../../src/store/embedded/schema';

let db: DatabaseSync;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
});
afterEach(() => {
  db.close();
});

const version = (): unknown => db.prepare('PRAGMA user_version').get()?.['user_version'];
const tables = (): unknown[] =>
  db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();

describe('migrate', () => {
  it('makes an empty file current, and leaves a current one alone', () => {
    migrate(db);
    expect(version()).toBe(SCHEMA_VERSION);
    db.exec(`INSERT INTO documents VALUES ('p', 'a', 'thing', NULL, 1, '{}')`);
    migrate(db);
    expect(version()).toBe(SCHEMA_VERSION);
    expect(db.prepare('SELECT id FROM documents').all()).toEqual([{ id: 'a' }]);
    expect(db.isTransaction).toBe(false);
  });

  it('refuses a file of a later version, and does not touch it', () => {
    db.exec(`PRAGMA user_version = ${String(SCHEMA_VERSION + 1)}`);
    expect(() => {
      migrate(db);
    }).toThrow(expect.objectContaining({ code: 'store-newer', retryable: false }));
    expect(version()).toBe(SCHEMA_VERSION + 1);
    expect(tables()).toEqual([]);
    expect(db.isTransaction).toBe(false);
  });

  it('makes all of it or nothing', () => {
    // A view in the place of the last index stops the step half-way.
    db.exec('CREATE VIEW documents_by_due AS SELECT 1');
    expect(() => {
      migrate(db);
    }).toThrow();
    expect(version()).toBe(0);
    expect(tables()).toEqual([]);
    db.exec('DROP VIEW documents_by_due');
    migrate(db);
    expect(version()).toBe(SCHEMA_VERSION);
  });
});
