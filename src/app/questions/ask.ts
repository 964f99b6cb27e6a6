import type { AuthorityId } from '../../domain/facts/authority';
import { parseQuestion } from '../../domain/question/parse-question';
import type { Query } from '../../domain/question/query';
import type { Reading, Suggestion } from '../../domain/question/reading';
import { answerQuery, type Asker } from './answer-query';
import { keepUnanswered } from './keep-unanswered';
import { readByModel } from './read-by-model';
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
 * Answers words after a query that was understood before, or after none. Remembers no context; `query` is what a
 * follow-up would follow, and null where that stays as it was.
 */
export async function answerWords(
  ports: Ports,
  text: string,
  asker: Asker & { readonly previous: Query | null },
): Promise<{ readonly outcome: AskOutcome; readonly query: Query | null }> {
  const reading = parseQuestion(text, asker.previous ? { previous: asker.previous } : {});
  if (reading.kind !== 'understood') return answerAbstained(ports, { text, reading }, asker);
  const query = withSubject(reading.query, asker.previous);
  const outcome = await answerQuery(ports, { ...reading, query }, asker);
  return { outcome, query: ASIDES.has(query.op) ? null : query };
}

/** What our rules did not read: a model's reading where there is one and it holds, else what the rules offer. */
async function answerAbstained(
  ports: Ports,
  question: { readonly text: string; readonly reading: Abstained },
  asker: Asker & { readonly previous: Query | null },
): ReturnType<typeof answerWords> {
  const { reading } = question;
  await keepUnanswered(ports, question, asker.actor.tenant);
  const found = await readByModel(ports, question, asker.previous);
  if (found.kind === 'grounded') {
    const said = reading.kind === 'not-understood' ? reading.unknown : [];
    const assumptions = [{ kind: 'read-by-model', said }] as const;
    const { query } = found;
    return { outcome: await answerQuery(ports, { query, assumptions }, asker), query };
  }
  const outcome: AskOutcome =
    found.kind === 'suggested'
      ? {
          kind: 'not-answered',
          reading: offering(reading, found.suggestion),
          suggestedByModel: true,
        }
      : { kind: 'not-answered', reading };
  return { outcome, query: null };
}

type Abstained = Exclude<Reading, { kind: 'understood' }>;

/** A question to offer before the others. */
function offering(reading: Abstained, first: Suggestion): Abstained {
  const others = reading.suggestions.filter(({ text }) => text !== first.text);
  return { ...reading, suggestions: [first, ...others.slice(0, MOST_OFFERED - 1)] };
}

const MOST_OFFERED = 3;

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
