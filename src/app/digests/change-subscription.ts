import type { Interest } from '../../domain/digest/interest';
import {
  sameInterest,
  withInterest,
  withoutInterest,
  type SubscribedInterest,
  type Subscription,
} from '../../domain/digest/subscription';
import { officesOf } from '../../domain/remedy/policy/people';
import type { SubscribeOutcome, UnsubscribeOutcome } from '../outcome';
import type { Ports } from '../ports';
import type { Saved, Created, Versioned } from '../versioned';
import { settingsOf } from '../remedies/remedy-settings';
import { untilSaved } from '../until-saved';
import type { Actor, Request } from '../request';

/** Who and where, and when. */
type Asker = Pick<Actor, 'tenant' | 'person' | 'name' | 'place'>;

/** Adds an interest to what the conversation is told of. Everybody in it may ask for more. */
export async function subscribe(
  ports: Ports,
  interest: Interest,
  actor: Asker,
): Promise<SubscribeOutcome> {
  const place = { tenant: actor.tenant, conversation: actor.place.conversation };
  const asked = { ...interest, since: ports.now(), by: actor.person ?? actor.name };
  return untilSaved<SubscribeOutcome>('A subscription', async () => {
    const held = await ports.store.subscriptions.find(place.tenant, place.conversation);
    const wanted = withInterest(place, held?.value, asked);
    if ((await keep(ports, wanted, held)) === 'conflict') return 'conflict';
    const repeated = held?.value.interests.some((one) => sameInterest(one, interest)) ?? false;
    return { kind: 'subscribed', interest, subscription: wanted, repeated };
  });
}

/**
 * Takes one interest away, or all of them. In a channel that is for whoever asked for it, and for the council's offices:
 * nobody else may make a channel go quiet.
 */
export async function unsubscribe(
  ports: Ports,
  {
    interest,
    uninstalled,
  }: Pick<Extract<Request, { kind: 'unsubscribe' }>, 'interest' | 'uninstalled'>,
  actor: Asker,
): Promise<UnsubscribeOutcome> {
  const { tenant } = actor;
  const { conversation } = actor.place;
  return untilSaved<UnsubscribeOutcome>('A subscription', async () => {
    const held = await ports.store.subscriptions.find(tenant, conversation);
    const going = (held?.value.interests ?? []).filter(
      (one) => interest === undefined || sameInterest(one, interest),
    );
    if (!held || going.length === 0)
      return { kind: 'unsubscribed', was: 'none', left: held?.value };
    if (!uninstalled && !(await mayStop(ports, going, actor)))
      return { kind: 'unsubscribed', was: 'not-yours', left: held.value };
    const left = going.reduce<Subscription | undefined>(
      (rest, one) => rest && withoutInterest(rest, one),
      held.value,
    );
    const done = left
      ? await ports.store.subscriptions.save(left, held.version)
      : await ports.store.subscriptions.remove(tenant, conversation, held.version);
    return done === 'saved' || done === 'removed'
      ? { kind: 'unsubscribed', was: 'removed', left }
      : 'conflict';
  });
}

async function mayStop(
  ports: Ports,
  going: readonly SubscribedInterest[],
  { tenant, person, name, place }: Asker,
): Promise<boolean> {
  if (place.scope === 'personal' || going.every(({ by }) => by === (person ?? name))) return true;
  const { people } = await settingsOf(ports, tenant);
  return officesOf(people, person).length > 0;
}

async function keep(
  ports: Ports,
  subscription: Subscription,
  held: Versioned<Subscription> | undefined,
): Promise<'kept' | 'conflict'> {
  const { subscriptions } = ports.store;
  const done: Created | Saved = held
    ? await subscriptions.save(subscription, held.version)
    : await subscriptions.add(subscription);
  return done === 'saved' || done === 'created' ? 'kept' : 'conflict';
}
