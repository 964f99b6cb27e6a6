import { remembered, type Sending } from '../../../../domain/delivery/pace';
import type { PaceRecord, Wait } from '../../../../domain/delivery/pace-record';
import type { Instant } from '../../../../domain/shared/civil-date';
import type { Ports } from '../../../ports';
import type { createOthersClocks } from './others-clocks';
import type { Tenant } from '../../../../domain/shared/tenant';

const TRIES = 5;

/** What a process knows of what is and was sent to one tenant. */
export interface Book {
  /** The write that `planned` was last known from, and who made it. */
  op: string | undefined;
  by: string | undefined;
  planned: readonly Sending[];
  waits: readonly Wait[];
  /** When each wait is over, on our own clock. */
  readonly ends: Map<string, number>;
  /** What this process itself has really sent. */
  sent: readonly Sending[];
  /** When the record was last asked for. */
  asked: number;
}

/** What is needed to read and write the records of tenants. */
export interface Keeper {
  readonly ports: Pick<Ports, 'store' | 'now' | 'newId'>;
  readonly monotonic: () => number;
  /** This process. */
  readonly by: string;
  readonly writtenAt: ReturnType<typeof createOthersClocks>;
}

export const ALL_PLACES = '';

export function newBook(): Book {
  const nothing = { op: undefined, by: undefined, planned: [], waits: [], sent: [] };
  return { ...nothing, ends: new Map(), asked: -Infinity };
}

function waitKey({ place, at, ms }: Wait): string {
  return [place, at, String(ms)].join('\n');
}

/** What is left of a wait. A clock that is ahead of ours cannot make it longer than it was. */
function remaining({ at, ms }: Wait, now: Instant): number {
  return Math.min(ms, Math.max(0, Date.parse(at) + ms - Date.parse(now)));
}

/** When a record was written, on our own clock; not too early in any case. */
function writeMoment({ by, clock }: PaceRecord, book: Book, keeper: Keeper): number {
  const before = keeper.monotonic();
  if (by === undefined || clock === undefined) return before;
  return by === keeper.by ? clock : keeper.writtenAt({ by, clock, after: book.asked, before });
}

/** Takes over what others planned. */
function refresh(book: Book, record: PaceRecord | undefined, keeper: Keeper): void {
  const now = keeper.monotonic();
  if (record && record.op !== book.op) {
    const written = writeMoment(record, book, keeper);
    book.planned = record.sendings.map(([place, ago, n]) => ({ place, at: written - ago, n }));
    book.op = record.op;
    book.by = record.by;
    book.waits = record.waits;
  }
  for (const wait of book.waits) {
    const key = waitKey(wait);
    // Over when either clock says so: the time of day may have been another's, and wrong.
    const end = now + remaining(wait, keeper.ports.now());
    book.ends.set(key, Math.min(end, book.ends.get(key) ?? end));
  }
  for (const [key, end] of book.ends) {
    if (end > now) continue;
    book.waits = book.waits.filter((wait) => waitKey(wait) !== key);
    if (!book.waits.some((wait) => waitKey(wait) === key)) book.ends.delete(key);
  }
}

/** When a place may be written to again; -Infinity when nothing holds it. */
export function heldUntil(book: Book, place: string): number {
  const holding = book.waits.filter((wait) => wait.place === place || wait.place === ALL_PLACES);
  return Math.max(-Infinity, ...holding.map((wait) => book.ends.get(waitKey(wait)) ?? -Infinity));
}

/** Waits that begin now, as this process sees them. */
export function addWaits(book: Book, waits: readonly Wait[], now: number): void {
  book.waits = [...book.waits, ...waits];
  for (const wait of waits) book.ends.set(waitKey(wait), now + wait.ms);
}

function recordOf(tenant: Tenant, book: Book, { ports, monotonic, by }: Keeper): PaceRecord {
  const now = monotonic();
  const kept = remembered(book.planned, now);
  return {
    tenant,
    op: ports.newId(),
    at: ports.now(),
    by,
    clock: now,
    sendings: kept.map(({ place, at, n }) => [place, Math.round(now - at), n]),
    waits: book.waits,
  };
}

/**
 * One tenant's book as it is in the store, changed and saved; again from the start when somebody else was first.
 * Undefined when somebody else was first every time.
 */
export async function changeBook<T>(
  keeper: Keeper,
  { tenant, book }: { readonly tenant: Tenant; readonly book: Book },
  edit: () => { readonly result: T; readonly save: boolean },
): Promise<T | undefined> {
  const { paces } = keeper.ports.store;
  for (let left = TRIES; left > 0; left -= 1) {
    const asked = keeper.monotonic();
    const held = await paces.find(tenant);
    refresh(book, held?.value, keeper);
    book.asked = asked;
    const before = { planned: book.planned, waits: book.waits };
    const { result, save } = edit();
    if (!save) return result;
    const record = recordOf(tenant, book, keeper);
    const saved = held ? await paces.save(record, held.version) : await paces.add(record);
    if (saved === 'saved' || saved === 'created') {
      book.op = record.op;
      book.by = keeper.by;
      return result;
    }
    Object.assign(book, before);
  }
  return undefined;
}
