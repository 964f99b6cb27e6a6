import { randomUUID } from 'node:crypto';
import { Fault } from '../../src/app/fault';
import { openCosmosDocuments } from '../../src/store/cosmos/open-cosmos-store';
import type { Documents, StoredDocument } from '../../src/store/documents';
import { storeOver } from '../../src/store/store-over';
import {
  cosmosOptions,
  startCosmosEmulator,
  type CosmosEmulator,
} from '../contracts/cosmos-emulator';
import { startFaultProxy, type FaultProxy, type Mishap } from '../contracts/fault-proxy';

const APPLY = [false, true];
const ANSWERS = [408, 410, 412, 449, 500, 503, 'reset'] as const;
const MISHAPS: readonly Mishap[] = [
  { apply: false, answer: 429 },
  ...ANSWERS.flatMap((answer) => APPLY.map((apply) => ({ apply, answer }))),
];
const named = MISHAPS.map((mishap) => ({
  mishap,
  name: `${String(mishap.answer)} ${mishap.apply ? 'after' : 'before'} it was done`,
}));

let emulator: CosmosEmulator;
let proxy: FaultProxy;
let documents: Documents;
/** Another process, which reaches the database without mishap. */
let other: Documents;
let pauses: number[];

beforeAll(async () => {
  emulator = await startCosmosEmulator();
  proxy = await startFaultProxy(emulator.endpoint);
});
afterAll(async () => {
  await proxy.stop();
  await emulator.stop();
});
beforeEach(async () => {
  const options = cosmosOptions(emulator.endpoint, randomUUID());
  other = await openCosmosDocuments(options);
  pauses = [];
  const pause = (ms: number): Promise<void> => {
    pauses.push(ms);
    return Promise.resolve();
  };
  documents = await openCosmosDocuments({ ...options, endpoint: proxy.endpoint, pause });
});
afterEach(async () => {
  expect([...proxy.writes, ...proxy.reads]).toEqual([]);
  await documents.close();
  await other.close();
});

const document = (body: unknown): StoredDocument => ({
  partition: 'p',
  id: 'a',
  kind: 'thing',
  body,
});
const held = async (): Promise<unknown> => (await other.get('p', 'a'))?.body;
const version = async (): Promise<string> => (await other.get('p', 'a'))?.version ?? 'none';

async function faultOf(attempt: Promise<unknown>): Promise<Fault> {
  const thrown = await attempt.then(
    () => new Error('It did not fail.'),
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Fault);
  return thrown as Fault;
}

describe.each(named)('a write that ends in $name', ({ mishap }) => {
  it('creates once, and knows that it did', async () => {
    proxy.writes.push(mishap);
    expect(await documents.create(document('mine'))).toBe('created');
    expect(await held()).toBe('mine');
    expect(await documents.create(document('again'))).toBe('exists');
  });

  it('creates nothing over another’s document', async () => {
    await other.create(document('theirs'));
    proxy.writes.push({ ...mishap, apply: false });
    expect(await documents.create(document('mine'))).toBe('exists');
    expect(await held()).toBe('theirs');
  });

  it('replaces once, and knows that it did', async () => {
    await other.create(document('old'));
    const old = await version();
    proxy.writes.push(mishap);
    expect(await documents.replace(document('mine'), old)).toBe('saved');
    expect(await held()).toBe('mine');
    expect(await documents.replace(document('again'), old)).toBe('conflict');
  });

  it('replaces nothing when another was faster', async () => {
    await other.create(document('old'));
    const old = await version();
    const meanwhile = () => other.put(document('theirs'));
    proxy.writes.push({ ...mishap, apply: false, meanwhile });
    expect(await documents.replace(document('mine'), old)).toBe('conflict');
    expect(await held()).toBe('theirs');
  });

  it('removes a version once', async () => {
    await other.create(document('old'));
    proxy.writes.push(mishap);
    expect(await documents.remove('p', 'a', await version())).toBe('removed');
    expect(await held()).toBeUndefined();
    await other.create(document('new'));
    const old = await version();
    const meanwhile = () => other.put(document('theirs'));
    proxy.writes.push({ ...mishap, apply: false, meanwhile });
    expect(await documents.remove('p', 'a', old)).toBe('none');
    expect(await held()).toBe('theirs');
  });

  it('puts and removes', async () => {
    proxy.writes.push(mishap);
    await documents.put(document('mine'));
    expect(await held()).toBe('mine');
    proxy.writes.push(mishap);
    expect(await documents.remove('p', 'a')).toBe('removed');
    expect(await held()).toBeUndefined();
    expect(await documents.remove('p', 'a')).toBe('none');
  });
});

