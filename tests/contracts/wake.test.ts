import { QueueServiceClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { randomUUID } from 'node:crypto';
import type { Wake } from '../../src/app/ports';
import { inProcessWake } from '../../src/wake/in-process';
import { storageQueueWake } from '../../src/wake/storage-queue';
import { startAzurite, type Azurite } from '../support/azurite';
import { eventually } from '../support/run-upheld';

let azurite: Azurite;
let errors: string[];
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(() => {
  errors = [];
});

const log = {
  info: () => undefined,
  error: (event: string, fields: object = {}) => void errors.push(event + JSON.stringify(fields)),
};
/** Asks a hundred times more often than in earnest. */
const soon = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms / 100));

/** Instances that wake each other. */
interface InTest {
  readonly another: () => Wake;
}
const inOneProcess = (): InTest => {
  const wake = inProcessWake();
  return { another: () => wake };
};
const overQueue = (queue: string = randomUUID()): InTest => {
  const { url, key } = azurite;
  return { another: () => storageQueueWake({ url, access: { key }, queue, log, pause: soon }) };
};
const clientOf = (queue: string) => {
  const credential = new StorageSharedKeyCredential('devstoreaccount1', azurite.key);
  return new QueueServiceClient(azurite.url, credential).getQueueClient(queue);
};

/** A run that ends when the test says so. */
function heldRun() {
  let begun = 0;
  let atOnce = 0;
  let most = 0;
  let release: () => void = () => undefined;
  return {
    run: async (): Promise<void> => {
      begun += 1;
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise<void>((done) => (release = done));
      atOnce -= 1;
    },
    begun: () => begun,
    most: () => most,
    release: () => release(),
  };
}

describe.each([
  ['in one process', inOneProcess],
  ['over a storage queue', overQueue],
])('waking %s', (_, start) => {
  it('hints to nobody without harm', async () => {
    await start().another().hint();
    expect(errors).toEqual([]);
  });

  it('runs what listens, one run at a time, and once more for what came meanwhile', async () => {
    const { another } = start();
    const held = heldRun();
    const stop = another().onHint(held.run);
    const sender = another();
    await Promise.all([sender.hint(), sender.hint(), sender.hint()]);
    await eventually('the run', () => (held.begun() === 1 ? true : undefined));
    await sender.hint();
    expect(held.begun()).toBe(1);
    held.release();
    await eventually('the next run', () => (held.begun() === 2 ? true : undefined));
    const stopped = stop();
    held.release();
    await stopped;
    expect(held.most()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('waits for the run when it is stopped, and runs no more', async () => {
    const { another } = start();
    const held = heldRun();
    const stop = another().onHint(held.run);
    await another().hint();
    await eventually('the run', () => (held.begun() === 1 ? true : undefined));
    let ended = false;
    const stopping = stop().then(() => (ended = true));
    await soon(1_000);
    expect(ended).toBe(false);
    held.release();
    await stopping;
    await another().hint();
    await soon(3_000);
    expect(held.begun()).toBe(1);
  });

  it('goes on after a run that failed', async () => {
    const { another } = start();
    let runs = 0;
    const stop = another().onHint(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('the store is away')) : Promise.resolve();
    });
    await another().hint();
    await eventually('the first run', () => (runs === 1 ? true : undefined));
    await another().hint();
    await eventually('the second run', () => (runs === 2 ? true : undefined));
    await stop();
  });
});

describe('waking over a storage queue', () => {
  it('keeps a hint until somebody listens, and forgets it when the run has ended', async () => {
    const queue = randomUUID();
    const { another } = overQueue(queue);
    await another().hint();
    expect((await clientOf(queue).peekMessages()).peekedMessageItems).toHaveLength(1);
    let runs = 0;
    const stop = another().onHint(() => Promise.resolve(void (runs += 1)));
    await eventually('the run', () => (runs === 1 ? true : undefined));
    await stop();
    expect((await clientOf(queue).getProperties()).approximateMessagesCount).toBe(0);
  });

  it('wakes one of two instances', async () => {
    const { another } = overQueue();
    const runs = [0, 0];
    const stops = runs.map((__, n) =>
      another().onHint(() => Promise.resolve(void (runs[n] = (runs[n] ?? 0) + 1))),
    );
    await another().hint();
    await eventually('a run', () => (runs[0] === 1 || runs[1] === 1 ? true : undefined));
    await soon(3_000);
    for (const stop of stops) await stop();
    expect([...runs].sort()).toEqual([0, 1]);
  });

  it('gives up a hint that was taken too often, without a run', async () => {
    const queue = randomUUID();
    const client = clientOf(queue);
    await overQueue(queue).another().hint();
    for (let taken = 0; taken < 5; taken++) {
      const [hint] = (await client.receiveMessages()).receivedMessageItems;
      await client.updateMessage(hint!.messageId, hint!.popReceipt, hint!.messageText, 0);
    }
    let runs = 0;
    const stop = overQueue(queue)
      .another()
      .onHint(() => Promise.resolve(void (runs += 1)));
    const count = async () => (await client.getProperties()).approximateMessagesCount;
    await eventually('an empty queue', async () => ((await count()) === 0 ? true : undefined));
    await stop();
    expect(runs).toBe(0);
    expect(errors).toEqual(['hints given up{"count":1}']);
  });

  it('goes on when the queue was removed, and makes it', async () => {
    const queue = randomUUID();
    const { another } = overQueue(queue);
    let runs = 0;
    const stop = another().onHint(() => Promise.resolve(void (runs += 1)));
    await another().hint();
    await eventually('the run', () => (runs === 1 ? true : undefined));
    await clientOf(queue).delete();
    await another().hint();
    await eventually('the next run', () => (runs === 2 ? true : undefined));
    await stop();
    expect(errors).toEqual([]);
  });

  it('says whether hints can be had', async () => {
    const queue = randomUUID();
    await expect(overQueue(queue).another().check?.()).resolves.toBeUndefined();
    const access = { key: azurite.key };
    const away = storageQueueWake({ url: 'http://127.0.0.1:9/account', access, log });
    await expect(away.check?.()).rejects.toThrow();
  });

  it('stops nobody when the service is away: it says so once, and asks less and less often', async () => {
    const pauses: number[] = [];
    const pause = (ms: number): Promise<void> => Promise.resolve(void pauses.push(ms));
    const access = { key: azurite.key };
    const away = storageQueueWake({ url: 'http://127.0.0.1:9/account', access, log, pause });
    await away.hint();
    expect(errors.join()).toMatch(/^hint not sent/);
    const stop = away.onHint(() => Promise.resolve());
    await eventually('many tries', () => (pauses.length >= 8 ? true : undefined));
    await stop();
    expect(pauses.slice(0, 7)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(errors).toHaveLength(2);
    expect(errors[1]).toContain('hints not heard');
  });
});
