import type { Store } from '../../../../src/app/ports';
import { AUTHORITIES } from '../../../../src/domain/facts/authorities/authorities';
import { PLAIN_REMEDY, type Remedy } from '../../../../src/domain/remedy/remedy';
import { openSqlite, STORE_FILE } from '../../../../src/store/embedded/open-sqlite';
import { sqliteDocuments } from '../../../../src/store/embedded/sqlite-documents';
import { storeOver } from '../../../../src/store/store-over';
import { figureRecord } from '../../../support/figure-records';
import { aRemedy } from '../../../support/remedies';
import { LOCAL_TENANT } from '../../../../src/config';
import { join } from 'node:path';

/** How much a store holds. */
export interface Size {
  readonly councils: number;
  readonly years: number;
  /** Letters of bodies that nobody asks about. */
  readonly others: number;
  /** Remedies of the tenant that asks; always as many of them are overdue. */
  readonly remedies: number;
}

export const LATEST = 2024;
export const OVERDUE = 12;
const OPEN = 20;

/** Home first, so that every store has it. */
export const COUNCILS: readonly string[] = [
  'coventry',
  ...AUTHORITIES.map(({ id }) => id).filter((id) => id !== 'coventry'),
];

export function periodOf(endYear: number): string {
  return `${String(endYear - 1)}-${String(endYear).slice(2)}`;
}

/** Fills an embedded store through the product's own repositories, in one transaction. */
export async function fillStore(dir: string, size: Size): Promise<void> {
  const db = await openSqlite(dir);
  const store = storeOver(sqliteDocuments(db, join(dir, STORE_FILE)));
  db.exec('BEGIN');
  await fill(store, size);
  db.exec('COMMIT');
  db.exec('ANALYZE');
  await store.close();
}

export async function fill(store: Store, size: Size): Promise<void> {
  await addLetters(store, size);
  await addRemedies(store, size.remedies);
}

async function addLetters(store: Store, { councils, years, others }: Size): Promise<void> {
  for (const [at, authority] of COUNCILS.slice(0, councils).entries())
    for (let year = LATEST - years + 1; year <= LATEST; year += 1)
      await addLetter(store, { authority, year, at });
  for (let n = 0; n < others; n += 1) {
    const authority = `body-${String(Math.floor(n / 15)).padStart(6, '0')}`;
    await addLetter(store, { authority, year: LATEST - (n % 15), at: n });
  }
}

async function addLetter(
  store: Store,
  {
    authority,
    year,
    at,
  }: { readonly authority: string; readonly year: number; readonly at: number },
): Promise<void> {
  const investigations = 10 + (at % 40);
  const upheld = 1 + ((at * 7 + year) % investigations);
  const record = figureRecord({
    authority,
    period: periodOf(year),
    own: {
      uphold_rate: Math.round((100 * upheld) / investigations),
      upheld,
      investigations,
      upheld_per_100k: 1.4,
      compliance_rate: 100,
      compliance_outcomes: upheld,
      satisfactory_rate: 25,
      satisfactory_count: 2,
    },
    similar: { uphold_rate: 70, compliance_rate: 99, satisfactory_rate: 12 },
    date: `${String(year)}-07-17`,
    sha256: (year * 1_000_003 + at).toString(16).padStart(16, '0').repeat(4),
  });
  await store.figures.add(record, 'quiet');
}

/** Most are over, as after years; those that are not are as many in every store. */
async function addRemedies(store: Store, count: number): Promise<void> {
  const plain = aRemedy({ reference: '23 000 001' });
  for (let n = 0; n < count; n += 1) {
    const isOpen = n < OPEN;
    const remedy: Remedy = {
      ...PLAIN_REMEDY,
      ...plain,
      id: `remedy-${String(n).padStart(8, '0')}`,
      tenant: LOCAL_TENANT,
      state: isOpen ? 'agreed' : 'accepted',
      due: n < OVERDUE ? '2024-01-10' : '2099-01-10',
      acceptedOn: isOpen ? null : '2024-01-09',
      journaled: plain.history.length,
    };
    await store.remedies.add(remedy);
  }
}
