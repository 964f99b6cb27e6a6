import { once } from 'node:events';
import { startLoadedServer } from '../support/loaded-server';
import { eventually } from '../support/run-upheld';

/** Longest that a process may take to end, as a service manager waits for it. */
const DRAIN_MS = 20_000;

describe('the server, asked to end while people write to it and it writes to channels', () => {
  it('ends in time, answers what it took, and leaves nothing in doubt', async () => {
    const server = await startLoadedServer({ channels: 200, latencyMs: 300 });
    const posted = () =>
      server.connector.taken.filter(({ conversation }) => conversation.startsWith('19:load/'));
    await server.plan('first');
    const answers: Promise<number | 'not taken'>[] = [];
    const asking = setInterval(() => {
      answers.push(server.ask(answers.length).catch(() => 'not taken' as const));
    }, 50);
    await eventually('some messages in channels', () => (posted().length > 20 ? true : undefined));
    const begun = performance.now();
    const ended = once(server.child, 'exit');
    server.child.kill('SIGTERM');
    await ended;
    const took = performance.now() - begun;
    clearInterval(asking);
    expect(took).toBeLessThan(DRAIN_MS);
    expect(server.child.exitCode).toBe(0);
    expect([...new Set(await Promise.all(answers))].sort()).toEqual([200, 'not taken']);
    const deliveries = await server.store.deliveries.list();
    const states = Map.groupBy(deliveries, ({ state }) => state);
    expect([...states.keys()].sort()).toEqual(['pending', 'sent']);
    expect(states.get('sent')).toHaveLength(posted().length);
    await server.stop();
  });
});
