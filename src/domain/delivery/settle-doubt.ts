import type { Instant } from '../shared/civil-date';
import { assertNever } from '../shared/invariant';
import { failed, ok, type Result } from '../shared/result';
import type { Copy, Delivery, Sighting, Stamp } from './delivery';

function there(delivery: Delivery, activityId: string | null, stamp: Stamp): Delivery {
  const { at, op } = stamp;
  return { ...delivery, state: 'sent', activityId, reason: null, updatedAt: at, op };
}

function withCopies(delivery: Delivery, ids: readonly string[], at: Instant): Delivery {
  const known = delivery.copies ?? [];
  const fresh = ids.filter((id) => !known.some(({ activityId }) => activityId === id));
  if (fresh.length === 0) return delivery;
  const found = fresh.map((activityId): Copy => ({ activityId, foundAt: at, deletedAt: null }));
  return { ...delivery, copies: [...known, ...found] };
}

/**
 * An unsure delivery after a look at its conversation. The first message stays, later ones are to be deleted; only
 * what is certainly not there is posted again; what nobody can tell waits for a person. One that has a message id, or
 * was seen, was posted in any case, and the doubt was whether it was posted twice.
 */
export function settleBySight(delivery: Delivery, sighting: Sighting, stamp: Stamp): Delivery {
  const { at, op } = stamp;
  if (sighting.kind === 'posted') {
    const [first, ...others] = sighting.activityIds;
    return withCopies(there(delivery, first, stamp), others, at);
  }
  if (delivery.activityId !== null || delivery.seen)
    return there(delivery, delivery.activityId, stamp);
  switch (sighting.kind) {
    case 'not-posted':
      return { ...delivery, state: 'pending', reason: 'was not posted', updatedAt: at, op };
    case 'cannot-tell':
      return { ...delivery, state: 'parked', updatedAt: at, op };
    default:
      return assertNever(sighting);
  }
}

/** A message that is known to be there. */
export interface Known {
  /** Null: which message it is, is not known. */
  readonly activityId: string | null;
  /** The attempt that posted it; null when somebody has seen it. */
  readonly attempt: number | null;
}

/**
 * A message of this delivery is there, whatever its state says: it came from an attempt that was given up, or somebody
 * clicked on it. A second message becomes a copy. Another attempt that runs or is in doubt stays so: its message may be
 * there as well. Which attempt it was that somebody has seen is certain only while there was one.
 */
export function settleByMessage(
  delivery: Delivery,
  { activityId, attempt }: Known,
  stamp: Stamp,
): Delivery {
  const { at, op } = stamp;
  const first = delivery.activityId ?? activityId;
  const second = activityId === null || activityId === first ? [] : [activityId];
  const marked = withCopies(delivery, second, at);
  const isOpen = delivery.state === 'unsure' || delivery.state === 'sending';
  const isAnother = attempt === null ? delivery.attempts > 1 : attempt !== delivery.attempts;
  if (isOpen && isAnother) {
    const seen = attempt === null ? ({ seen: true } as const) : {};
    return { ...marked, ...seen, activityId: first, updatedAt: at, op };
  }
  const isKnown = delivery.state === 'sent' && first === delivery.activityId;
  return isKnown && marked === delivery ? delivery : there(marked, first, stamp);
}

/** An attempt that others had given up may have posted as well: a delivery that seemed settled is in doubt again. */
export function doubtAgain(delivery: Delivery, attempt: number, { at, op }: Stamp): Delivery {
  const { state, attempts } = delivery;
  const isMine = state === 'sending' && attempts === attempt;
  if (state !== 'sent' && state !== 'pending' && !isMine) return delivery;
  return { ...delivery, state: 'unsure', reason: 'may be there twice', updatedAt: at, op };
}

/** A copy is no longer in the conversation. */
export function copyDeleted(delivery: Delivery, activityId: string, stamp: Stamp): Delivery {
  const { at, op } = stamp;
  const copies = (delivery.copies ?? []).map((copy) =>
    copy.activityId === activityId && copy.deletedAt === null ? { ...copy, deletedAt: at } : copy,
  );
  return { ...delivery, copies, updatedAt: at, op };
}

/** Copies that still stand in the conversation. */
export function copiesLeft({ copies = [] }: Delivery): readonly Copy[] {
  return copies.filter(({ deletedAt }) => deletedAt === null);
}

/** What a person who looked says: the message is there, or it is to be posted again. */
export type Verdict = 'posted' | 'post-again';

/** An unsure or parked delivery as a person settles it; anything else is not in doubt. */
export function settleByPerson(
  delivery: Delivery,
  { verdict, by }: { readonly verdict: Verdict; readonly by: string },
  stamp: Stamp,
): Result<Delivery, { readonly kind: 'not-in-doubt' }> {
  if (delivery.state !== 'unsure' && delivery.state !== 'parked')
    return failed({ kind: 'not-in-doubt' });
  const { at, op } = stamp;
  const settled = { ...delivery, updatedAt: at, op };
  return ok(
    verdict === 'posted'
      ? { ...settled, state: 'sent', reason: `${by} has seen it` }
      : { ...settled, state: 'pending', reason: `to be posted again: ${by}`, notBefore: at },
  );
}

/**
 * Whether a later nudge makes this one needless: the same person is reminded of the same remedy again. One that is being
 * sent, or in doubt and not yet looked for, is let alone.
 */
export function isOutdated(delivery: Delivery, all: readonly Delivery[]): boolean {
  if (delivery.kind !== 'nudge' || delivery.address.kind !== 'person') return false;
  if (delivery.state !== 'pending' && delivery.state !== 'parked') return false;
  const { person } = delivery.address;
  return all.some(
    ({ id, kind, subject, address, createdAt, state }) =>
      id !== delivery.id &&
      kind === 'nudge' &&
      subject === delivery.subject &&
      address.kind === 'person' &&
      address.person === person &&
      createdAt > delivery.createdAt &&
      state !== 'superseded' &&
      state !== 'rejected',
  );
}
