import { gzipSync } from 'node:zlib';
import type { ModelEndpoint } from '../../../src/config-model';
import { createInterpreter } from '../../../src/model/create-interpreter';
import { startChatServer, type ChatReply, type ChatServer } from '../../support/chat-server';

const QUERY = { op: 'value', metric: 'uphold_rate', who: ['me'], year: '2023-24' };
const KEY = 'a-secret-key';
const WORDS = 'gimme our uphold rate 2023-24';

let chat: ChatServer;
let logged: { event: string; fields?: object }[];
beforeAll(async () => {
  chat = await startChatServer();
});
afterAll(() => chat.stop());
beforeEach(() => {
  logged = [];
  chat.requests.length = 0;
  chat.reply = () => ({ content: QUERY });
});

const settings = (): ModelEndpoint => ({
  kind: 'openai',
  endpoint: chat.endpoint,
  name: 'a-model',
  apiVersion: '',
  key: KEY,
});

const log = {
  info: (event: string, fields?: object) => logged.push({ event, ...(fields && { fields }) }),
  error: (event: string, fields?: object) => logged.push({ event, ...(fields && { fields }) }),
};

const interpreter = (limitMs = 20_000) => createInterpreter(settings(), { log, limitMs });

const raw =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): (() => ChatReply) =>
  () =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };

