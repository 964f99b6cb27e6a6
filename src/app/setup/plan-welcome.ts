import { planDelivery } from '../../domain/delivery/plan-delivery';
import type { Delivery } from '../../domain/delivery/delivery';
import type { Ports } from '../ports';
import type { Roster } from '../ports/people';
import type { Actor } from '../request';
import type { Tenant } from '../../domain/shared/tenant';

type Stores = Pick<Ports, 'store' | 'now' | 'sha256'>;

/** Who added us. */
export interface Installer {
  /** Null where the client does not say. */
  readonly name: string | null;
  /** The channel's own id of them; null where it does not say that either. */
  readonly member: string | null;
}

/** A conversation of several people that we are added to. */
export interface Group {
  readonly tenant: Tenant;
  readonly place: Actor['place'];
  /** The team, so that one post goes to one of its channels; null outside teams. */
  readonly team: string | null;
}

export interface Installed extends Group {
  readonly by: Installer;
}

/**
 * Plans the one post in a team or group chat that we were added to. The client says several times that we were: only
 * after we were removed does it count as new. To a person alone nothing is sent that they did not ask for.
 */
export async function planWelcome(
  ports: Stores & { readonly roster?: Roster },
  installed: Installed,
): Promise<void> {
  if (installed.place.scope === 'personal') return;
  const last = await lastWelcome(ports, installed);
  if (last && !(await isOver(ports, last.welcome))) return;
  const by = await nameOf(ports, installed);
  await ports.store.deliveries.add(welcomeOf(ports, { ...installed, by }, (last?.time ?? 0) + 1));
}

/** Null where neither the client nor the conversation knows. */
async function nameOf(
  { store, roster }: Stores & { readonly roster?: Roster },
  { tenant, place, by }: Installed,
): Promise<string | null> {
  if (by.name !== null || by.member === null) return by.name;
  const known = await store.channels.find(tenant, place.conversation);
  const name = known && (await roster?.(known, by.member))?.name.trim();
  return name === undefined || name === '' ? null : name;
}

/** We were removed: when we are added again, that is new. */
export async function endWelcome(ports: Stores, group: Group): Promise<void> {
  const last = await lastWelcome(ports, group);
  if (last) await ports.store.settings.settle(endOf(last.welcome), 'removed');
}

interface Told {
  readonly welcome: Delivery;
  /** 1 for the first. */
  readonly time: number;
}

async function lastWelcome(ports: Stores, group: Group): Promise<Told | undefined> {
  let last: Told | undefined;
  for (let time = 1; ; time += 1) {
    const { id } = welcomeOf(ports, { ...group, by: null }, time);
    const held = await ports.store.deliveries.find(group.tenant, id);
    if (!held) return last;
    last = { welcome: held.value, time };
  }
}

async function isOver({ store }: Stores, welcome: Delivery): Promise<boolean> {
  return (await store.settings.get(endOf(welcome))) !== undefined;
}

function endOf({ id }: Delivery): string {
  return `welcome-ended-${id}`;
}

/** Of a team it is one, whichever of its channels says so first. */
function welcomeOf(
  { now, sha256 }: Stores,
  { tenant, place, team, by }: Group & { readonly by: string | null },
  time: number,
): Delivery {
  const { conversation, scope } = place;
  const what = scope === 'channel' ? 'team' : 'chat';
  const subject = team ?? conversation;
  const errand = {
    tenant,
    address: { kind: 'conversation', conversation: subject },
    kind: 'welcome',
    subject,
    occasion: String(time),
    why: by === null ? `I was added to this ${what}.` : `${by} added me to this ${what}.`,
  } as const;
  return {
    ...planDelivery(errand, now(), sha256),
    address: { kind: 'conversation', conversation },
  };
}
