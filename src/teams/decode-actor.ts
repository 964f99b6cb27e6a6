import type { Activity } from 'botbuilder';
import type { Actor, Place } from '../app/request';

/** Tenant of a checked activity: the gate has made sure that there is one, and only one. */
export function tenantOf(activity: Activity): string {
  const channelData = activity.channelData as
    | { readonly tenant?: { readonly id?: string } }
    | undefined;
  return activity.conversation.tenantId ?? channelData?.tenant?.id ?? '';
}

/** The conversation without the thread: a channel's replies carry `;messageid=` in the id. */
export function placeOf(activity: Activity): Place {
  const [conversation = ''] = activity.conversation.id.split(';messageid=');
  const type = activity.conversation.conversationType;
  const scope = type === 'channel' ? 'channel' : type === 'groupChat' ? 'group' : 'personal';
  return { conversation, scope };
}

/** Who speaks. `tenant` is what the tenant is called in the store. */
export function decodeActor(activity: Activity, tenant: string): Actor {
  return {
    tenant,
    person: activity.from.aadObjectId ?? null,
    name: activity.from.name,
    place: placeOf(activity),
  };
}
