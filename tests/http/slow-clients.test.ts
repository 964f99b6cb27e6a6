import { connect } from 'node:net';
import { startServer, type RunningServer } from '../../src/http/create-server';

const SLOWEST = { headersMs: 200, requestMs: 400 };
const POST = 'POST /api/messages HTTP/1.1\r\nHost: upheld\r\n';
const none = () => Promise.reject(new Error('There is no such page.'));

describe('a client that sends slowly', () => {
  let server: RunningServer;
  let handled = 0;
  beforeAll(async () => {
    server = await startServer(
      {
        messages: () => Promise.resolve({ status: (handled += 1) > 0 ? 200 : 500 }),
        pages: {},
        health: none,
        version: 'test',
        log: { info: () => undefined, error: () => undefined },
      },
      { port: 0, host: '127.0.0.1' },
      SLOWEST,
    );
  });
  afterAll(() => server.stop());

  /** Sends what it has, then nothing more, and gives what came back until the connection was closed. */
  const send = (words: string): Promise<string> =>
    new Promise((done, failed) => {
      const socket = connect({ host: '127.0.0.1', port: server.port }, () => socket.write(words));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => done(answer));
      socket.on('error', failed);
    });

  it.each([
    ['its headers', POST],
    ['its body', `${POST}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type":`],
  ])('is cut off with 408 when it does not end %s in time', async (_what, words) => {
    expect(await send(words)).toMatch(/^HTTP\/1\.1 408 /);
    expect(handled).toBe(0);
  });

  it('does not keep others from being answered', async () => {
    const slow = send(POST);
    const response = await fetch(`http://127.0.0.1:${String(server.port)}/api/messages`, {
      method: 'POST',
      body: '{}',
    });
    expect(response.status).toBe(200);
    expect(await slow).toMatch(/^HTTP\/1\.1 408 /);
  });
});
