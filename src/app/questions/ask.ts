import type { AuthorityId } from '../../domain/facts/authority';
import { parseQuestion } from '../../domain/question/parse-question';
import type { Query } from '../../domain/question/query';
import { answerQuery } from './answer-query';
import type { AskOutcome } from '../outcome';
import type { Ports } from '../ports';
import type { Actor, Request } from '../request';

type AskRequest = Extract<Request, { kind: 'ask' }>;

/** A follow-up counts as one for so long; later, "and last year?" has nothing to follow. */
const CONTEXT_MS = 30 * 60_000;

/** Answers words, as a follow-up of the same person's last question in the same conversation where there is one. */
export async function ask(
  ports: Ports,
  { text, whole }: AskRequest,
  asker: { readonly home: AuthorityId | null; readonly actor: Actor },
): Promise<AskOutcome> {
  const key = contextKey(asker.actor);
  const last = whole ? undefined : await ports.store.contexts.last(key);
  const fresh = last && Date.parse(ports.now()) - Date.parse(last.at) <= CONTEXT_MS;
  const { outcome, query } = await answerWords(ports, text, {
    ...asker,
    previous: fresh ? last.query : null,
  });
  if (query) await ports.store.contexts.remember(key, query, ports.now());
  return outcome;
}

/**
 * Answers words after a query that was understood before, or after none. Remembers nothing; `query` is what a follow-up
 * would follow, and null where that stays as it was.
 */
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
  const query = withSubject(reading.query, asker.previous);
  const outcome = await answerQuery(ports, { ...reading, query }, asker);
  return { outcome, query: ASIDES.has(query.op) ? null : query };
}

/** Questions about words, sources and help: "and last year?" after one of them follows the question before it. */
const ASIDES: ReadonlySet<Query['op']> = new Set(['define', 'source', 'help']);

/** "Where does that come from?" is about the figure of the question before. */
function withSubject(query: Query, previous: Query | null): Query {
  if (query.op !== 'source' || query.who !== undefined || previous === null) return query;
  if (!('metric' in previous) || !('who' in previous)) return query;
  const { metric, who, year } = previous;
  return { op: 'source', metric, who, ...(year === undefined ? {} : { year }) };
}

function contextKey(actor: Actor): string {
  return [actor.tenant, actor.place.conversation, actor.person ?? actor.name].join('\n');
}