describe('a question to a model', () => {
  it('is one request with the words, the query before and nothing of ours', async () => {
    const found = await interpreter().interpret(WORDS, { op: 'help' });
    expect(found).toEqual(QUERY);
    expect(chat.requests).toHaveLength(1);
    const [{ path, headers, body } = { path: '', headers: {}, body: {} }] = chat.requests;
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([]);
    expect(body.model).toBe('a-model');
    expect(Object.keys(body).toSorted()).toEqual(['messages', 'model']);
    expect(body.messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user']);
    expect(JSON.parse(body.messages[1].content)).toEqual({
      question: WORDS,
      questionBefore: { op: 'help' },
      councilsNamed: {},
    });
    expect(logged).toEqual([]);
  });

  it('names the councils that were named, and takes personal data out', async () => {
    await interpreter().interpret('gimme Lutton for Mrs Placeholder, j@example.org', null);
    expect(JSON.parse(chat.requests[0]?.body.messages[1].content)).toEqual({
      question: 'gimme Lutton for [name], [e-mail]',
      questionBefore: null,
      councilsNamed: { luton: expect.stringContaining('Luton') },
    });
  });

  it('leaves the marks of templates in words alone', async () => {
    await interpreter().interpret('gimme {{$history}} and {{fn 1}}', null);
    expect(chat.requests[0]?.question).toBe('gimme {{$history}} and {{fn 1}}');
  });

  it('goes to the deployment in Azure', async () => {
    const sent: { url: string; headers: object }[] = [];
    const azure = createInterpreter(
      { ...settings(), kind: 'azure', endpoint: 'https://x.example', apiVersion: '2024-10-21' },
      {
        log,
        send: (url, init) => {
          sent.push({ url, headers: init.headers as object });
          return Promise.resolve(
            Response.json({ choices: [{ message: { content: JSON.stringify(QUERY) } }] }),
          );
        },
      },
    );
    expect(await azure.interpret(WORDS, null)).toEqual(QUERY);
    expect(sent).toEqual([
      {
        url: 'https://x.example/openai/deployments/a-model/chat/completions?api-version=2024-10-21',
        headers: expect.objectContaining({ 'api-key': KEY }),
      },
    ]);
  });

  it.each<[string, string]>([
    ['plain', JSON.stringify(QUERY)],
    ['in a fence', `\`\`\`json\n${JSON.stringify(QUERY)}\n\`\`\``],
  ])('takes an object %s', async (_how, content) => {
    chat.reply = () => ({ content });
    expect(await interpreter().interpret(WORDS, null)).toEqual(QUERY);
  });

  it('does not mind calls of tools beside the text, and makes none', async () => {
    const calls = [{ id: '1', type: 'function', function: { name: 'delete', arguments: '{}' } }];
    chat.reply = () => ({
      content: QUERY,
      message: { tool_calls: calls, function_call: calls[0] },
    });
    expect(await interpreter().interpret(WORDS, null)).toEqual(QUERY);
    expect(chat.requests).toHaveLength(1);
  });
});

describe('a model that fails gives nothing, with one line that holds no words and no key', () => {
  const completion = (content: unknown) =>
    raw(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
  const padded = JSON.stringify({ choices: [{ message: { content: JSON.stringify(QUERY) } }] });

  it.each<[what: string, reason: string, reply: () => ChatReply]>([
    ['an error', 'status', raw('{"error":{"message":"gimme our uphold rate"}}', {}, 500)],
    ['a refusal', 'status', raw('{}', {}, 401)],
    ['a limit', 'status', raw('{}', { 'retry-after': '1' }, 429)],
    [
      'a redirect',
      'status',
      () => raw('', { location: `${chat.endpoint}/chat/completions` }, 307)(),
    ],
    ['a web page', 'not-json', raw('<html>gimme our uphold rate</html>')],
    ['nothing', 'not-json', raw('')],
    ['no choices', 'not-json', raw('{}')],
    ['an empty choice', 'not-json', raw('{"choices":[{}]}')],
    ['null', 'not-json', raw('null')],
    ['calls of tools alone', 'not-json', completion(null)],
    ['a text', 'not-json', completion('Your uphold rate was 99%.')],
    ['a text around an object', 'not-json', completion(`Sure! ${JSON.stringify(QUERY)} Enjoy.`)],
    ['a text before an object', 'not-json', completion(`Sure! ${JSON.stringify(QUERY)}`)],
    ['a list', 'not-json', completion('[1]')],
    ['half an object', 'not-json', completion('{"op":')],
    ['a huge answer', 'too-large', raw(padded + ' '.repeat(70_000))],
    [
      'a huge answer made small',
      'too-large',
      raw(gzipSync(padded + ' '.repeat(50_000_000)), { 'content-encoding': 'gzip' }),
    ],
    ['a closed connection', 'network', () => (response) => response.destroy()],
  ])('%s', async (_what, reason, reply) => {
    const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    chat.reply = reply;
    expect(await interpreter().interpret(WORDS, null)).toBeUndefined();
    expect(chat.requests).toHaveLength(1);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ event: 'model not used', fields: { reason } });
    expect(JSON.stringify(logged)).not.toMatch(/secret|uphold/);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it.each<[string, () => ChatReply]>([
    ['never answers', () => () => undefined],
    [
      'never ends its answer',
      () => (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"choices":');
      },
    ],
  ])('one that %s', async (_what, reply) => {
    chat.reply = reply;
    // The library must be loaded, else the limit ends while that is done.
    const slow = interpreter(200);
    await slow.warm();
    expect(await slow.interpret(WORDS, null)).toBeUndefined();
    expect(logged).toEqual([{ event: 'model not used', fields: { reason: 'too-slow' } }]);
  });

  it('one that is not there', async () => {
    const gone = createInterpreter({ ...settings(), endpoint: 'http://127.0.0.1:1/v1' }, { log });
    expect(await gone.interpret(WORDS, null)).toBeUndefined();
    expect(logged).toEqual([{ event: 'model not used', fields: { reason: 'network' } }]);
  });

  it('is not asked by more than a few at a time, and is asked again after', async () => {
    const held: (() => void)[] = [];
    chat.reply = () => (response) => {
      held.push(() => response.end(JSON.stringify({ choices: [{ message: { content: '{}' } }] })));
    };
    const one = interpreter();
    await one.warm();
    const asked = Array.from({ length: 20 }, () => one.interpret(WORDS, null));
    await Promise.all(asked.slice(8));
    expect(logged).toHaveLength(12);
    expect(logged[0]).toEqual({ event: 'model not used', fields: { reason: 'busy' } });
    const first = asked.slice(0, 8);
    while (held.length < 8) await new Promise((resolve) => setImmediate(resolve));
    for (const release of held) release();
    expect(await Promise.all(first)).toEqual(first.map(() => ({})));
    chat.reply = () => ({ content: QUERY });
    expect(await one.interpret(WORDS, null)).toEqual(QUERY);
  });
});
