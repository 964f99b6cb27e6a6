import {
  createPaceBook,
  type PaceBook,
} from '../../../../../src/app/deliveries/sending/pace/pace-book';
import { limitsFor } from '../../../../../src/domain/delivery/pace';
import { storeOver } from '../../../../../src/store/store-over';
import { memoryDocuments } from '../../../../support/memory-documents';
import { tenantNamed } from '../../../../support/tenant';

const START = Date.parse('2026-11-23T10:00:00.000Z');

let documents: ReturnType<typeof memoryDocuments>;
let ms: number;
let ids: number;
beforeEach(() => {
  documents = memoryDocuments();
  ms = 0;
  ids = 0;
});

/** A process that starts now; its clocks may be set differently from those of others. */
function startProcess({ wallAhead = 0, monotonicAhead = 0 } = {}): PaceBook {
  const ports = {
    store: storeOver(documents),
    now: () => new Date(START + ms + wallAhead).toISOString(),
    newId: () => `op-${String((ids += 1))}`,
  };
  const monotonic = (): number => ms + monotonicAhead;
  return createPaceBook({ ports, monotonic, limits: limitsFor(), lead: () => 40 });
}

const granted = async (book: PaceBook, tenant: string, place: string): Promise<number> =>
  (await book.reserve(tenantNamed(tenant), [place])).slots.length;

describe('a pause that Teams asks for', () => {
  it('holds for the conversation and for nobody else', async () => {
    const book = startProcess();
    await book.throttled(tenantNamed('t1'), 'a', 30_000);
    expect(await granted(book, 't1', 'a')).toBe(0);
    expect(await granted(book, 't1', 'b')).toBe(1);
    expect(await granted(book, 't2', 'a')).toBe(1);
  });

  it('holds after a restart, for as long as was asked', async () => {
    await startProcess().throttled(tenantNamed('t1'), 'a', 30_000);
    ms = 29_000;
    expect(await granted(startProcess({ monotonicAhead: 5_000 }), 't1', 'a')).toBe(0);
    ms = 30_001;
    expect(await granted(startProcess({ monotonicAhead: 9_000 }), 't1', 'a')).toBe(1);
  });

  it('holds for the whole tenant when a second conversation is told the same meanwhile', async () => {
    const book = startProcess();
    await book.throttled(tenantNamed('t1'), 'a', 30_000);
    await book.throttled(tenantNamed('t1'), 'b', 30_000);
    expect(await granted(book, 't1', 'c')).toBe(0);
    expect(await granted(startProcess(), 't1', 'c')).toBe(0);
    expect(await granted(book, 't2', 'c')).toBe(1);
  });

  it('is no longer than it was because somebody else’s clock is an hour ahead', async () => {
    await startProcess({ wallAhead: 3_600_000 }).throttled(tenantNamed('t1'), 'a', 30_000);
    const other = startProcess();
    expect(await granted(other, 't1', 'a')).toBe(0);
    ms = 30_001;
    expect(await granted(other, 't1', 'a')).toBe(1);
  });
});

describe('the limits of a tenant', () => {
  it('are shared by processes that never meet, whatever their clocks show', async () => {
    const books = [0, 3_600_000, -3_600_000].map((wallAhead, n) =>
      startProcess({ wallAhead, monotonicAhead: n * 12_345 }),
    );
    const places = Array.from({ length: 200 }, (_, n) => `c${String(n)}`);
    let all = 0;
    for (; ms < 10_000; ms += 100) {
      const given = await Promise.all(books.map((book) => book.reserve(tenantNamed('t1'), places)));
      all += given.reduce((sum, { slots }) => sum + slots.length, 0);
    }
    // Ten seconds, and what was reserved ahead.
    expect(all).toBeLessThanOrEqual(30 * 11);
    expect(all).toBeGreaterThanOrEqual(30 * 9);
  });

  it('are asked for by one process as long as it goes on, and by another as soon as it does not', async () => {
    const [first, second] = [startProcess(), startProcess({ monotonicAhead: 12_345 })];
    const places = Array.from({ length: 200 }, (_, n) => `c${String(n)}`);
    let left = places;
    const takes = async (book: PaceBook): Promise<number> => {
      const { slots } = await book.reserve(tenantNamed('t1'), left);
      left = left.slice(slots.length);
      return slots.length;
    };
    await takes(first);
    for (; ms < 3_000; ms += 50) {
      expect({ ms, taken: await takes(second) }).toEqual({ ms, taken: 0 });
      await takes(first);
    }
    // It stops: what it had reserved ends within half a second, and nothing is left unused in between.
    let taken = 0;
    for (; ms < 4_000; ms += 50) taken += await takes(second);
    expect(taken).toBeGreaterThanOrEqual(15);
  });

  it('are taken up by another process where the first one left off, although it looks later', async () => {
    const [first, second] = [startProcess(), startProcess({ monotonicAhead: 12_345 })];
    await first.reserve(tenantNamed('t1'), ['a']);
    ms = 1;
    await second.reserve(tenantNamed('t1'), ['b']);
    ms = 1_000;
    const places = Array.from({ length: 200 }, (_, n) => `c${String(n)}`);
    const last = (await first.reserve(tenantNamed('t1'), places)).slots.at(-1)?.at ?? 0;
    ms = 1_440;
    const next = (await second.reserve(tenantNamed('t1'), places)).slots[0]?.at ?? 0;
    expect(next - 12_345 - last).toBeGreaterThan(33);
    expect(next - 12_345 - last).toBeLessThan(40);
  });
});
