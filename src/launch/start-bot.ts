import { authorityById } from '../domain/facts/authorities/authorities';
import { createHandleRequest } from '../app/handle-request';
import type { Ports } from '../app/ports';
import { wakeDeliveries } from '../app/deliveries/wake-deliveries';
import { rememberAnswer } from '../app/feedback/remember-answer';
import { leaveConversation } from '../app/setup/leave-conversation';
import { planWelcome } from '../app/setup/plan-welcome';
import { createCourier, type Courier } from '../app/deliveries/sending/courier';
import { createPlanner } from '../app/run-due';
import { watchHealth } from '../app/health/health-checks';
import { measuredPoster } from '../app/telemetry/measured-deliveries';
import { measuredRequests } from '../app/telemetry/measured-requests';
import type { Telemetry } from '../app/telemetry/telemetry';
import { managedIdentity } from '../azure-identity';
import { composeCards } from '../compose-cards';
import { LOCAL_TENANT, type BotSettings, type Config } from '../config';
import { limitsFor } from '../domain/delivery/pace';
import { AT_ONCE, OFFICE_HOURS, type PolicyOverlay } from '../domain/remedy/nudge-policies';
import { startServer } from '../http/create-server';
import { consoleLog } from '../log/console-log';
import { presentOutcome } from '../present/present-outcome';
import { createAdapter } from '../teams/adapter';
import type { Patience } from '../teams/answers/create-answering';
import { createLater, type Later } from '../teams/answers/later';
import { createEndpoint, type Endpoint } from '../teams/create-endpoint';
import { createPoster, createRemover } from '../teams/create-poster';
import { createRoster } from '../teams/create-roster';
import type { Trust } from '../teams/gate/trust';
import { fetchingFor } from '../teams/files/fetching-for';
import { reportFiles } from './report-files';
import type { RunningTelemetry } from '../telemetry/create-telemetry';
import { openTelemetry } from '../telemetry/open-telemetry';
import { createEvidence } from './create-evidence';
import { measuredPorts, measuredPulse, measuredTurns } from './measured';
import { extensionOf, openPages } from './open-pages';
import { startSources } from './start-sources';
import { openTrust } from './open-trust';
import { startTicker, type Ticker } from './ticker';
import { warmUp } from './warm-up';
import { version } from '../../package.json';
import type { Tenant } from '../domain/shared/tenant';

/**
 * What other processes put into the store is delivered within seconds. Instances that wake each other sweep less
 * often: each sweep is a handful of queries that cost money.
 */
const TICK_MS = { embedded: 2_000, cosmos: 10_000 } as const;

/**
 * How often everything is looked at, which costs as much as there are open remedies and conversations; absent: at every
 * tick. Reminders belong to a working day, and come some minutes after its hour.
 */
const EVERYTHING_MS: Readonly<Partial<Record<Config['store']['kind'], number>>> = {
  cosmos: 600_000,
};

/** Letters of one import come faster than this. */
const SETTLE_MS = 3_000;

