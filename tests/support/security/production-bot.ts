import { composePorts } from '../../../src/compose';
import { readConfig } from '../../../src/config';
import type { Ports } from '../../../src/app/ports';
import { SILENT, type Telemetry } from '../../../src/app/telemetry/telemetry';
import { startBot } from '../../../src/launch/start-bot';
import { temporaryFolder } from '../run-upheld';
import { message, TENANT, type Where } from '../activities';
import { APP, SERVICE_URL, startChannelService, type ChannelService } from './channel-service';

export interface Answered {
  readonly status: number;
  readonly text: string;
}

export interface ProductionBot {
  readonly url: string;
  readonly ports: Ports;
  readonly service: ChannelService;
  /** How many requests reached a use case. */
  readonly handled: () => number;
  readonly send: (activity: unknown, authorization?: string) => Promise<Answered>;
  /** Sends with a good token. */
  readonly sendAuthorised: (activity: unknown) => Promise<Answered>;
  readonly stop: () => Promise<void>;
}

/** What a production installation with the embedded store is set up with. */
export const PRODUCTION: Readonly<Record<string, string>> = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: APP,
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'a-secret-of-the-test',
  UPHELD_TENANTS: TENANT,
};

/** The whole product in this process with production settings; only the keys of the channel are ours. */
export async function startProductionBot(
  env: Readonly<Record<string, string>> = PRODUCTION,
): Promise<ProductionBot> {
  const service = await startChannelService();
  const settings = { ...env, BotOpenIdMetadata: service.metadata };
  const config = readConfig({ data: temporaryFolder(), home: 'coventry', port: '0' }, settings);
  if (!config.ok || config.value.bot.kind === 'none')
    throw new Error('The configuration is wrong.');
  const ports = await composePorts(config.value);
  let handled = 0;
  const telemetry: Telemetry = {
    ...SILENT,
    measure: (name, work) => {
      if (name === 'request') handled += 1;
      return work();
    },
  };
  const { bot } = config.value;
  const running = await startBot(ports, config.value, {
    bot,
    tickMs: 50,
    telemetry: { telemetry, stop: () => Promise.resolve() },
  });
  const url = `http://127.0.0.1:${String(running.port)}/api/messages`;
  const send: ProductionBot['send'] = (activity, authorization) =>
    post(url, JSON.stringify(activity), authorization);
  return {
    url,
    ports,
    service,
    handled: () => handled,
    send,
    sendAuthorised: async (activity) => send(activity, `Bearer ${await service.token()}`),
    stop: async () => {
      await running.stop();
      await ports.store.close();
      await service.stop();
    },
  };
}

/** A question whose answer comes back with the request, so that no connector is needed. */
export function question(where: Partial<Where> = {}): Record<string, unknown> {
  const asked = message('help', { serviceUrl: SERVICE_URL, ...where });
  return { ...asked, deliveryMode: 'expectReplies' };
}

export async function post(url: string, body: string, authorization?: string): Promise<Answered> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body,
  });
  return { status: response.status, text: await response.text() };
}
