import type { Activity } from 'botbuilder';
import { tenantOf } from './checked-tenant';
import type { Trust } from './trust';

/** A token is good for an hour or so; nobody can send it again after this. */
const REMEMBERED_MS = 24 * 3_600_000;

/**
 * Whether this activity was not taken before, by any instance. Whoever has caught a request could send it again as long as
 * its token is good.
 */
export async function isFirstSight(activity: Activity, trust: Trust): Promise<boolean> {
  const until = new Date(Date.parse(trust.now()) + REMEMBERED_MS).toISOString();
  const name = trust.sha256(JSON.stringify(namesOf(activity)));
  return (await trust.seen.add(tenantOf(activity), name, until)) === 'created';
}

/**
 * What names an activity. A message that is edited keeps its id, and so may be told of several times: then all that was
 * said counts, and also where there is no id at all.
 */
function namesOf(activity: Activity): readonly unknown[] {
  const { type, id, conversation } = activity;
  const isOnce = type === 'message' || type === 'invoke';
  return isOnce && id ? [type, conversation.id, id] : [activity];
}
