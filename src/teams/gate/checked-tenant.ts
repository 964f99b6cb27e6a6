import type { Activity } from 'botbuilder';
import type { Tenant } from '../../domain/shared/tenant';

/** Tenant of a checked activity: the gate has made sure that there is one, and only one. */
export function tenantOf(activity: Activity): Tenant {
  const channelData = activity.channelData as
    | { readonly tenant?: { readonly id?: string } }
    | undefined;
  return (activity.conversation.tenantId ?? channelData?.tenant?.id ?? '') as Tenant;
}
