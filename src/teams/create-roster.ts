import { TeamsInfo, type ConversationReference } from 'botbuilder';
import type { Roster } from '../app/ports/people';
import type { TamedAdapter } from './adapter';

/** Looks a member up where they were mentioned. Whatever goes wrong, nobody was found: it may be asked again. */
export function createRoster({ adapter, appId }: TamedAdapter): Roster {
  return async ({ team, reference }, member) => {
    let found: Awaited<ReturnType<Roster>>;
    try {
      const known = reference as Partial<ConversationReference>;
      await adapter.continueConversationAsync(appId, known, async (context) => {
        const account = (
          team === undefined
            ? await TeamsInfo.getMember(context, member)
            : await TeamsInfo.getTeamMember(context, team, member)
        ) as Account;
        // Older clients' name for the same.
        const id = account.aadObjectId ?? account.objectId;
        if (id !== undefined && id !== '') found = { id, name: account.name };
      });
    } catch {
      return undefined;
    }
    return found;
  };
}

interface Account {
  readonly name: string;
  readonly aadObjectId?: string;
  readonly objectId?: string;
}
