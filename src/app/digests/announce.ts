import type { AuthorityId } from '../../domain/facts/authority';
import type { FigureRecord } from '../../domain/facts/figure-record';
import { concerns } from '../../domain/digest/interest';
import type { Subscription } from '../../domain/digest/subscription';
import { londonInstant, type Instant } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';
import { homeOf } from '../setup/home-of';
import { tellDecided, tellOf, type Letter } from './tell-of';
import type { Edition } from '../../domain/digest/edition';
import type { Tenant } from '../../domain/shared/tenant';
import type { Versioned } from '../versioned';

/** More than there are councils: the letters of a publication day are one write for each conversation, and one message. */
const BATCH = 400;

/** The Ombudsman puts letters on its website in the morning of the day that they name. */
const PUBLISHED_AT = '08:30';

/** How letters are announced. */
export interface Announcing {
  /** The council of tenants that said none. */
  readonly home: AuthorityId | null;
  /** While letters keep coming, the first of them wait this long for the next, so that they are told together. */
  readonly settleMs: number;
}

const LONGEST_WAIT_MS = 60_000;

/** Whoever settles the figures of a letter does so one after the other: they are told together. */
const DECIDING_MS = 60_000;

/**
 * Puts every newly imported letter into the edition of each conversation that it concerns. A letter stays to be announced
 * until that is done, so a process may die anywhere, and any number of them may do it at once. A letter that is not
 * public yet goes to the conversations that may know, and to the others from the morning on which it is published.
 */
export async function announceLetters(ports: Ports, announcing: Announcing): Promise<number> {
  const now = ports.now();
  const records = await ports.store.figures.toAnnounce(now, BATCH);
  if (records.length === 0 || keepComing(records, now, announcing.settleMs)) return 0;
  const subscriptions = (await ports.store.subscriptions.list()).filter(
    ({ state }) => state === 'active',
  );
  const homes = await homesOf(ports, subscriptions, announcing.home);
  const letters = records.map((record) => arrivalOf(record, now));
  for (const [tenant, asking] of Map.groupBy(subscriptions, (one) => one.tenant)) {
    const told = editionsOnce(ports, tenant);
    for (const subscription of asking) {
      const wanted = letters.filter((one) => isFor(subscription, one, homes.get(tenant) ?? null));
      if (wanted.length === 0) continue;
      const { conversation } = subscription;
      await tellOf(ports, wanted, { tenant, conversation, editions: await told(conversation) });
    }
  }
  for (const { record, waitsUntil } of letters)
    await ports.store.figures.announced(record, waitsUntil);
  return records.length;
}

/** A letter that is announced. */
interface Arrival extends Letter {
  /** When it is public; undefined where it is. */
  readonly waitsUntil: Instant | undefined;
}

function arrivalOf(record: FigureRecord, now: Instant): Arrival {
  const published = publishedAt(record);
  const isPublic = published === undefined || published <= now;
  const cameAt =
    isPublic && published !== undefined && published > record.importedAt
      ? published
      : record.importedAt;
  return { record, cameAt, waitsUntil: isPublic ? undefined : published };
}

function isFor(
  subscription: Subscription,
  { record, waitsUntil }: Arrival,
  home: AuthorityId | null,
): boolean {
  if (waitsUntil !== undefined && !subscription.beforePublication) return false;
  return wants(subscription, record, home);
}

/** The editions of a tenant's conversations, read once for all of them, when the first one asks. */
function editionsOnce(
  { store }: Ports,
  tenant: Tenant,
): (conversation: string) => Promise<readonly Versioned<Edition>[]> {
  let read: Promise<Map<string, Versioned<Edition>[]>> | undefined;
  return async (conversation) => {
    read ??= store.editions
      .list(tenant)
      .then((all) => Map.groupBy(all, ({ value }) => value.conversation));
    return (await read).get(conversation) ?? [];
  };
}

async function homesOf(
  ports: Ports,
  subscriptions: readonly Subscription[],
  installation: AuthorityId | null,
): Promise<ReadonlyMap<string, AuthorityId | null>> {
  const homes = new Map<string, AuthorityId | null>();
  for (const tenant of new Set(subscriptions.map((one) => one.tenant)))
    homes.set(tenant, await homeOf(ports, tenant, installation));
  return homes;
}

/** Brings every message of a letter up to date whose held figures were settled since. As safe to repeat as announcing. */
export async function tellDecisions(ports: Ports): Promise<void> {
  const now = ports.now();
  const records = (await ports.store.figures.toTellDecided(now, BATCH)).filter(
    ({ history }) => Date.parse(now) - Date.parse(history?.at(-1)?.at ?? now) >= DECIDING_MS,
  );
  if (records.length === 0) return;
  const subscriptions = (await ports.store.subscriptions.list()).filter(
    ({ state }) => state === 'active',
  );
  for (const [tenant, asking] of Map.groupBy(subscriptions, (one) => one.tenant)) {
    const told = editionsOnce(ports, tenant);
    for (const { conversation } of asking) {
      const place = { tenant, conversation, editions: await told(conversation) };
      for (const record of records) await tellDecided(ports, record, place);
    }
  }
  for (const record of records) await ports.store.figures.announced(record);
}

/** When a letter becomes public; undefined where it names no day. */
function publishedAt({ source }: FigureRecord): Instant | undefined {
  return source.publicFrom === undefined
    ? undefined
    : londonInstant(source.publicFrom, PUBLISHED_AT);
}

/** Letters that were announced before somebody subscribed never come here again, so no clock is asked. */
function wants(
  { interests }: Subscription,
  record: FigureRecord,
  home: AuthorityId | null,
): boolean {
  return interests.some((interest) => concerns(interest, record, home));
}

/** Whether an import is under way: its last letter is younger than the pause, and its first has not waited too long. */
function keepComing(records: readonly FigureRecord[], now: Instant, settleMs: number): boolean {
  const ages = records.map(({ importedAt }) => Date.parse(now) - Date.parse(importedAt));
  return Math.min(...ages) < settleMs && Math.max(...ages) < LONGEST_WAIT_MS;
}
