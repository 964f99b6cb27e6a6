import { DatabaseSync } from 'node:sqlite';
import type { Ports } from '../../../../src/app/ports';
import { migrate } from '../../../../src/store/embedded/schema';
import { STATEMENTS } from '../../../../src/store/embedded/statements';
import { sqliteDocuments } from '../../../../src/store/embedded/sqlite-documents';
import { storeOver } from '../../../../src/store/store-over';
import { COUNCILS, fill, type Size } from '../../../bench/rows/stores/fill-store';
import { HOT_QUERIES } from '../../../bench/rows/stores/hot-queries';
import { notary, sha256 } from '../../../support/remedies';

const SIZE: Size = { councils: 12, years: 15, others: 0, remedies: 30 };

let db: DatabaseSync;
let ports: Ports;
let run: string[] = [];

/** The database, noting what is run of what was prepared. */
function noting(of: DatabaseSync): DatabaseSync {
  const prepare = (sql: string) => {
    const statement = of.prepare(sql);
    const noted = (name: 'all' | 'get' | 'run' | 'iterate') => {
      const method = statement[name].bind(statement) as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => {
        run.push(sql);
        return method(...given);
      };
    };
    return { all: noted('all'), get: noted('get'), run: noted('run'), iterate: noted('iterate') };
  };
  return new Proxy(of, {
    get: (target, name) => (name === 'prepare' ? prepare : Reflect.get(target, name, target)),
  });
}

/** What nobody has read from yet, so that nothing is kept. */
function newPorts(): Ports {
  return {
    store: storeOver(sqliteDocuments(noting(db), ':memory:')),
    readLetter: () => Promise.reject(new Error('no letters here')),
    now: () => '2024-11-23T10:00:00.000Z',
    newId: () => 'an-id',
    sha256,
    notary,
  };
}

beforeAll(async () => {
  db = new DatabaseSync(':memory:');
  migrate(db);
  await fill(newPorts().store, SIZE);
});
beforeEach(() => {
  ports = newPorts();
});
afterAll(() => {
  db.close();
});

/** What a statement is given as a list is gone through. */
const GIVEN = 'SCAN p VIRTUAL TABLE INDEX 1:';

/** How SQLite goes about each different statement that a query runs. */
function plansOf(statements: readonly string[]): readonly string[] {
  const read = statements.filter((sql) => !sql.startsWith('PRAGMA'));
  return [...new Set(read)].flatMap((sql) => {
    const unbound = sql.replace(/:\w+/g, (parameter) => (parameter === ':limit' ? '10' : `'x'`));
    return db
      .prepare(`EXPLAIN QUERY PLAN ${unbound}`)
      .all()
      .map(({ detail }) => String(detail));
  });
}

describe('what is asked often', () => {
  it.each(HOT_QUERIES)('$name goes by an index, and sorts nothing', async ({ ask }) => {
    run = [];
    await ask(ports, SIZE);
    const plans = plansOf(run);
    expect(plans.length).toBeGreaterThan(0);
    const searches = plans.filter((plan) => plan !== GIVEN);
    expect(searches.length).toBeGreaterThan(0);
    for (const plan of searches) expect(plan).toMatch(/^SEARCH \w+ USING (?:COVERING )?INDEX /);
  });
});

const NAMES = new Map<string, string>(Object.entries(STATEMENTS).map(([name, sql]) => [sql, name]));

describe('an order of councils', () => {
  const rank = HOT_QUERIES.find(({ name }) => name === 'rank');

  it('reads its year of all of them in one look, each document once, and nothing again', async () => {
    run = [];
    await rank?.ask(ports, SIZE);
    const read = run.map((sql) => NAMES.get(sql)).filter((name) => name !== undefined);
    // Home's own years, its group; then the versions of the year, and those of the councils that lack the figure.
    expect(read.filter((name) => name !== 'get')).toEqual(['versions', 'versions', 'versions']);
    expect(read.filter((name) => name === 'get')).toHaveLength(SIZE.years + SIZE.councils - 1);
    run = [];
    await rank?.ask(ports, SIZE);
    expect(new Set(run)).toEqual(new Set(['PRAGMA data_version']));
  });
});

describe('the order of the key of figures', () => {
  it('is authority, then year: all measures of a year are in one document', () => {
    const ids = db
      .prepare(`SELECT id FROM documents WHERE kind = 'figures' ORDER BY "partition", id`)
      .all()
      .map(({ id }) => String(id).split('|'));
    const order = ids.map(([, authority = '', period = '']) => `${authority}|${period}`);
    expect(order).toEqual(order.toSorted());
    expect(new Set(order).size).toBe(SIZE.councils * SIZE.years);
    expect(new Set(ids.map(([, authority]) => authority))).toEqual(
      new Set(COUNCILS.slice(0, SIZE.councils)),
    );
  });

  it('lets a trend read one stretch of one council, and its documents one by one', async () => {
    run = [];
    await ports.store.figures.figuresOf(['coventry']);
    expect(plansOf(run)).toEqual([
      GIVEN,
      'SEARCH d USING INDEX sqlite_autoindex_documents_1 (partition=? AND id>? AND id<?)',
      'SEARCH documents USING INDEX sqlite_autoindex_documents_1 (partition=? AND id=?)',
    ]);
  });
});
