import type { ConfigProblem, Env } from './config-problem';

/** Where the Bot Connector publishes the keys that it signs with. */
const PUBLIC_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Where the keys of the channel are published. Another address than the public one could let anybody in: only this machine
 * may stand in for it, in tests.
 */
export function readChannelMetadata(env: Env, problems: ConfigProblem[]): string {
  const given = env['BotOpenIdMetadata'] ?? '';
  if (given === '' || given === PUBLIC_METADATA) return PUBLIC_METADATA;
  const url = URL.parse(given);
  if (url && LOOPBACK.includes(url.hostname) && url.protocol === 'http:') return url.href;
  problems.push({
    setting: 'BotOpenIdMetadata',
    message: `BotOpenIdMetadata must be left out; for a test it may be an http address of this machine.`,
  });
  return PUBLIC_METADATA;
}
