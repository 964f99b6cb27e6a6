/** At most `count` messages in any `ms` milliseconds. */
export interface Window {
  readonly count: number;
  readonly ms: number;
}

/** What one conversation, and all conversations of a tenant together, may be sent. */
export interface Limits {
  readonly conversation: readonly Window[];
  readonly tenant: readonly Window[];
  /** How messages to a tenant follow each other, so that they do not come in a bunch; no limit of anybody's. */
  readonly spread?: Window;
}

/** `n` messages to a place at a moment, in milliseconds on a clock that only goes forward; it may lie ahead. */
export interface Sending {
  readonly place: string;
  readonly at: number;
  readonly n: number;
}

/** Messages do not take equally long to arrive: two that are sent just so far apart may arrive closer together. */
const MARGIN_MS = 15;

/** What is left of the margin for messages that left late: the ones after them make up for it. */
const LEAST_MARGIN_MS = 10;

/** How much faster than planned messages may follow each other after a delay. */
const CATCH_UP = 0.85;

/** Conversations with fewer messages than this in the last hour are not remembered for it. */
const FORGOTTEN = 20;

const HOUR_MS = 3_600_000;
/** Moments are kept exactly for as long as the longest short window looks back. */
const EXACT_MS = 31_000;
const MINUTE_MS = 60_000;

/** What Teams documents for a bot in one conversation, with the margin; the hour makes up for what is forgotten. */
const CONVERSATION: readonly Window[] = [
  { count: 7, ms: 1_000 + MARGIN_MS },
  { count: 8, ms: 2_000 + MARGIN_MS },
  { count: 60, ms: 30_000 + MARGIN_MS },
  { count: 1_800 - FORGOTTEN, ms: HOUR_MS + MARGIN_MS },
];

/** For one bot in one tenant, by the older and lower of the two figures that Microsoft has given. */
export const TENANT_PER_SECOND = 30;

/** The documented limits. A tenant's messages follow each other evenly: a burst arrives less evenly than it left. */
export function limitsFor(tenantPerSecond: number = TENANT_PER_SECOND): Limits {
  const ms = 1_000 + MARGIN_MS;
  return {
    conversation: CONVERSATION,
    tenant: [{ count: tenantPerSecond, ms }],
    spread: { count: 1, ms: ms / tenantPerSecond },
  };
}

/**
 * What is checked of messages that were really sent. They may come a little closer together than they were planned, so
 * that small delays do not add up, but not in a bunch: what waits for its turn in this process arrives late.
 */
export function checkedLimits({ conversation, tenant, spread }: Limits): Limits {
  const catchingUp = MARGIN_MS - LEAST_MARGIN_MS;
  const closer = spread && { count: spread.count, ms: CATCH_UP * spread.ms };
  return {
    conversation,
    tenant: tenant.map(({ count, ms }) => ({ count, ms: ms - catchingUp })),
    ...(closer && { spread: closer }),
  };
}

/** The moment of the message that is the `count`th from the end; undefined when there are fewer. */
function countedBack(sendings: readonly Sending[], count: number): number | undefined {
  let left = count;
  for (let index = sendings.length - 1; index >= 0; index -= 1) {
    const sending = sendings[index];
    left -= sending?.n ?? 0;
    if (left <= 0) return sending?.at;
  }
  return undefined;
}

function after(sendings: readonly Sending[], windows: readonly Window[]): number {
  let earliest = -Infinity;
  for (const { count, ms } of windows) {
    const oldest = countedBack(sendings, count);
    if (oldest !== undefined) earliest = Math.max(earliest, oldest + ms);
  }
  return earliest;
}

/** The first moment from `from` on, not before anything already planned, at which a message to `place` keeps the limits. */
export function earliestSlot(
  planned: readonly Sending[],
  { place, from }: { readonly place: string; readonly from: number },
  limits: Limits,
): number {
  const last = planned.at(-1)?.at ?? -Infinity;
  const there = planned.filter((sending) => sending.place === place);
  const { conversation, tenant, spread } = limits;
  const everywhere = spread ? [...tenant, spread] : tenant;
  return Math.max(from, last, after(planned, everywhere), after(there, conversation));
}

/** A wish that was granted: which, and when to send it. */
export interface Slot {
  readonly wish: number;
  readonly at: number;
}

export interface Reservation {
  readonly slots: readonly Slot[];
  /** All that is planned now, in order of time. */
  readonly planned: readonly Sending[];
  /** When the first wish that was not granted may be asked for again; undefined when all were. */
  readonly next: number | undefined;
}

/**
 * Grants each wish (a place to send to, one message each) the first moment that keeps the limits, the soonest first,
 * as long as that is not after `until`.
 */
export function reserve(
  already: readonly Sending[],
  wishes: readonly string[],
  {
    from,
    until,
    limits,
  }: { readonly from: number; readonly until: number; readonly limits: Limits },
): Reservation {
  const planned = [...already].sort((a, b) => a.at - b.at);
  const slots: Slot[] = [];
  const open = new Map(wishes.map((place, wish) => [wish, place]));
  for (;;) {
    const best = soonest(planned, open, { from, limits });
    if (!best || best.at > until) return { slots, planned, next: best?.at };
    slots.push(best);
    planned.push({ place: open.get(best.wish) ?? '', at: best.at, n: 1 });
    open.delete(best.wish);
  }
}

function soonest(
  planned: readonly Sending[],
  open: ReadonlyMap<number, string>,
  { from, limits }: { readonly from: number; readonly limits: Limits },
): Slot | undefined {
  let best: Slot | undefined;
  const tried = new Set<string>();
  const floor = earliestSlot(planned, { place: '', from }, { ...limits, conversation: [] });
  for (const [wish, place] of open) {
    if (tried.has(place)) continue;
    tried.add(place);
    const at = earliestSlot(planned, { place, from }, limits);
    if (!best || at < best.at) best = { wish, at };
    // Nobody can be sooner than the tenant allows.
    if (at <= floor) return best;
  }
  return best;
}

/** What still matters at `now`, in order: the last half minute exactly, the last hour by minutes and only where much was sent. */
export function remembered(sendings: readonly Sending[], now: number): readonly Sending[] {
  const perHour = new Map<string, number>();
  const recent = sendings.filter(({ at }) => now - at < HOUR_MS + MINUTE_MS);
  for (const { place, n } of recent) perHour.set(place, (perHour.get(place) ?? 0) + n);
  const minutes = new Map<string, Sending>();
  const exact: Sending[] = [];
  for (const sending of recent) {
    const { place, at, n } = sending;
    if (now - at < EXACT_MS) exact.push(sending);
    else if ((perHour.get(place) ?? 0) >= FORGOTTEN) {
      const minute = `${place} ${String(Math.floor(at / MINUTE_MS))}`;
      const held = minutes.get(minute);
      minutes.set(minute, { place, at: Math.max(at, held?.at ?? at), n: n + (held?.n ?? 0) });
    }
  }
  return [...minutes.values(), ...exact].sort((a, b) => a.at - b.at);
}
