import { authorityById } from '../domain/facts/authorities/authorities';
import { parseQuestion } from '../domain/question/parse-question';
import { createHandleRequest } from '../app/handle-request';
import type { Ports } from '../app/ports';
import { wakeDeliveries } from '../app/deliveries/wake-deliveries';
import { runDue } from '../app/run-due';
import { composeCards, consoleLog } from '../compose';
import { LOCAL_TENANT, type BotSettings, type Config } from '../config';
import { AT_ONCE, OFFICE_HOURS } from '../domain/remedy/nudge-policies';
import { startServer } from '../http/create-server';
import { presentOutcome } from '../present/present-outcome';
import { createAdapter } from '../teams/adapter';
import { createEndpoint } from '../teams/create-endpoint';
import { createPoster } from '../teams/create-poster';
import { version } from '../../package.json';

/** What other processes put into the store is delivered within a few seconds. */
const TICK_MS = 2_000;

export interface RunningBot {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

type Bot = Exclude<BotSettings, { kind: 'none' }>;

/** Starts the server and its timer. Fails with the code of the system when the port cannot be had. */
export async function startBot(
  ports: Ports,
  config: Config,
  { bot, tickMs = TICK_MS }: { readonly bot: Bot; readonly tickMs?: number },
): Promise<RunningBot> {
  const local = bot.kind === 'insecure-local';
  const adapter = createAdapter(bot);
  const endpoint = createEndpoint({
    adapter,
    handle: createHandleRequest(ports, config.home),
    present: presentOutcome,
    channels: ports.store.channels,
    onPerson: (person) => wakeDeliveries(ports, person),
    tenants: local ? null : new Set(bot.tenants),
    tenantKey: local ? localTenantKey(ports) : (tenant) => Promise.resolve(tenant),
    newId: ports.newId,
    log: consoleLog,
  });
  const server = await startServer(
    {
      messages: endpoint,
      ready: async () => {
        await ports.store.settings.get('ready');
      },
      version,
      log: consoleLog,
    },
    { port: config.port, host: local ? '127.0.0.1' : '0.0.0.0' },
  );
  const schedule = {
    home: config.home,
    policy: local ? AT_ONCE : OFFICE_HOURS,
    outbound: { post: createPoster(adapter), cardFor: composeCards(ports) },
  };
  // The vocabulary's index is built at the first question; nobody should wait for it.
  parseQuestion('', {});
  const stopTicking = startTicking(() => runDue(ports, schedule, consoleLog), tickMs);
  return {
    port: server.port,
    stop: async () => {
      await Promise.all([server.stop(), stopTicking()]);
    },
  };
}

/** Whether a configured home council exists. */
export function isKnownHome(home: string | null): boolean {
  return home === null || authorityById(home) !== undefined;
}

/**
 * In a trial the first tenant that writes is the one that the command line speaks for, whatever id the local client
 * gives it; any other tenant stays apart.
 */
function localTenantKey(ports: Ports): (tenant: string) => Promise<string> {
  let home: string | undefined;
  return async (tenant) => {
    home ??= await ports.store.settings.settle('local-tenant', tenant);
    return tenant === home ? LOCAL_TENANT : tenant;
  };
}

/** Ticks one after the other, never two at once. Stopping waits for the one that runs. */
function startTicking(tick: () => Promise<void>, everyMs: number): () => Promise<void> {
  let stopped = false;
  let wake: () => void = () => undefined;
  const loop = async (): Promise<void> => {
    while (!stopped) {
      await tick();
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, everyMs).unref();
      });
    }
  };
  const running = loop();
  return async () => {
    stopped = true;
    wake();
    await running;
  };
}
