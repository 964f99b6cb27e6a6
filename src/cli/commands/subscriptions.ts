import type { Command, CommandContext, ExitCode } from '../command';

export const subscriptionsCommand: Command = {
  name: 'subscriptions',
  summary: 'lists which conversations get letters, and of which councils',
  help: ['upheld subscriptions [--json]'],
  options: {},
  run: subscriptions,
};

async function subscriptions(context: CommandContext): Promise<ExitCode> {
  const { store } = await context.ports();
  const all = await store.channels.subscriptions();
  for (const { tenant, conversation, scope, since } of all) {
    const councils = scope === 'all' ? 'all' : [context.config.home ?? 'home'];
    const line = {
      tenant,
      conversation,
      scope,
      councils,
      topics: ['new-letters'],
      state: 'active',
      since,
    };
    context.out(
      context.json
        ? JSON.stringify(line)
        : `${conversation}: letters of ${scope === 'all' ? 'every council' : 'the home council'}, since ${since}`,
    );
  }
  if (all.length === 0 && !context.json)
    context.out('Nobody is subscribed. In a channel: @Upheld subscribe');
  return 0;
}
