import {
  checkedLimits,
  earliestSlot,
  remembered,
  reserve,
  type Limits,
  type Sending,
  type Slot,
} from '../../../domain/delivery/pace';
import type { PaceRecord, Wait } from '../../../domain/delivery/pace-record';
import type { Instant } from '../../../domain/shared/civil-date';
import type { Ports } from '../../ports';

/** How far ahead moments are reserved: long enough to be worth a write, short enough to be lost in a crash. */
const HORIZON_MS = 500;
const TRIES = 5;

/** Granted moments, and when it is worth asking again for the rest; `next` undefined: everything was granted. */
export interface Granted {
  readonly slots: readonly Slot[];
  readonly next: number | undefined;
}

/** Keeps to the limits of Teams together with every other process on the same store. */
export interface PaceBook {
  /** Moments for messages to these places of a tenant, the first as soon as the limits allow. */
  reserve(tenant: string, places: readonly string[]): Promise<Granted>;
  /** Teams asks to wait: written down, so that it holds for every process and after a restart. */
  throttled(tenant: string, place: string, ms: number): Promise<void>;
  /** The first moment from `from` on at which what this process has really sent allows the next message. */
  gate(tenant: string, place: string, from: number): number;
  sent(tenant: string, place: string): void;
}

interface Book {
  /** The write that `planned` was last known from. */
  op: string | undefined;
  planned: readonly Sending[];
  waits: readonly Wait[];
  /** When each wait is over, on our own clock. */
  readonly ends: Map<string, number>;
  sent: readonly Sending[];
}

export interface PaceParts {
  readonly ports: Pick<Ports, 'store' | 'now' | 'newId'>;
  readonly monotonic: () => number;
  readonly limits: Limits;
  /** How far ahead of now the first moment is reserved: first the delivery has to be claimed, and its card made. */
  readonly lead: () => number;
}

const ALL_PLACES = '';
const waitKey = ({ place, at, ms }: Wait): string => [place, at, String(ms)].join('\n');

/** What is left of a wait. A clock that is ahead of ours cannot make it longer than it was. */
function remaining({ at, ms }: Wait, now: Instant): number {
  return Math.min(ms, Math.max(0, Date.parse(at) + ms - Date.parse(now)));
}

/** Takes over what others planned. Their moments are as old as they say at least, counted from now. */
function refresh(book: Book, record: PaceRecord | undefined, parts: PaceParts): void {
  const now = parts.monotonic();
  if (record && record.op !== book.op) {
    book.planned = record.sendings.map(([place, ago, n]) => ({ place, at: now - ago, n }));
    book.op = record.op;
    book.waits = record.waits;
  }
  for (const wait of book.waits) {
    const key = waitKey(wait);
    // Over when either clock says so: the time of day may have been another's, and wrong.
    const end = now + remaining(wait, parts.ports.now());
    book.ends.set(key, Math.min(end, book.ends.get(key) ?? end));
  }
  for (const [key, end] of book.ends) {
    if (end > now) continue;
    book.waits = book.waits.filter((wait) => waitKey(wait) !== key);
    if (!book.waits.some((wait) => waitKey(wait) === key)) book.ends.delete(key);
  }
}

/** When a place may be written to again; -Infinity when nothing holds it. */
function heldUntil(book: Book, place: string): number {
  const holding = book.waits.filter((wait) => wait.place === place || wait.place === ALL_PLACES);
  return Math.max(-Infinity, ...holding.map((wait) => book.ends.get(waitKey(wait)) ?? -Infinity));
}

function recordOf(tenant: string, book: Book, { ports, monotonic }: PaceParts): PaceRecord {
  const now = monotonic();
  const kept = remembered(book.planned, now);
  return {
    tenant,
    op: ports.newId(),
    at: ports.now(),
    sendings: kept.map(({ place, at, n }) => [place, Math.round(now - at), n]),
    waits: book.waits,
  };
}

/** One tenant's book as it is in the store, changed and saved; again from the start when somebody else was first. */
async function change<T>(
  parts: PaceParts,
  { tenant, book }: { readonly tenant: string; readonly book: Book },
  edit: () => { readonly result: T; readonly save: boolean },
): Promise<T | undefined> {
  const { paces } = parts.ports.store;
  for (let left = TRIES; left > 0; left -= 1) {
    const held = await paces.find(tenant);
    refresh(book, held?.value, parts);
    const before = { planned: book.planned, waits: book.waits };
    const { result, save } = edit();
    if (!save) return result;
    const record = recordOf(tenant, book, parts);
    const saved = held ? await paces.save(record, held.version) : await paces.add(record);
    if (saved === 'saved' || saved === 'created') {
      book.op = record.op;
      return result;
    }
    Object.assign(book, before);
  }
  return undefined;
}

export function createPaceBook(parts: PaceParts): PaceBook {
  const { monotonic, limits, lead } = parts;
  const checked = checkedLimits(limits);
  const books = new Map<string, Book>();
  const bookOf = (tenant: string): Book => {
    const held = books.get(tenant);
    if (held) return held;
    const book: Book = { op: undefined, planned: [], waits: [], ends: new Map(), sent: [] };
    books.set(tenant, book);
    return book;
  };
  return {
    async reserve(tenant, places) {
      const book = bookOf(tenant);
      const granted = await change(parts, { tenant, book }, () => {
        const from = monotonic();
        const open = places.flatMap((place, wish) => (heldUntil(book, place) > from ? [] : [wish]));
        const wishes = open.map((wish) => places[wish] ?? '');
        const given = reserve(remembered(book.planned, from), wishes, {
          from: from + lead(),
          until: from + lead() + HORIZON_MS,
          limits,
        });
        book.planned = given.planned;
        const held = places.map((place) => heldUntil(book, place)).filter((until) => until > from);
        const next = Math.min(given.next ?? Infinity, ...held);
        const slots = given.slots.map(({ wish, at }) => ({ wish: open[wish] ?? 0, at }));
        const result = { slots, next: Number.isFinite(next) ? next : undefined };
        return { result, save: slots.length > 0 };
      });
      return granted ?? { slots: [], next: monotonic() };
    },

    async throttled(tenant, place, ms) {
      const book = bookOf(tenant);
      await change(parts, { tenant, book }, () => {
        const at = parts.ports.now();
        // A second conversation that is throttled meanwhile: it is the tenant's limit that was met.
        const others = book.waits.some((wait) => wait.place !== place);
        const waits: Wait[] = [{ place, at, ms }];
        if (others) waits.push({ place: ALL_PLACES, at, ms });
        book.waits = [...book.waits, ...waits];
        for (const wait of waits) book.ends.set(waitKey(wait), monotonic() + ms);
        return { result: true, save: true };
      });
    },

    gate: (tenant, place, from) => earliestSlot(bookOf(tenant).sent, { place, from }, checked),

    sent(tenant, place) {
      const book = bookOf(tenant);
      const at = monotonic();
      book.sent = remembered([...book.sent, { place, at, n: 1 }], at);
    },
  };
}
