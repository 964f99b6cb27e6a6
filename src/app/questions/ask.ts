import type { Query } from '../../domain/question/query';
import type { Reading, Suggestion } from '../../domain/question/reading';
import { continueThread, parseInThread, type Thread } from '../../domain/question/thread';
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
  { text, whole, as }: AskRequest,
  asker: Asker,
): Promise<AskOutcome> {
  const key = contextKey(asker.actor);
  const last = whole ? undefined : await ports.store.contexts.last(key);
  const fresh = last && Date.parse(ports.now()) - Date.parse(last.at) <= CONTEXT_MS;
  const thread: Thread = fresh ? last.thread : {};
  const answered =
    text === ''
      ? await answerAgain(ports, thread, asker)
      : await answerWords(ports, text, { ...asker, thread });
  const { outcome } = answered;
  if (answered.thread !== thread) {
    await ports.store.contexts.remember(key, answered.thread, ports.now());
  }
  return as ? asPicture(outcome) : outcome;
}

/** What is to be drawn; of a question with several meanings, the choices are for pictures too. */
function asPicture(outcome: AskOutcome): AskOutcome {
  if (outcome.kind === 'answered') return { ...outcome, as: 'picture' };
  if (outcome.kind !== 'not-answered') return outcome;
  return { ...outcome, reading: forPictures(outcome.reading) };
}

function forPictures(reading: Abstained): Abstained {
  const drawn = (one: Suggestion): Suggestion => ({ ...one, text: `Picture: ${one.text}` });
  if (reading.kind !== 'choose') return { ...reading, suggestions: reading.suggestions.map(drawn) };
  const [first, ...rest] = reading.suggestions;
  return { ...reading, suggestions: [drawn(first), ...rest.map(drawn)] };
}

/** The answer before, once more; where there is none, that nothing was understood. */
async function answerAgain(
  ports: Ports,
  thread: Thread,
  asker: Asker,
): ReturnType<typeof answerWords> {
  const { query } = thread;
  if (query === undefined) return answerWords(ports, 'as a picture', { ...asker, thread });
  return {
    outcome: await answerQuery(ports, { query, assumptions: [] }, asker),
    thread: { query },
  };
}

/**
 * Answers words in a thread of questions. Remembers nothing; the thread that it gives is what a follow-up would follow,
 * and the same where that stays as it was.
 */
export async function answerWords(
  ports: Ports,
  text: string,
  asker: Asker & { readonly thread: Thread },
): Promise<{ readonly outcome: AskOutcome; readonly thread: Thread }> {
  const { thread } = asker;
  const reading = parseInThread(text, thread);
  if (reading.kind !== 'understood') return answerAbstained(ports, { text, reading }, asker);
  const query = withSubject(reading.query, thread.query);
  const outcome = await answerQuery(ports, { ...reading, query }, asker);
  return { outcome, thread: continueThread(thread, query) };
}

/** What our rules did not read: a model's reading where there is one and it holds, else what the rules offer. */
async function answerAbstained(
  ports: Ports,
  question: { readonly text: string; readonly reading: Abstained },
  asker: Asker & { readonly thread: Thread },
): ReturnType<typeof answerWords> {
  const { reading } = question;
  const { thread } = asker;
  await keepUnanswered(ports, question, asker.actor.tenant);
  const found = await readByModel(ports, question, thread.query ?? null);
  if (found.kind === 'grounded') {
    const said = reading.kind === 'not-understood' ? reading.unknown : [];
    const assumptions = [{ kind: 'read-by-model', said }] as const;
    const { query } = found;
    const outcome = await answerQuery(ports, { query, assumptions }, asker);
    return { outcome, thread: continueThread(thread, query) };
  }
  const outcome: AskOutcome =
    found.kind === 'suggested'
      ? {
          kind: 'not-answered',
          reading: offering(reading, found.suggestion),
          suggestedByModel: true,
        }
      : { kind: 'not-answered', reading };
  return { outcome, thread };
}

type Abstained = Exclude<Reading, { kind: 'understood' }>;

/** A question to offer before the others. */
function offering(reading: Abstained, first: Suggestion): Abstained {
  const others = reading.suggestions.filter(({ text }) => text !== first.text);
  return { ...reading, suggestions: [first, ...others.slice(0, MOST_OFFERED - 1)] };
}

const MOST_OFFERED = 3;

/** "Where does that come from?" is about the figure of the question before. */
function withSubject(query: Query, previous: Query | undefined): Query {
  if (query.op !== 'source' || query.who !== undefined || previous === undefined) return query;
  if (!('metric' in previous) || !('who' in previous)) return query;
  const { metric, who, year } = previous;
  return { op: 'source', metric, who, ...(year === undefined ? {} : { year }) };
}

function contextKey(actor: Actor): string {
  return [actor.tenant, actor.place.conversation, actor.person ?? actor.name].join('\n');
}
