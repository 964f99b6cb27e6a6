import type { AuthorityId } from '../domain/facts/authority';
import { parseQuestion } from '../domain/question/parse-question';
import type { Query } from '../domain/question/query';
import { answerQuery } from './answer-query';
import type { AskOutcome } from './outcome';
import type { Ports } from './ports';
import type { Actor } from './request';

/** A follow-up counts as one for so long; later, "and last year?" has nothing to follow. */
const CONTEXT_MS = 30 * 60_000;

/** Answers words, as a follow-up of the same person's last question in the same conversation where there is one. */
export async function ask(
  ports: Ports,
  text: string,
  asker: { readonly home: AuthorityId | null; readonly actor: Actor },
): Promise<AskOutcome> {
  const key = contextKey(asker.actor);
  const last = await ports.store.contexts.last(key);
  const fresh = last && Date.parse(ports.now()) - Date.parse(last.at) <= CONTEXT_MS;
  const { outcome, query } = await answerWords(ports, text, {
    ...asker,
    previous: fresh ? last.query : null,
  });
  if (query) await ports.store.contexts.remember(key, query, ports.now());
  return outcome;
}

/** Answers words after a query that was understood before, or after none. Remembers nothing. */
export async function answerWords(
  ports: Ports,
  text: string,
  asker: {
    readonly home: AuthorityId | null;
    readonly actor: Actor;
    readonly previous: Query | null;
  },
): Promise<{ readonly outcome: AskOutcome; readonly query: Query | null }> {
  const reading = parseQuestion(text, asker.previous ? { previous: asker.previous } : {});
  if (reading.kind !== 'understood')
    return { outcome: { kind: 'not-answered', reading }, query: null };
  return { outcome: await answerQuery(ports, reading, asker), query: reading.query };
}

function contextKey(actor: Actor): string {
  return [actor.tenant, actor.place.conversation, actor.person ?? actor.name].join('\n');
}
