import type * as Queues from '@azure/storage-queue';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log, Wake } from '../app/ports';

type Credential = NonNullable<Parameters<typeof Queues.newPipeline>[0]>;

export interface StorageQueueOptions {
  /** Address of the account's queues. */
  readonly url: string;
  /** A managed identity, as the caller made it, or the key of an emulator. */
  readonly access: { readonly credential: Credential } | { readonly key: string };
  readonly log: Log;
  readonly queue?: string;
  /** Waits; rejects when the signal stops it. Absent: really. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** The queue that wakes; the deployment makes it, and so does whoever finds that it is missing. */
export const WAKE_QUEUE = 'upheld-wake';

const POLL_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Most that one request gives. */
const BATCH = 32;
/** Longer than a run; when an instance dies in it, another is woken after this. */
const INVISIBLE_SECONDS = 120;
/** The sweep has long found what an older hint was about. */
const KEPT_SECONDS = 3_600;
/** A hint that was taken so often without a run that ended is not what helps. */
const MOST_TAKEN = 5;
/** A hint is not worth more of a writer's time. */
const HINT_MS = 5_000;

type Client = Queues.QueueClient;

/** Hints through an Azure Storage queue, to whichever instance asks first. Every failure is logged and forgiven. */
export function storageQueueWake(options: StorageQueueOptions): Wake {
  let client: Promise<Client> | undefined;
  const open = (): Promise<Client> => (client ??= connect(options));
  const { log } = options;
  return {
    async hint() {
      try {
        const queue = await open();
        const abortSignal = AbortSignal.timeout(HINT_MS);
        await withQueue(queue, () =>
          queue.sendMessage('due', { messageTimeToLive: KEPT_SECONDS, abortSignal }),
        );
      } catch (error) {
        log.error('hint not sent', { cause: causeOf(error) });
      }
    },
    async check() {
      const queue = await open();
      const abortSignal = AbortSignal.timeout(HINT_MS);
      await withQueue(queue, () => queue.getProperties({ abortSignal }));
    },
    onHint(run) {
      const stopped = new AbortController();
      const listening = listen({ open, run, options, signal: stopped.signal });
      return async () => {
        stopped.abort();
        await listening;
      };
    },
  };
}

async function connect({ url, access, queue }: StorageQueueOptions): Promise<Client> {
  // Loaded here: it is heavy, and only production needs it. The package types its two builds apart.
  const queues = (await import('@azure/storage-queue')) as unknown as typeof Queues;
  const credential =
    'key' in access
      ? new queues.StorageSharedKeyCredential(accountOf(url), access.key)
      : access.credential;
  const retryOptions = { maxTries: 2, tryTimeoutInMs: 10_000 };
  return new queues.QueueServiceClient(url, credential, { retryOptions }).getQueueClient(
    queue ?? WAKE_QUEUE,
  );
}

/** An emulator has its accounts in the path. */
function accountOf(url: string): string {
  return new URL(url).pathname.split('/')[1] ?? '';
}

/** Does it, and makes the queue first when that is what is missing. */
async function withQueue<T>(queue: Client, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (codeOf(error) !== 'QueueNotFound') throw error;
    await queue.createIfNotExists();
    return action();
  }
}

interface Listening {
  readonly open: () => Promise<Client>;
  readonly run: () => Promise<void>;
  readonly options: StorageQueueOptions;
  readonly signal: AbortSignal;
}

async function listen({ open, run, options, signal }: Listening): Promise<void> {
  const { log, pause = (ms: number) => wait(ms, undefined, { signal }) } = options;
  const stopped = (): boolean => signal.aborted;
  let failures = 0;
  while (!stopped()) {
    let next = 0;
    try {
      const taken = await takeHints(await open(), { run, log, signal });
      failures = 0;
      if (!taken) next = POLL_MS;
    } catch (error) {
      if (stopped()) return;
      // Once for each trouble: it may last for hours, and nothing is lost.
      if (failures === 0) log.error('hints not heard', { cause: causeOf(error) });
      next = Math.min(POLL_MS * 2 ** failures, LONGEST_PAUSE_MS);
      failures += 1;
    }
    if (next > 0) await pause(next, signal).catch(() => undefined);
  }
}

/** One run for all hints that are there; they are forgotten only once it has ended. Gives whether there were any. */
async function takeHints(
  queue: Client,
  { run, log, signal }: Pick<Listening, 'run' | 'signal'> & { readonly log: Log },
): Promise<boolean> {
  const { receivedMessageItems: hints } = await withQueue(queue, () =>
    queue.receiveMessages({
      numberOfMessages: BATCH,
      visibilityTimeout: INVISIBLE_SECONDS,
      abortSignal: signal,
    }),
  );
  if (hints.length === 0) return false;
  const poisoned = hints.filter(({ dequeueCount }) => dequeueCount > MOST_TAKEN).length;
  if (poisoned > 0) log.error('hints given up', { count: poisoned });
  if (poisoned < hints.length) await run();
  for (const { messageId, popReceipt } of hints) await forget(queue, messageId, popReceipt);
  return true;
}

/** Somebody else may have taken it since; then it is theirs to forget. */
async function forget(queue: Client, messageId: string, popReceipt: string): Promise<void> {
  try {
    await queue.deleteMessage(messageId, popReceipt);
  } catch (error) {
    const gone = ['MessageNotFound', 'PopReceiptMismatch', 'QueueNotFound'];
    if (!gone.includes(codeOf(error))) throw error;
  }
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** A code, never the request that failed: its headers hold a token. */
function causeOf(error: unknown): string {
  return codeOf(error) || (error instanceof Error ? error.name : 'unknown');
}
