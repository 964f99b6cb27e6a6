import { Agent, request } from 'node:http';
import { message } from '../../../support/activities';
import { mustHold } from '../row';
import type { AnswerBook } from './answer-book';

/** One bot, and what it must say to be counted. */
export interface Spoken {
  readonly url: string;
  readonly text: string;
  readonly answer: string;
}

export interface Turns {
  /** From the request to the answer at the connector, of each turn. */
  readonly milliseconds: readonly number[];
  readonly perSecond: number;
}

/** People who write in turn, each in a chat of their own. */
const PEOPLE = 40;
const MOST_MS = 30_000;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let turns = 0;

/** Takes so many turns, so many of them at once; a turn is over when its answer is there and its request answered. */
export async function takeTurns(
  book: AnswerBook,
  spoken: Spoken,
  { count, atOnce }: { readonly count: number; readonly atOnce: number },
): Promise<Turns> {
  const milliseconds: number[] = [];
  let left = count;
  const start = performance.now();
  const speak = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      milliseconds.push(await takeTurn(book, spoken));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, speak));
  return { milliseconds, perSecond: (1000 * count) / (performance.now() - start) };
}

/** One turn; throws where there is another answer, or none. */
export async function takeTurn(book: AnswerBook, { url, text, answer }: Spoken): Promise<number> {
  turns += 1;
  const person = `person-${String(turns % PEOPLE)}`;
  const from = { id: `29:${person}`, name: person, aadObjectId: person };
  const where = { serviceUrl: book.serviceUrl, conversation: `a:${person}`, from };
  const id = `turn-${String(turns)}`;
  const body = JSON.stringify({ ...message(text, where), id });
  const start = performance.now();
  const arrived = book.answerTo(id);
  const answered = post(url, body);
  const said = await within(arrived, `no answer to "${text}"`);
  const taken = performance.now() - start;
  mustHold(said.includes(answer), `"${text}" was answered with ${said.slice(0, 300)}`);
  const status = await answered;
  mustHold(status === 200, `a turn was answered with ${String(status)}`);
  return taken;
}

async function within<T>(work: Promise<T>, problem: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(problem)), MOST_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Sends JSON over a connection that is kept, and gives the status. */
export function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
