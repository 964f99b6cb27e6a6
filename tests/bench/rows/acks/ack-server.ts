import { APP, startChannelService } from '../../../support/security/channel-service';
import { serverCommand, startBotProcess, type BotProcess } from '../../harness/turns/bot-process';

/** Tenants whose people click. */
export const TENANTS: readonly string[] = Array.from(
  { length: 20 },
  (_, n) => `00000000-0000-0000-0000-0000000001${String(n).padStart(2, '0')}`,
);

export interface AckServer {
  readonly bot: BotProcess;
  /** A token as Teams signs it, good for an hour. */
  readonly token: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The built product with production settings, but for the keys of the channel, which are ours. */
export async function startAckServer(data: string): Promise<AckServer> {
  const service = await startChannelService();
  const bot = await startBotProcess(
    serverCommand('--port', '0', '--home', 'coventry', '--data', data),
    {
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: APP,
      MicrosoftAppTenantId: TENANTS[0] ?? '',
      MicrosoftAppPassword: 'a-secret-of-the-bench',
      UPHELD_TENANTS: TENANTS.join(','),
      BotOpenIdMetadata: service.metadata,
    },
  );
  return {
    bot,
    token: () => service.token(),
    stop: async () => {
      await bot.stop();
      await service.stop();
    },
  };
}
