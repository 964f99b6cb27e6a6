import { claim, release, settle, supersede } from '../../../domain/delivery/attempt';
import type { Delivery, PostOutcome } from '../../../domain/delivery/delivery';
import type { KnownConversation } from '../../ports';
import type { Versioned } from '../../versioned';
import { flagRefused } from '../flag-refused';
import { commit } from './commit';
import { pause, stamp, type Desk } from './desk';
import { recordDoubt, recordMessage } from './record-message';

/** A delivery that may be sent, where to, and the moment that was reserved for it. */
export interface Errand {
  readonly found: Versioned<Delivery>;
  readonly conversation: KnownConversation;
  readonly place: string;
  readonly at: number;
}

/** How long what became of an attempt is held on to while the store does not take it. */
const STORE_RETRY_MS = 1_000;

/**
 * Sends one delivery by one request, in the moment reserved for it. Only whoever saves the claim may post, and only
 * while nobody else can have given the claim up: that is judged on our own clock, from before the claim was written.
 */
export async function sendOne(desk: Desk, errand: Errand): Promise<void> {
  const { id } = errand.found.value;
  await desk.hit('slot-reserved', id);
  if (desk.stopping()) return;
  const { deliveries } = desk.ports.store;
  const since = desk.clock.monotonic();
  const done = await commit(
    deliveries,
    claim(errand.found.value, stamp(desk)),
    errand.found.version,
  );
  if (done.kind === 'changed') return;
  await desk.hit('claimed', id);
  const claimed = done.held;
  const ready = await prepare(desk, errand, { claimed, since });
  if (ready.kind === 'end') return end(desk, claimed, ready.next);
  desk.pace.sent(errand.found.value.tenant, errand.place);
  await desk.hit('about-to-post', id);
  const message = { conversation: errand.conversation, card: ready.card };
  const outcome = await postOnce(desk, claimed.value, message);
  await desk.hit('posted', id);
  await afterwards(desk, errand, outcome);
  await end(desk, claimed, settle(claimed.value, outcome, stamp(desk)), outcome);
  await desk.hit('settled', id);
}

type Ready =
  | { readonly kind: 'post'; readonly card: object }
  | { readonly kind: 'end'; readonly next: Delivery };

interface Claim {
  readonly claimed: Versioned<Delivery>;
  /** When the claim was begun to be written. */
  readonly since: number;
}

/** Everything that can still go wrong before a byte leaves; whatever does, the message was certainly not posted. */
async function prepare(desk: Desk, errand: Errand, { claimed, since }: Claim): Promise<Ready> {
  const { value } = claimed;
  try {
    const card = await desk.outbound.cardFor(value);
    if (!card) return { kind: 'end', next: supersede(value, NOTHING_LEFT, stamp(desk)) };
    const allowed = (await untilAllowed(desk, errand)) && (await isStillMine(desk, claimed, since));
    // Asked last, and once more: this process may have been stopped at any line before.
    if (allowed && !desk.stopping() && isInTime(desk, errand)) return { kind: 'post', card };
    return { kind: 'end', next: release(value, stamp(desk)) };
  } catch (error) {
    desk.log.error('a message could not be prepared', { cause: causeOf(error) });
    const outcome = { kind: 'not-connected', reason: 'it could not be prepared' } as const;
    return { kind: 'end', next: settle(value, outcome, stamp(desk)) };
  }
}

const NOTHING_LEFT = 'there is nothing left to send';

function isInTime({ clock, times }: Desk, { at }: Errand): boolean {
  return clock.monotonic() <= at + times.lateMs;
}

/** Waits for the reserved moment, and until what we really sent allows it; false when it has gone by. */
async function untilAllowed(desk: Desk, errand: Errand): Promise<boolean> {
  const { clock, pace } = desk;
  const { found, place, at } = errand;
  for (;;) {
    if (!isInTime(desk, errand)) return false;
    const now = clock.monotonic();
    const allowed = pace.gate(found.value.tenant, place, Math.max(at, now));
    if (allowed <= now) return true;
    await pause(clock, allowed - now);
  }
}

/**
 * The last look before the post: nobody has touched the claim, and for as long as the attempt may take nobody can.
 * A process that was stopped since it claimed finds here that its time is over.
 */
async function isStillMine(
  { ports, clock, times }: Desk,
  { value, version }: Versioned<Delivery>,
  since: number,
): Promise<boolean> {
  const held = await ports.store.deliveries.find(value.tenant, value.id);
  const left = since + times.leaseMs - clock.monotonic();
  return held?.version === version && left > times.deadlineMs;
}

/** One attempt with an end. If it is answered after all, later, what it says is not lost. */
async function postOnce(
  desk: Desk,
  delivery: Delivery,
  message: { readonly conversation: KnownConversation; readonly card: object },
): Promise<PostOutcome> {
  const attempt = desk.outbound.post(message.conversation, message.card);
  let cancel = (): void => undefined;
  const deadline = new Promise<'late'>((resolve) => {
    cancel = desk.clock.after(desk.times.deadlineMs, () => resolve('late'));
  });
  const first = await Promise.race([attempt, deadline]);
  cancel();
  if (first !== 'late') return first;
  void attempt.then(async (outcome) => {
    if (outcome.kind === 'sent') await recordLate(desk, delivery, outcome.activityId);
  });
  return { kind: 'unsure', reason: 'no answer in time' };
}

async function recordLate(
  desk: Desk,
  delivery: Delivery,
  activityId: string | null,
): Promise<void> {
  try {
    await recordMessage(desk.ports, delivery, { activityId, attempt: delivery.attempts });
  } catch (error) {
    // It stays unsure, and evidence settles it.
    desk.log.error('late answer not recorded', { cause: causeOf(error) });
  }
}

/** What an outcome means for others: a pause for the place, a subscription that nobody can be reached by. */
async function afterwards(desk: Desk, errand: Errand, outcome: PostOutcome): Promise<void> {
  const { tenant, address } = errand.found.value;
  try {
    if (outcome.kind === 'throttled')
      await desk.pace.throttled(tenant, errand.place, outcome.retryAfterMs);
    if (outcome.kind === 'rejected' && outcome.closed && address.kind === 'conversation')
      await flagRefused(desk.ports, { tenant, conversation: address.conversation });
  } catch (error) {
    desk.log.error('consequence of an attempt not stored', { cause: causeOf(error) });
  }
}

/**
 * Writes down how a claim ended. What was learnt by posting is worth keeping, so a store that is down is asked again
 * until the lease is over or the process is to end; then others find the claim, and it is unsure.
 */
async function end(
  desk: Desk,
  claimed: Versioned<Delivery>,
  next: Delivery,
  outcome?: PostOutcome,
): Promise<void> {
  const until = desk.clock.monotonic() + desk.times.leaseMs;
  for (;;) {
    try {
      const done = await commit(desk.ports.store.deliveries, next, claimed.version);
      if (done.kind === 'changed' && outcome) await contribute(desk, next, outcome);
      return;
    } catch (error) {
      if (desk.stopping() || desk.clock.monotonic() > until) throw error;
      await pause(desk.clock, STORE_RETRY_MS);
    }
  }
}

/** The claim was lost meanwhile, but what the attempt taught still counts. */
async function contribute(desk: Desk, delivery: Delivery, outcome: PostOutcome): Promise<void> {
  const { activityId, attempts: attempt } = delivery;
  if (outcome.kind === 'sent') await recordMessage(desk.ports, delivery, { activityId, attempt });
  if (outcome.kind === 'unsure') await recordDoubt(desk.ports, delivery, attempt);
}

export function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