describe.each(ANSWERS)('a write that was done and ends in %s', (answer) => {
  const done: Mishap = { apply: true, answer };

  it('is known to be done although another has built on it', async () => {
    const build = async (): Promise<void> => {
      expect(await held()).toBe('mine');
      expect(await other.replace(document('theirs'), await version())).toBe('saved');
    };
    proxy.writes.push({ ...done, meanwhile: build });
    expect(await documents.create(document('mine'))).toBe('created');
    expect(await held()).toBe('theirs');

    proxy.writes.push({ ...done, meanwhile: build });
    expect(await documents.replace(document('mine'), await version())).toBe('saved');
    expect(await held()).toBe('theirs');
  });

  it('does not undo what another has put since', async () => {
    for (const before of ['nothing', 'something']) {
      if (before === 'nothing') await other.remove('p', 'a');
      proxy.writes.push({ ...done, meanwhile: () => other.put(document('theirs')) });
      await documents.put(document('mine'));
      expect(await held()).toBe('theirs');
    }
  });
});

describe('a write that was certainly not done', () => {
  it('is put although another was faster', async () => {
    await other.create(document('old'));
    const meanwhile = () => other.put(document('theirs'));
    proxy.reads.push({ apply: true, answer: 503, meanwhile });
    proxy.writes.push({ apply: false, answer: 503, meanwhile });
    await documents.put(document('mine'));
    expect(await held()).toBe('mine');
  });
});

