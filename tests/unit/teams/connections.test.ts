import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { MessageFactory } from 'botbuilder';
import { createAdapter } from '../../../src/teams/adapter';
import { createReach } from '../../../src/teams/answers/reach';
import { message } from '../../support/activities';

/** A connector that closes a connection at its second request, as one does whose idle time was just over. */
let server: Server;
let connections: Socket[];
beforeEach(async () => {
  connections = [];
  const used = new Set<Socket>();
  server = createServer((request, response) => {
    if (used.has(request.socket)) return void request.socket.destroy();
    used.add(request.socket);
    request.resume().on('end', () => response.end('{"id":"1"}'));
  });
  server.on('connection', (socket) => connections.push(socket));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterEach(
  () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
);

/** Posts twice, with a pause between the two on the clock that the adapter is given. */
async function postTwice(pauseMs: number): Promise<void> {
  let now = 0;
  const reach = createReach(createAdapter({ kind: 'insecure-local' }, undefined, () => now));
  const serviceUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const post = () =>
    reach(message('hi', { serviceUrl }) as never, (context) =>
      context.sendActivity(MessageFactory.text('An answer.')),
    );
  await post();
  now += pauseMs;
  await post();
}

it('does not post into a connection that may have been closed meanwhile', async () => {
  await expect(postTwice(1_000)).resolves.toBeUndefined();
  expect(connections).toHaveLength(2);
});

it('goes on with a connection that was used a moment ago', async () => {
  await expect(postTwice(999)).rejects.toThrow('socket hang up');
  expect(connections).toHaveLength(1);
});
