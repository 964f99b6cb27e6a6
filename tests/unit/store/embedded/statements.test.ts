import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../../../src/store/embedded/schema';
import { STATEMENTS } from '../../../../src/store/embedded/statements';

let db: DatabaseSync;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
  migrate(db);
});
afterEach(() => {
  db.close();
});

/** How SQLite would run a statement, step by step. */
function planOf(name: keyof typeof STATEMENTS): readonly string[] {
  const unbound = STATEMENTS[name].replace(/:\w+/g, (parameter) =>
    parameter === ':limit' ? '10' : `'x'`,
  );
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${unbound}`).all();
  return steps.map((step) => String(step['detail']));
}

describe('the plans of the statements', () => {
  const byPlace = 'sqlite_autoindex_documents_1';

  it.each(['get', 'replace', 'remove', 'removeVersion'] as const)(
    '%s finds its one document',
    (name) => {
      expect(planOf(name)).toEqual([
        `SEARCH documents USING INDEX ${byPlace} (partition=? AND id=?)`,
      ]);
    },
  );

  it('versions reads one stretch for each prefix', () => {
    expect(planOf('versions')).toEqual([
      'SCAN p VIRTUAL TABLE INDEX 1:',
      `SEARCH d USING INDEX ${byPlace} (partition=? AND id>? AND id<?)`,
    ]);
  });

  it('list reads a stretch of one partition, in order', () => {
    expect(planOf('list')).toEqual([
      `SEARCH documents USING INDEX ${byPlace} (partition=? AND id>? AND id<?)`,
    ]);
  });

  it('listKind reads one kind, in order', () => {
    expect(planOf('listKind')).toEqual(['SEARCH documents USING INDEX documents_by_kind (kind=?)']);
  });

  it('listDue reads what is due, in order, and no further', () => {
    expect(planOf('listDue')).toEqual([
      'SEARCH documents USING INDEX documents_by_due (kind=? AND due<?)',
    ]);
  });

  it('anyDue reads no document', () => {
    expect(planOf('anyDue')).toEqual([
      'SEARCH documents USING COVERING INDEX documents_by_due (kind=? AND due<?)',
    ]);
  });
});