export interface RunningBot {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

type Bot = Exclude<BotSettings, { kind: 'none' }>;

export interface BotOptions {
  readonly bot: Bot;
  readonly tickMs?: number;
  /** How long a turn waits for its work; absent: as long as Teams lets it. */
  readonly patience?: Patience;
  /** Where measurements go; absent: where the settings say. */
  readonly telemetry?: RunningTelemetry;
}

/** Starts the server and its timer. Fails with the code of the system when the port cannot be had. */
export async function startBot(
  unmeasured: Ports,
  config: Config,
  options: BotOptions,
): Promise<RunningBot> {
  const { bot, tickMs = TICK_MS[config.store.kind], patience } = options;
  const local = bot.kind === 'insecure-local';
  const adapter = createAdapter(bot, config.channelMetadata);
  const trusted = openTrust(unmeasured, config, bot);
  const later = createLater(consoleLog);
  const measuring =
    options.telemetry ?? (await openTelemetry(config.telemetry, version, managedIdentity));
  const { telemetry } = measuring;
  const ports = measuredPorts(unmeasured, telemetry);
  const trust = trusted?.trust ?? null;
  const endpoint = openEndpoint(ports, config, { bot, adapter, trust, later, patience, telemetry });
  const pulse = measuredPulse(tickMs, telemetry);
  const health = watchHealth(ports, { pulse, ...(trusted && { keys: trusted.checkKeys }) });
  const server = await startServer(
    {
      messages: measuredTurns(endpoint, telemetry),
      pages: await openPages(ports, config, bot),
      health,
      version,
      log: consoleLog,
    },
    { port: config.port, host: local ? '127.0.0.1' : '0.0.0.0' },
  );
  const policy = local ? AT_ONCE : OFFICE_HOURS;
  const courier = openCourier(ports, config, { bot, adapter, policy, tickMs, telemetry });
  await warmUp(ports);
  const sources = startSources(ports, config, { bot, tickMs });
  const ticker = openTicker(ports, config, { policy, tickMs }, () => {
    pulse.beat();
    courier.wake();
  });
  void courier.run();
  const stopHints = ports.wake?.onHint(async () => {
    await ticker.poke();
    // What waits for more of its kind to come is ready by then.
    setTimeout(() => void ticker.poke(), SETTLE_MS + 100).unref();
  });
  return {
    port: server.port,
    stop: async () => {
      await Promise.all([
        server.stop(),
        ticker.stop(),
        sources.stop(),
        stopHints?.(),
        courier.stop(),
        later.settled(),
      ]);
      await measuring.stop();
    },
  };
}

/** Whether a configured home council exists. */
export function isKnownHome(home: string | null): boolean {
  return home === null || authorityById(home) !== undefined;
}

interface Parts {
  readonly bot: Bot;
  readonly adapter: ReturnType<typeof createAdapter>;
  readonly telemetry: Telemetry;
}

interface Turns {
  readonly trust: Trust | null;
  readonly later: Later;
  readonly patience: Patience | undefined;
}

/** Everything that comes from Teams, put to the use cases. */
function openEndpoint(
  ports: Ports,
  config: Config,
  { bot, adapter, trust, later, patience, telemetry }: Parts & Turns,
): Endpoint {
  const local = bot.kind === 'insecure-local';
  const roster = createRoster(adapter);
  return createEndpoint({
    adapter,
    handle: measuredRequests(
      createHandleRequest(ports, config.home, {
        admins: config.admins,
        trial: local,
        roster,
      }),
      telemetry,
    ),
    onAdded: (added) => planWelcome({ ...ports, roster }, added),
    onRemoved: (actor, team) => leaveConversation(ports, actor, team),
    present: presentOutcome,
    channels: ports.store.channels,
    onPerson: (person) => wakeDeliveries(ports, person),
    tenants: local ? null : new Set(bot.tenants),
    trust,
    tenantKey: local ? localTenantKey(ports) : (tenant) => Promise.resolve(tenant),
    onAnswer: (actor, sent) => rememberAnswer(ports, sent, { actor, log: consoleLog }),
    publicUrl: config.publicUrl,
    ...(ports.draw && { draw: ports.draw }),
    extension: extensionOf(ports, config),
    fetching: fetchingFor({ hosts: config.fileHosts, local }),
    files: reportFiles(ports, config.home),
    later,
    ...(patience && { patience }),
    newId: ports.newId,
    log: consoleLog,
  });
}

/** Everything that becomes due by itself. */
function openTicker(
  ports: Ports,
  { home, store }: Config,
  { policy, tickMs }: { readonly policy: PolicyOverlay; readonly tickMs: number },
  ticked: () => void,
): Ticker {
  const plan = createPlanner(
    ports,
    { home, policy, settleMs: SETTLE_MS },
    { log: consoleLog, everyMs: EVERYTHING_MS[store.kind] ?? tickMs },
  );
  return startTicker(async () => {
    await plan();
    ticked();
  }, tickMs);
}

/** Everything that goes out by itself. */
function openCourier(
  ports: Ports,
  config: Config,
  {
    bot,
    adapter,
    policy,
    tickMs,
    telemetry,
  }: Parts & { readonly policy: PolicyOverlay; readonly tickMs: number },
): Courier {
  return createCourier(
    ports,
    {
      post: measuredPoster(createPoster(adapter), telemetry),
      remove: createRemover(adapter),
      cardFor: composeCards(ports, { overlay: policy, home: config.home }),
      ...(bot.kind !== 'insecure-local' &&
        config.graphTenants.length > 0 && {
          evidence: createEvidence(ports, { bot, tenants: config.graphTenants, adapter }),
        }),
    },
    { log: consoleLog, idleMs: tickMs, limits: limitsFor(config.tenantPerSecond) },
  );
}

/**
 * In a trial the first tenant that writes is the one that the command line speaks for, whatever id the local client
 * gives it; any other tenant stays apart.
 */
function localTenantKey(ports: Ports): (tenant: Tenant) => Promise<Tenant> {
  let home: string | undefined;
  return async (tenant) => {
    home ??= await ports.store.settings.settle('local-tenant', tenant);
    return tenant === home ? LOCAL_TENANT : tenant;
  };
}
