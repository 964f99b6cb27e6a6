import { TeamsInfo, type ConversationReference } from 'botbuilder';
import type { KnownConversation } from '../app/ports';
import type { TamedAdapter } from './adapter';
import { classifyFailure } from './classify-failure';

/**
 * The Entra groups of teams, which Graph knows them by. Undefined where a conversation is in no team, or Teams will not
 * say; throws where it may say later.
 */
export function createTeamGroups({
  adapter,
  appId,
}: TamedAdapter): (conversation: KnownConversation) => Promise<string | undefined> {
  const known = new Map<string, string>();
  const ask = async (team: string, reference: unknown): Promise<Asked> => {
    let asked: Asked = { failure: 'not asked' };
    const from = reference as Partial<ConversationReference>;
    await adapter.continueConversationAsync(appId, from, async (context) => {
      try {
        asked = { group: (await TeamsInfo.getTeamDetails(context, team)).aadGroupId };
      } catch (failure) {
        asked = { failure };
      }
    });
    return asked;
  };
  return async ({ team, reference }) => {
    if (team === undefined) return undefined;
    const held = known.get(team);
    if (held !== undefined) return held;
    const asked = await ask(team, reference);
    if ('failure' in asked) {
      if (classifyFailure(asked.failure).kind === 'rejected') return undefined;
      throw new Error('Teams did not say which group a team is.');
    }
    if (asked.group !== undefined) known.set(team, asked.group);
    return asked.group;
  };
}

/** What became of a question: caught inside the turn, since outside it the SDK swallows it. */
type Asked = { readonly group: string | undefined } | { readonly failure: unknown };
