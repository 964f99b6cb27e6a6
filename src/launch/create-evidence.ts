import type { Evidence } from '../app/deliveries/outbound';
import type { Ports } from '../app/ports';
import { applicationIn, type Application } from '../azure-identity';
import { createGraphEvidence } from '../evidence/graph-evidence';
import { createGraphTokens } from '../evidence/graph-token';
import type { TamedAdapter } from '../teams/adapter';
import { createTeamGroups } from '../teams/create-team-groups';

const GRAPH = 'https://graph.microsoft.com';

export interface EvidenceParts {
  readonly bot: Application;
  readonly tenants: readonly string[];
  readonly adapter: TamedAdapter;
}

/** Looks for messages in doubt in the channels of the tenants that allow it. */
export function createEvidence(
  { store }: Pick<Ports, 'store'>,
  { bot, tenants, adapter }: EvidenceParts,
): Evidence {
  return createGraphEvidence({
    baseUrl: GRAPH,
    appId: bot.appId,
    tenants: new Set(tenants),
    tokenFor: createGraphTokens((tenant) => applicationIn(bot, tenant)),
    groupOf: createTeamGroups(adapter),
    rootOf: async ({ tenant, follows }) => {
      const root = follows && (await store.deliveries.find(tenant, follows.delivery));
      return root?.value.activityId ?? undefined;
    },
    monotonic: () => performance.now(),
  });
}
