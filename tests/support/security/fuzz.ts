import { Agent, request } from 'node:http';
import { message } from '../activities';
import { seededRandom } from '../random';
import { hostileBody } from './hostile-bodies';

export interface Fuzzed {
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Answers that hold more than they should: a stack, a path, the text of what was sent. */
  readonly told: readonly string[];
}

/** Sends so many hostile bodies, a few at a time, and gives what was answered. The same seed sends the same. */
export async function fuzz(
  url: string,
  {
    serviceUrl,
    count,
    seed,
  }: { readonly serviceUrl: string; readonly count: number; readonly seed: number },
  authorization?: string,
): Promise<Fuzzed> {
  const random = seededRandom(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const statuses: Record<string, number> = {};
  const told: string[] = [];
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const where = { serviceUrl, conversation: `a:${String(left % 50)}` };
      const body = hostileBody(message('hostile-words', where), random);
      const answer = await send(url, { body, agent, ...(authorization && { authorization }) });
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (/\bat .+:\d+:\d+|node_modules|hostile-words/.test(answer.text)) told.push(answer.text);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  agent.destroy();
  return { statuses, told };
}

function send(
  url: string,
  wire: { readonly body: string; readonly agent: Agent; readonly authorization?: string },
): Promise<{ readonly status: number; readonly text: string }> {
  const { body, agent, authorization } = wire;
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
    const outgoing = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => done({ status: response.statusCode ?? 0, text }));
    });
    outgoing.on('error', (error) => {
      // A connection that the server closed at the very moment: what was sent on it was not taken.
      if (outgoing.reusedSocket) send(url, wire).then(done, failed);
      else failed(error);
    });
    outgoing.end(body);
  });
}
