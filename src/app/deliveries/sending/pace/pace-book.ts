import {
  checkedLimits,
  earliestSlot,
  remembered,
  reserve,
  type Limits,
  type Slot,
} from '../../../../domain/delivery/pace';
import type { Wait } from '../../../../domain/delivery/pace-record';
import { createOthersClocks } from './others-clocks';
import {
  addWaits,
  ALL_PLACES,
  changeBook,
  heldUntil,
  newBook,
  type Book,
  type Keeper,
} from './shared-book';
import type { Tenant } from '../../../../domain/shared/tenant';

/** How far ahead moments are reserved: long enough to be worth a write, short enough to be lost in a crash. */
const HORIZON_MS = 500;
/** Moments are asked for so long before the first that can be had, so that none goes by unused. */
const AHEAD_MS = 250;
/**
 * And so long where another process asked last: it goes on, unless it is slow or gone. Processes that took turns would
 * get in each other's way, and at each turn a little of what is allowed would be lost.
 */
const STANDBY_MS = 100;

/** Granted moments, and when it is worth asking again for the rest; `next` undefined: everything was granted. */
export interface Granted {
  readonly slots: readonly Slot[];
  readonly next: number | undefined;
}

/** Keeps to the limits of Teams together with every other process on the same store. */
export interface PaceBook {
  /** Moments for messages to these places of a tenant, the first as soon as the limits allow. */
  reserve(tenant: Tenant, places: readonly string[]): Promise<Granted>;
  /** Teams asks to wait: written down, so that it holds for every process and after a restart. */
  throttled(tenant: Tenant, place: string, ms: number): Promise<void>;
  /** The first moment from `from` on at which what this process has really sent allows the next message. */
  gate(tenant: Tenant, place: string, from: number): number;
  sent(tenant: Tenant, place: string): void;
}

export interface PaceParts extends Pick<Keeper, 'ports' | 'monotonic'> {
  readonly limits: Limits;
  /** How far ahead of now the first moment is reserved: first the delivery has to be claimed, and its card made. */
  readonly lead: () => number;
}

/** Grants moments in a book as it stands now; none while the first that can be had is still far. */
function grant(book: Book, places: readonly string[], { parts, by }: Granting): Granted {
  const from = parts.monotonic();
  const first = from + parts.lead();
  const ahead = book.by === undefined || book.by === by ? AHEAD_MS : STANDBY_MS;
  const ends = places.map((place) => heldUntil(book, place));
  const open = places.flatMap((place, wish) => ((ends[wish] ?? 0) > from ? [] : [{ place, wish }]));
  const given = reserve(
    remembered(book.planned, from),
    open.map(({ place }) => place),
    { from: first, until: first + HORIZON_MS, limits: parts.limits },
  );
  const soonest = given.slots[0]?.at ?? given.next ?? Infinity;
  const granted = soonest <= first + ahead ? given.slots : [];
  if (granted.length > 0) book.planned = given.planned;
  const left = granted.length > 0 ? (given.next ?? Infinity) : soonest;
  const next = Math.min(left - parts.lead() - ahead, ...ends.filter((end) => end > from));
  return {
    slots: granted.map(({ wish, at }) => ({ wish: open[wish]?.wish ?? 0, at })),
    next: Number.isFinite(next) ? next : undefined,
  };
}

interface Granting {
  readonly parts: PaceParts;
  readonly by: string;
}

export function createPaceBook(parts: PaceParts): PaceBook {
  const { ports, monotonic, limits } = parts;
  const by = ports.newId();
  const keeper: Keeper = { ports, monotonic, by, writtenAt: createOthersClocks() };
  const checked = checkedLimits(limits);
  const books = new Map<string, Book>();
  const bookOf = (tenant: Tenant): Book => {
    const book = books.get(tenant) ?? newBook();
    books.set(tenant, book);
    return book;
  };
  return {
    async reserve(tenant, places) {
      const book = bookOf(tenant);
      const granted = await changeBook(keeper, { tenant, book }, () => {
        const result = grant(book, places, { parts, by });
        return { result, save: result.slots.length > 0 };
      });
      return granted ?? { slots: [], next: monotonic() };
    },

    async throttled(tenant, place, ms) {
      const book = bookOf(tenant);
      await changeBook(keeper, { tenant, book }, () => {
        const at = ports.now();
        // A second conversation that is throttled meanwhile: it is the tenant's limit that was met.
        const others = book.waits.some((wait) => wait.place !== place);
        const waits: Wait[] = [{ place, at, ms }];
        if (others) waits.push({ place: ALL_PLACES, at, ms });
        addWaits(book, waits, monotonic());
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
