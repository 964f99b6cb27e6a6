import { councilOf, homeOf } from '../../app/setup/home-of';
import type { SubscribedInterest, Subscription } from '../../domain/digest/subscription';
import { interestWords } from '../../present/digests/subscription-text';
import { withoutMarkdown } from '../../present/plain';
import { usageError, type Command, type CommandContext, type ExitCode } from '../command';

export const subscriptionsCommand: Command = {
  name: 'subscriptions',
  summary: 'lists which conversations get letters, and of which councils',
  help: [
    'upheld subscriptions [--json]',
    'upheld subscriptions before-publication CONVERSATION [--stop]',
    '',
    'A letter that is not public yet goes to nobody but the conversations named with',
    '"before-publication"; the others get it on the morning of the day on which it is published.',
  ],
  options: { stop: { type: 'boolean' } },
  run: subscriptions,
};

async function subscriptions(context: CommandContext): Promise<ExitCode> {
  const [action, conversation] = context.args;
  if (action === undefined) return list(context);
  if (action !== 'before-publication' || conversation === undefined)
    return usageError(
      context,
      'say "subscriptions" or "subscriptions before-publication CONVERSATION".',
    );
  return allowEarly(context, conversation);
}

async function list(context: CommandContext): Promise<ExitCode> {
  const ports = await context.ports();
  const all = await ports.store.subscriptions.list();
  for (const subscription of all) {
    const id = await homeOf(ports, subscription.tenant, context.config.home);
    const home = councilOf(id);
    for (const interest of subscription.interests) {
      context.out(
        context.json
          ? JSON.stringify(lineOf(subscription, interest, id))
          : `${subscription.conversation}: ${withoutMarkdown(interestWords(interest, home))}, since ${interest.since}${subscription.state === 'refused' ? ' (refused: the conversation takes no message)' : ''}`,
      );
    }
  }
  if (all.length === 0 && !context.json)
    context.out('Nobody is subscribed. In a channel: @Upheld subscribe');
  return 0;
}

/** One interest a line: its fields are public. */
function lineOf(
  { tenant, conversation, state, beforePublication }: Subscription,
  { scope, councils, groups, topics, since, by }: SubscribedInterest,
  home: string | null,
): object {
  const whose = scope === 'all' ? 'all' : scope === 'home' ? [home ?? 'home'] : councils;
  const named = { tenant, conversation, scope, councils: whose, topics, state };
  return { ...named, since, by, groups, beforePublication };
}

async function allowEarly(context: CommandContext, conversation: string): Promise<ExitCode> {
  const { store } = await context.ports();
  const held = await store.subscriptions.find(context.config.tenant, conversation);
  if (!held) {
    context.err(
      `upheld subscriptions: "${conversation}" is not subscribed; "upheld subscriptions" lists those that are.`,
    );
    return 1;
  }
  const beforePublication = context.options['stop'] !== true;
  const saved = await store.subscriptions.save({ ...held.value, beforePublication }, held.version);
  if (saved === 'conflict') {
    context.err('upheld subscriptions: somebody changed it at the same moment; try again.');
    return 1;
  }
  context.out(
    beforePublication
      ? `${conversation} is told of letters before they are published. Use it for restricted conversations only.`
      : `${conversation} is told of letters when they are published.`,
  );
  return 0;
}