describe('a database that does not answer well', () => {
  const times = (n: number, mishap: Mishap): readonly Mishap[] =>
    Array.from({ length: n }, () => mishap);

  it('is asked again when the doubt itself cannot be settled at once', async () => {
    proxy.writes.push({ apply: true, answer: 503 });
    proxy.reads.push({ apply: false, answer: 503 });
    expect(await documents.create(document('mine'))).toBe('created');
    expect(await held()).toBe('mine');
  });

  it('is unavailable after four tries, each later than the one before', async () => {
    proxy.writes.push(...times(4, { apply: false, answer: 503 }));
    const fault = await faultOf(documents.create(document('mine')));
    expect(fault).toMatchObject({ code: 'store-unavailable', retryable: true });
    expect(fault.message).toContain(proxy.endpoint);
    expect(pauses).toEqual([200, 400, 800]);
    expect(await held()).toBeUndefined();
  });

  it('is left in peace for as long as it asks', async () => {
    proxy.writes.push(...times(9, { apply: false, answer: 429, retryAfterMs: 1_500 }));
    expect(await documents.create(document('mine'))).toBe('created');
    expect(pauses).toEqual(Array.from({ length: 9 }, () => 1_500));
    proxy.writes.push({ apply: false, answer: 449, retryAfterMs: 2_500 });
    expect(await documents.replace(document('mine'), await version())).toBe('saved');
    expect(pauses.slice(9)).toEqual([2_500]);
  });

  it.each([429, 503])(
    'is not waited for when it asks with %d for longer than a person would',
    async (answer) => {
      proxy.writes.push({ apply: false, answer, retryAfterMs: 60_000 });
      const fault = await faultOf(documents.create(document('mine')));
      expect(fault).toMatchObject({ code: 'store-unavailable', retryable: true });
      expect(pauses).toEqual([]);
    },
  );

  it.each([408, 429, 449, 500, 503, 'reset'] as const)(
    'is asked only once by the client itself (%s)',
    async (answer) => {
      const stop = (): Promise<never> => Promise.reject(new Fault('test', 'The second try.'));
      const options = cosmosOptions(emulator.endpoint, randomUUID());
      await (await openCosmosDocuments(options)).close();
      const endpoint = proxy.endpoint;
      const once = await openCosmosDocuments({ ...options, endpoint, pause: stop });
      const before = proxy.count();
      proxy.writes.push({ apply: false, answer });
      const fault = await faultOf(once.create(document('mine')));
      expect(fault).toMatchObject({ code: 'test' });
      // The write, and where it may have been done the look whether it was.
      expect(proxy.count() - before).toBeLessThanOrEqual(answer === 429 ? 1 : 2);
      await once.close();
    },
  );

  it('is read again, and unavailable after four tries', async () => {
    await other.create(document('theirs'));
    proxy.reads.push(...times(3, { apply: false, answer: 503 }));
    expect((await documents.get('p', 'a'))?.body).toBe('theirs');
    proxy.reads.push(...times(3, { apply: false, answer: 503 }));
    expect(await documents.list('p', 'a')).toHaveLength(1);
    proxy.reads.push(...times(4, { apply: false, answer: 503 }));
    expect(await faultOf(documents.get('p', 'a'))).toMatchObject({ code: 'store-unavailable' });
  });

  it('says so when it is asked whether it keeps what is written', async () => {
    const store = storeOver(documents);
    await store.check();
    proxy.writes.push(...times(4, { apply: false, answer: 503 }));
    expect(await faultOf(store.check())).toMatchObject({ code: 'store-unavailable' });
    await store.check();
  });

  it('does not take a replica that lags behind for one that knows', async () => {
    await other.create(document('theirs'));
    proxy.reads.push({ apply: false, answer: 404, substatus: 1002 });
    expect((await documents.get('p', 'a'))?.body).toBe('theirs');
    proxy.reads.push({ apply: false, answer: 404 });
    expect(await documents.get('p', 'a')).toBeUndefined();
  });

  it.each([400, 401, 403, 413])('refuses with %d, once and for good', async (answer) => {
    proxy.writes.push({ apply: false, answer });
    const fault = await faultOf(documents.create(document('mine')));
    expect(fault).toMatchObject({ code: 'store-refused', retryable: false });
    expect(fault.message).toBe(`The store at ${proxy.endpoint} answered ${String(answer)}.`);
    expect(pauses).toEqual([]);
  });
});

describe('openCosmosDocuments', () => {
  it('names the endpoint where there is no database', async () => {
    const { createIfMissing, ...options } = cosmosOptions(emulator.endpoint, randomUUID());
    expect(createIfMissing).toBe(true);
    const fault = await faultOf(openCosmosDocuments(options));
    expect(fault).toMatchObject({ code: 'store-refused', retryable: false });
    expect(fault.message).toContain(emulator.endpoint);
  });

  it('names the endpoint where nobody listens', async () => {
    const gone = await startFaultProxy(emulator.endpoint);
    await gone.stop();
    const fault = await faultOf(openCosmosDocuments(cosmosOptions(gone.endpoint, 'any')));
    expect(fault).toMatchObject({ code: 'store-unavailable', retryable: true });
    expect(fault.message).toBe(`The store at ${gone.endpoint} did not answer.`);
  });

  it('takes a container that is there, without making one', async () => {
    const { createIfMissing, ...options } = cosmosOptions(emulator.endpoint, randomUUID());
    await (
      await openCosmosDocuments({ ...options, createIfMissing: createIfMissing === true })
    ).close();
    const found = await openCosmosDocuments(options);
    expect(await found.create(document(1))).toBe('created');
    await found.close();
  });
});
