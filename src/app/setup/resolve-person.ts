import { failed, ok, type Result } from '../../domain/shared/result';
import type { Person } from '../../domain/remedy/remedy';
import type { SetupProblem } from '../outcome/setup';
import type { Ports } from '../ports';
import type { Roster } from '../ports/people';
import type { Actor } from '../request';
import type { Appointee } from '../request/setup';

/**
 * The account that is meant: who speaks, or who is mentioned, looked up in the conversation where the message does not
 * say it. Null: nobody. A name alone is no account, since two people can have it.
 */
export async function resolvePerson(
  ports: Pick<Ports, 'store'> & { readonly roster: Roster | undefined },
  who: Appointee,
  actor: Actor,
): Promise<Result<Person | null, SetupProblem>> {
  const privately = actor.place.scope === 'personal';
  switch (who.kind) {
    case 'nobody':
      return ok(null);
    case 'me':
      return actor.person === null
        ? failed({ kind: 'no-account' })
        : ok({ id: actor.person, name: actor.name });
    case 'name':
      return failed({ kind: 'not-mentioned', privately });
    case 'mention': {
      const { member, name, person } = who.mention;
      if (person !== null) return ok({ id: person, name });
      const { tenant, place } = actor;
      const known = await ports.store.channels.find(tenant, place.conversation);
      const found = known && (await ports.roster?.(known, member));
      return found ? ok(found) : failed({ kind: 'not-found', name, privately });
    }
  }
}
