import type { Ports } from '../../src/app/ports';
import { composePorts } from '../../src/compose';
import { readConfig } from '../../src/config';
import { startBot } from '../../src/launch/start-bot';
import { message } from './activities';
import { temporaryFolder } from './run-upheld';
import { postJson } from './test-bot';

export interface Instance {
  readonly ports: Ports;
  /** Writes to it in a channel, by mention. */
  say(
    text: string,
    where: { readonly channel: string; readonly serviceUrl: string },
  ): Promise<unknown>;
  stop(): Promise<void>;
}

export interface InstanceOptions {
  /** Folder of its embedded store; absent: a new one. */
  readonly data?: string;
  /** How wrong its clock is. */
  readonly skewMs?: number;
  readonly tickMs?: number;
}

/** A server in this process, one of several on the store that the settings name. */
export async function startInstance(
  env: Readonly<Record<string, string>>,
  { data = temporaryFolder(), skewMs = 0, tickMs = 50 }: InstanceOptions = {},
): Promise<Instance> {
  const config = readConfig({ data, home: 'coventry', port: '0', insecureLocal: true }, env);
  if (!config.ok) throw new Error(JSON.stringify(config.problem));
  const now = (): string => new Date(Date.now() + skewMs).toISOString();
  const ports = { ...(await composePorts(config.value)), now };
  const bot = await startBot(ports, config.value, { bot: { kind: 'insecure-local' }, tickMs });
  const url = `http://127.0.0.1:${String(bot.port)}/api/messages`;
  return {
    ports,
    say: (text, { channel, serviceUrl }) => {
      const conversation = `${channel};messageid=1`;
      const where = { serviceUrl, conversation, type: 'channel' } as const;
      return postJson(url, JSON.stringify(message(`<at>Upheld</at> ${text}`, where)));
    },
    stop: async () => {
      await bot.stop();
      await ports.store.close();
    },
  };
}
