import type { ConfigProblem, Env } from './config-problem';
import { TENANT_PER_SECOND } from './domain/delivery/pace';

/** How messages leave, and how it is found out what became of those in doubt. */
export interface DeliverySettings {
  /** Most messages to one tenant in a second. */
  readonly tenantPerSecond: number;
  /** Tenants whose channels may be read to look for messages in doubt; empty: none. */
  readonly graphTenants: readonly string[];
}

/** The parts of the bot's identity that reading channels hangs on. */
interface Reader {
  readonly kind: string;
  /** The application's own tenant; absent where there is no application. */
  readonly tenantId?: string;
  /** Tenants that are enrolled; absent where nobody enrols. */
  readonly tenants?: readonly string[];
}

/** Far above what Teams was ever said to allow. */
const HIGHEST_RATE = 100;

/** The settings of deliveries; what is wrong goes to `problems`. */
export function readDelivery(env: Env, bot: Reader, problems: ConfigProblem[]): DeliverySettings {
  return {
    tenantPerSecond: readRate(env, problems),
    graphTenants: readGraphTenants(env, bot, problems),
  };
}

function readRate(env: Env, problems: ConfigProblem[]): number {
  const given = env['UPHELD_TENANT_RATE'] ?? '';
  if (given === '') return TENANT_PER_SECOND;
  const rate = Number(given);
  if (/^\d+$/.test(given) && rate >= 1 && rate <= HIGHEST_RATE) return rate;
  problems.push({
    setting: 'UPHELD_TENANT_RATE',
    message: `UPHELD_TENANT_RATE is "${given}"; give a whole number from 1 to ${String(HIGHEST_RATE)}, the messages that one tenant may get in a second (30 unless Microsoft has told you otherwise).`,
  });
  return TENANT_PER_SECOND;
}

function readGraphTenants(env: Env, bot: Reader, problems: ConfigProblem[]): readonly string[] {
  const named = (env['UPHELD_GRAPH_TENANTS'] ?? '').split(/[\s,]+/).filter(Boolean);
  const { tenants } = bot;
  // Without an application there is nobody to consent to.
  if (tenants === undefined) return [];
  for (const tenant of named) {
    const why = refusal(tenant, bot, tenants);
    if (why === undefined) continue;
    const message = `UPHELD_GRAPH_TENANTS names "${tenant}", ${why}.`;
    problems.push({ setting: 'UPHELD_GRAPH_TENANTS', message });
  }
  return named;
}

function refusal(tenant: string, bot: Reader, enrolled: readonly string[]): string | undefined {
  if (!enrolled.includes(tenant)) return 'which is not in UPHELD_TENANTS';
  if (bot.kind === 'managed-identity' && tenant !== bot.tenantId)
    return 'but a managed identity can read its own tenant (MicrosoftAppTenantId) only';
  return undefined;
}
