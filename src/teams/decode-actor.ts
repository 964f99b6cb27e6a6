import type { Activity } from 'botbuilder';
import type { Actor, Place } from '../app/request';
import type { Tenant } from '../domain/shared/tenant';

/** The conversation without the thread: a channel's replies carry `;messageid=` in the id. */
export function placeOf(activity: Activity): Place {
  const [conversation = ''] = activity.conversation.id.split(';messageid=');
  const type = activity.conversation.conversationType;
  const scope = type === 'channel' ? 'channel' : type === 'groupChat' ? 'group' : 'personal';
  return { conversation, scope };
}

/** Who speaks. `tenant` is what the tenant is called in the store. */
export function decodeActor(activity: Activity, tenant: Tenant): Actor {
  return {
    tenant,
    person: activity.from.aadObjectId ?? null,
    name: activity.from.name,
    place: placeOf(activity),
  };
}
