import type { Evidence } from '../app/deliveries/outbound';
import type { KnownConversation } from '../app/ports';
import type { Delivery, Sighting } from '../domain/delivery/delivery';
import { readGraphMessage, type GraphMessage } from './graph-message';
import { createGraphPages, type GraphAccess, type Listing } from './graph-pages';

export interface GraphEvidenceParts extends GraphAccess {
  /** Our application, whose messages alone count. */
  readonly appId: string;
  /** Tenants that let their channels be read. */
  readonly tenants: ReadonlySet<string>;
  /** The Entra group of the team that a channel belongs to; undefined where there is none. Throws: not now. */
  readonly groupOf: (conversation: KnownConversation) => Promise<string | undefined>;
  /** The message under which a delivery was posted; undefined where nobody knows. */
  readonly rootOf: (delivery: Delivery) => Promise<string | undefined>;
}

const CANNOT_TELL: Sighting = { kind: 'cannot-tell' };

/** How much older than a delivery its listing begins: our clock and that of Teams may differ. */
const MARGIN_MS = 86_400_000;

/**
 * Looks for a delivery among the messages of its channel, which it lists through Microsoft Graph, where the tenant
 * allows that. Only a whole listing in which no message of ours is unreadable shows that a delivery is not there.
 */
export function createGraphEvidence(parts: GraphEvidenceParts): Evidence {
  const pages = createGraphPages(parts);
  return async (conversation, delivery) => {
    const { tenant, id, scope } = conversation;
    // Chats have no listing that an application may read.
    if (scope !== 'channel' || !parts.tenants.has(tenant)) return CANNOT_TELL;
    const group = await parts.groupOf(conversation);
    if (group === undefined) return CANNOT_TELL;
    const channel = `/v1.0/teams/${encodeURIComponent(group)}/channels/${encodeURIComponent(id)}/messages`;
    const since = new Date(Date.parse(delivery.createdAt) - MARGIN_MS).toISOString();
    const isReply = delivery.follows?.how === 'reply';
    const root = isReply ? await parts.rootOf(delivery) : undefined;
    if (isReply && root === undefined) return CANNOT_TELL;
    const listed =
      root === undefined
        ? await pages.read(tenant, `${channel}/delta?${changedSince(since)}`, '@odata.deltaLink')
        : await pages.read(tenant, `${channel}/${encodeURIComponent(root)}/replies?$top=50`);
    return sightingIn(listed, { delivery, since, appId: parts.appId });
  };
}

/** Reply chains that were begun or changed since then; the last page of the answer says that it is the last. */
function changedSince(since: string): string {
  return `$top=50&$filter=${encodeURIComponent(`lastModifiedDateTime gt ${since}`)}`;
}

interface Looking {
  readonly delivery: Delivery;
  readonly since: string;
  readonly appId: string;
}

function sightingIn({ entries, isWhole }: Listing, looking: Looking): Sighting {
  const messages = entries.map(readGraphMessage).filter((message) => message !== undefined);
  const [first, ...others] = messages
    .filter((message) => shows(message, looking))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))
    .map(({ id }) => id);
  if (first !== undefined) return { kind: 'posted', activityIds: [first, ...others] };
  const isReadable =
    messages.length === entries.length && !messages.some((message) => hides(message, looking));
  return isWhole && isReadable ? { kind: 'not-posted' } : CANNOT_TELL;
}

function shows(
  { application, deleted, cards }: GraphMessage,
  { delivery, appId }: Looking,
): boolean {
  return application === appId && !deleted && cards?.includes(delivery.id) === true;
}

/** What stood in a message that somebody deleted is gone, and so may be who posted it. */
function hides(
  { application, deleted, cards, createdAt }: GraphMessage,
  { since, appId }: Looking,
): boolean {
  if (createdAt < since) return false;
  if (deleted) return application === appId || application === null;
  return application === appId && cards === undefined;
}
