import {
  claim,
  mayRepeat,
  postpone,
  release,
  settle,
  supersede,
} from '../../../domain/delivery/attempt';
import type { Delivery, PostOutcome } from '../../../domain/delivery/delivery';
import type { Follow, KnownConversation } from '../../ports';
import type { Versioned } from '../../versioned';
import { flagRefused } from '../flag-refused';
import { commit } from './commit';
import { followed } from './followed';
import { pause, stamp, type Desk } from './desk';
import { recordDoubt, recordMessage } from './record-message';

/** A delivery that may be sent, where to, and the moment that was reserved for it. */
export interface Errand {
  readonly found: Versioned<Delivery>;
  readonly conversation: KnownConversation;
  readonly place: string;
  readonly at: number;
}

/** An errand with when its claim was begun, on our own clock. */
interface Begun extends Errand {
  readonly begun: number;
}

/** How long what became of an attempt is held on to while the store does not take it. */
const STORE_RETRY_MS = 1_000;

/**
 * Sends one delivery by one request, in the moment reserved for it or not at all. Only whoever saves the claim may post;
 * the moment is judged on our own clock, and over long before the lease of the claim.
 */
export async function sendOne(desk: Desk, errand: Errand): Promise<void> {
  const { id } = errand.found.value;
  await desk.hit('slot-reserved', id);
  if (desk.stopping()) return;
  const { deliveries } = desk.ports.store;
  const begun = desk.clock.monotonic();
  const claimed = claim(errand.found.value, stamp(desk));
  if ((await commit(deliveries, claimed, errand.found.version)) === 'changed') return;
  await desk.hit('claimed', id);
  const ready = await prepare(desk, { ...errand, begun }, claimed);
  if (ready.kind === 'end') return giveBack(desk, claimed, ready.next);
  desk.pace.sent(errand.found.value.tenant, errand.place);
  await desk.hit('about-to-post', id);
  const { card, follow } = ready;
  const message = { conversation: errand.conversation, card, ...(follow && { follow }) };
  const outcome = repeatable(claimed, await postOnce(desk, claimed, message));
  await desk.hit('posted', id);
  await afterwards(desk, errand, outcome);
  await end(desk, { version: ready.version, outcome }, settle(claimed, outcome, stamp(desk)));
  await desk.hit('settled', id);
}

type Ready =
  | {
      readonly kind: 'post';
      readonly card: object;
      readonly follow?: Follow;
      /** Of the claim, as it was seen last. */
      readonly version: string;
    }
  | { readonly kind: 'end'; readonly next: Delivery };

/** Everything that can still go wrong before a byte leaves; whatever does, the message was certainly not posted. */
async function prepare(desk: Desk, errand: Begun, value: Delivery): Promise<Ready> {
  try {
    const card = await desk.outbound.cardFor(value);
    if (!card) return { kind: 'end', next: supersede(value, NOTHING_LEFT, stamp(desk)) };
    const follow = await followed(desk, value);
    if (follow === 'gone')
      return { kind: 'end', next: supersede(value, NOTHING_LEFT, stamp(desk)) };
    if (follow === 'not-yet') return { kind: 'end', next: postpone(value, NOT_YET, stamp(desk)) };
    desk.tempo.prepared(desk.clock.monotonic() - errand.begun);
    const version =
      (await untilAllowed(desk, errand, desk.tempo.look())) && (await stillMine(desk, value));
    const allowed = version && (await untilAllowed(desk, errand));
    // Asked last, and once more: a process that was stopped at any line before finds here that its moment is over,
    // long before anybody can have given its claim up.
    if (allowed && !desk.stopping() && isInTime(desk, errand))
      return { kind: 'post', card, version, ...(follow && { follow }) };
    return { kind: 'end', next: release(value, stamp(desk)) };
  } catch (error) {
    desk.log.error('a message could not be prepared', { cause: causeOf(error) });
    const outcome = { kind: 'not-connected', reason: 'it could not be prepared' } as const;
    return { kind: 'end', next: settle(value, outcome, stamp(desk)) };
  }
}

const NOTHING_LEFT = 'there is nothing left to send';
const NOT_YET = 'the message that it belongs to is not there yet';

function isInTime({ clock, times }: Desk, { at }: Errand): boolean {
  return clock.monotonic() <= at + times.lateMs;
}

/** Waits until so long before the reserved moment, and before what we really sent allows it; false when it has gone by. */
async function untilAllowed(desk: Desk, errand: Errand, before = 0): Promise<boolean> {
  const { clock, pace } = desk;
  const { found, place, at } = errand;
  for (;;) {
    if (!isInTime(desk, errand)) return false;
    const now = clock.monotonic();
    const allowed = pace.gate(found.value.tenant, place, Math.max(at, now)) - before;
    if (allowed <= now) return true;
    await pause(clock, allowed - now);
  }
}

/**
 * The last look before the post: nobody has touched the claim, as somebody does who knows that it was posted already. Gives
 * the version of the claim; undefined where it is not ours any more.
 */
async function stillMine(
  { ports, clock, tempo }: Desk,
  claimed: Delivery,
): Promise<string | undefined> {
  const begun = clock.monotonic();
  const held = await ports.store.deliveries.find(claimed.tenant, claimed.id);
  tempo.looked(clock.monotonic() - begun);
  return held && isClaim(held.value, claimed) ? held.version : undefined;
}

/** Every write of a delivery has a name of its own. */
function isClaim({ op, state }: Delivery, claimed: Delivery): boolean {
  return op === claimed.op && state === 'sending';
}

/** What is posted, and where. */
interface Message {
  readonly conversation: KnownConversation;
  readonly card: object;
  readonly follow?: Follow;
}

/** Where an attempt may be repeated without harm, one that may have worked is simply made again. */
function repeatable(delivery: Delivery, outcome: PostOutcome): PostOutcome {
  if (outcome.kind !== 'unsure' || !mayRepeat(delivery)) return outcome;
  return { kind: 'not-connected', reason: outcome.reason };
}

/** One attempt with an end. If it is answered after all, later, what it says is not lost. */
async function postOnce(desk: Desk, delivery: Delivery, message: Message): Promise<PostOutcome> {
  const attempt = desk.outbound.post(message.conversation, message.card, message.follow);
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
  const known = { activityId, attempt: delivery.attempts };
  try {
    await untilStored(desk, () => recordMessage(desk.ports, delivery, known));
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

/** Gives up a claim that nothing was posted with; one that is not ours any more stays as others left it. */
async function giveBack(desk: Desk, claimed: Delivery, next: Delivery): Promise<void> {
  const { deliveries } = desk.ports.store;
  await untilStored(desk, async () => {
    const held = await deliveries.find(claimed.tenant, claimed.id);
    if (held && isClaim(held.value, claimed)) await commit(deliveries, next, held.version);
  });
}

/** Writes down how an attempt ended. Where that cannot be stored others find the claim, and it is unsure. */
async function end(
  desk: Desk,
  { version, outcome }: { readonly version: string; readonly outcome: PostOutcome },
  next: Delivery,
): Promise<void> {
  await untilStored(desk, async () => {
    const done = await commit(desk.ports.store.deliveries, next, version);
    if (done === 'changed') await contribute(desk, next, outcome);
  });
}

/**
 * What was learnt by posting is worth keeping: a store that is down is asked again until the lease is over or the process
 * is to end.
 */
async function untilStored({ clock, times, stopping }: Desk, write: () => Promise<void>) {
  const until = clock.monotonic() + times.leaseMs;
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      if (stopping() || clock.monotonic() > until) throw error;
      await pause(clock, STORE_RETRY_MS);
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
