import type { Activity } from 'botbuilder';
import { failed, ok, type Result } from '../domain/shared/result';
import type { AllowsServiceUrl } from './service-url';

/** Who may talk to us. */
export interface GateRules {
  readonly allowsServiceUrl: AllowsServiceUrl;
  /** Tenants that are enrolled; null lets every tenant in (local trial only). */
  readonly tenants: ReadonlySet<string> | null;
}

const KNOWN_TYPES: ReadonlySet<string> = new Set([
  'message',
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'conversationUpdate',
  'installationUpdate',
  'invoke',
  'event',
  'typing',
  'endOfConversation',
]);

interface LooseActivity {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly text?: unknown;
  readonly channelId?: unknown;
  readonly serviceUrl?: unknown;
  readonly from?: { readonly id?: unknown; readonly aadObjectId?: unknown };
  readonly recipient?: { readonly id?: unknown };
  readonly conversation?: { readonly id?: unknown; readonly tenantId?: unknown };
  readonly channelData?: { readonly tenant?: { readonly id?: unknown } };
}

/**
 * Holds an untrusted body against what a Teams activity must have, before the SDK sees it: the SDK throws on some bodies
 * before it checks the token. What is missing is said in a sentence.
 */
export function shapeOf(body: unknown): Result<Activity, string> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return failed('the body is not an activity');
  const missing = missingPart(body);
  return missing ? failed(`the activity has no valid ${missing}`) : ok(body as Activity);
}

function missingPart(activity: LooseActivity): string | undefined {
  const isText = (value: unknown): boolean =>
    typeof value === 'string' && value !== '' && value.length <= 2_048;
  if (typeof activity.type !== 'string' || !KNOWN_TYPES.has(activity.type)) return 'type';
  if (activity.text !== undefined && activity.text !== null && typeof activity.text !== 'string')
    return 'text';
  if (activity.id !== undefined && !isText(activity.id)) return 'id';
  const needed: readonly (readonly [string, unknown])[] = [
    ['channelId', activity.channelId],
    ['serviceUrl', activity.serviceUrl],
    ['from', activity.from?.id],
    ['recipient', activity.recipient?.id],
    ['conversation', activity.conversation?.id],
  ];
  return needed.find(([, value]) => !isText(value))?.[0];
}

/**
 * Why an activity is not for us, though it may come from Teams; undefined when it is. The SDK never looks at the tenant,
 * and accepts an activity without a service address.
 */
export function refusalOf(activity: LooseActivity, rules: GateRules): string | undefined {
  if (activity.channelId !== 'msteams') return 'only the Teams channel is served';
  if (!rules.allowsServiceUrl(String(activity.serviceUrl)))
    return 'the service address is not allowed';
  const tenants = [activity.conversation?.tenantId, activity.channelData?.tenant?.id].filter(
    (tenant) => tenant !== undefined && tenant !== null,
  );
  if (new Set(tenants).size > 1) return 'the activity names two tenants';
  const tenant = tenants[0];
  if (typeof tenant !== 'string' || tenant === '') return 'the activity names no tenant';
  if (rules.tenants && !rules.tenants.has(tenant)) return 'the tenant is not enrolled';
  return undefined;
}
