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

beforeAll(async () => {
  db = new DatabaseSync(':memory:');
  migrate(db);
  const store = storeOver(sqliteDocuments(noting(db), ':memory:'));
  await fill(store, SIZE);
  ports = {
    store,
    readLetter: () => Promise.reject(new Error('no letters here')),
    now: () => '2024-11-23T10:00:00.000Z',
    newId: () => 'an-id',
    sha256,
    notary,
  };
});
afterAll(() => {
  db.close();
});

/** What a statement is given as a list is gone through. */
const GIVEN = 'SCAN p VIRTUAL TABLE INDEX 1:';

/** How SQLite goes about each different statement that a query runs. */
function plansOf(statements: readonly string[]): readonly string[] {
  return [...new Set(statements)].flatMap((sql) => {
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

describe('an order of councils', () => {
  const rank = HOT_QUERIES.find(({ name }) => name === 'rank');

  it('reads its year of all of them in one look, and each document once', async () => {
    await rank?.ask(ports, SIZE);
    run = [];
    await rank?.ask(ports, SIZE);
    // Home's own years, its group; then the versions of the year, and those of the councils that lack the figure.
    expect(
      run.map((sql) => Object.entries(STATEMENTS).find(([, one]) => one === sql)?.[0]),
    ).toEqual(['versions', 'versions', 'versions']);
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

  it('lets a trend read one stretch of one council and nothing beside it', async () => {
    run = [];
    await ports.store.figures.figuresOf(['coventry']);
    expect(plansOf(run)).toEqual([
      GIVEN,
      'SEARCH d USING INDEX sqlite_autoindex_documents_1 (partition=? AND id>? AND id<?)',
    ]);
  });
});
