import type { CommandContext, ExitCode } from '../cli/command';
import { loadSampleData } from '../cli/commands/sample';
import { tryStart } from './serve';
import { startPlayground } from './start-playground';
import { untilStopped } from './until-stopped';

const HOME = 'coventry';

/** The server with sample data, and the local Teams client beside it, until Ctrl-C. */
export async function trial(context: CommandContext): Promise<ExitCode> {
  const { home, port, publicUrl } = context.config;
  const own = port === 0 ? null : addressOf(port);
  const config = { ...context.config, home: home ?? HOME, publicUrl: publicUrl ?? own };
  const stopped = untilStopped();
  await loadSampleData(context);
  const running = await tryStart(context, await context.ports(), {
    config,
    bot: { kind: 'insecure-local' },
  });
  if (!running) return 1;
  const client = await startPlayground({ botPort: running.port, dataDir: config.data });
  if (!client.ok) {
    context.err(`upheld trial: ${client.problem}`);
    await running.stop();
    return 1;
  }
  context.out(
    `Open ${client.value.url} and try: "what was our uphold rate this year?" · "how do we compare with Luton?" · in a channel, "@Upheld subscribe". Ctrl-C stops everything.`,
  );
  context.out(`The council's page, as in a tab: ${addressOf(running.port)}/tab`);
  const why = await Promise.race([stopped, client.value.ended]);
  if (why === 'ended')
    context.err('upheld trial: the local Teams client stopped by itself; start again.');
  await client.value.stop();
  await running.stop();
  return why === 'ended' ? 1 : 0;
}

function addressOf(port: number): string {
  return `http://127.0.0.1:${String(port)}`;
}
