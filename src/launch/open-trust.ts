import type { Checked } from '../app/health/read-health';
import type { Ports } from '../app/ports';
import type { BotSettings, Config } from '../config';
import { consoleLog } from '../log/console-log';
import { createChannelCheck } from '../signin/create-channel-check';
import { createChannelKeys } from '../signin/channel-keys';
import type { Trust } from '../teams/gate/trust';

/** What activities are believed by, and whether it can be held against anything now. */
export interface OpenTrust {
  readonly trust: Trust;
  /** Asks for the keys that tokens are checked with, where they are not held. */
  readonly checkKeys: () => Promise<Checked>;
}

const monotonic = (): number => performance.now();

/** Null in the local trial, which can check nothing and listens to this machine alone. */
export function openTrust(
  { store, now, sha256 }: Pick<Ports, 'store' | 'now' | 'sha256'>,
  { channelMetadata }: Pick<Config, 'channelMetadata'>,
  bot: Exclude<BotSettings, { kind: 'none' }>,
): OpenTrust | null {
  if (bot.kind === 'insecure-local') return null;
  const keys = createChannelKeys({
    metadata: channelMetadata,
    monotonic,
    // Until they can be had, everybody is refused: somebody is to look.
    onFailure: (cause) => consoleLog.error('channel keys unavailable', { cause }),
  });
  const checkToken = createChannelCheck(bot.appId, keys);
  return {
    trust: { checkToken, seen: store.seen, now, sha256, monotonic },
    checkKeys: async () => ({ status: (await keys.available()) ? 'ok' : 'failed' }),
  };
}
