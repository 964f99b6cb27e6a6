import type { CommandContext, ExitCode } from '../cli/command';
import type { Ports } from '../app/ports';
import type { BotSettings, Config } from '../config';
import { describePlace } from '../open-store';
import { untilStopped } from './until-stopped';
import type { RunningBot } from './start-bot';

type Bot = Exclude<BotSettings, { kind: 'none' }>;

/** The server alone: runs until it is told to stop. */
export async function serve(context: CommandContext): Promise<ExitCode> {
  const { bot, home } = context.config;
  if (bot.kind === 'none') {
    context.err(
      'upheld serve: production needs MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId and UPHELD_TENANTS, and none is set; for a trial on this machine add --insecure-local.',
    );
    return 1;
  }
  const running = await tryStart(context, await context.ports(), { config: context.config, bot });
  if (!running) return 1;
  const council = home === null ? 'no home council set (--home ID)' : `home council ${home}`;
  const trust =
    bot.kind === 'insecure-local'
      ? 'no authentication, this machine only'
      : 'Teams tokens are checked';
  context.out(
    `Upheld listens on http://127.0.0.1:${String(running.port)}/api/messages (${trust}; ${council}; ${describePlace(context.config)}).`,
  );
  await untilStopped();
  await running.stop();
  return 0;
}

/** Starts the bot, or says in one sentence why it cannot be. */
export async function tryStart(
  context: CommandContext,
  ports: Ports,
  { config, bot }: { readonly config: Config; readonly bot: Bot },
): Promise<RunningBot | undefined> {
  // The SDK takes most of a second to load; no other command waits for it.
  const { isKnownHome, startBot } = await import('./start-bot.js');
  if (!isKnownHome(config.home)) {
    context.err(
      `upheld: there is no council with the id "${config.home ?? ''}"; an id is the short name, such as coventry.`,
    );
    return undefined;
  }
  try {
    return await startBot(ports, config, { bot });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    context.err(
      `upheld: port ${String(config.port)} is in use by another program; stop that one, or choose another with --port.`,
    );
    return undefined;
  }
}
