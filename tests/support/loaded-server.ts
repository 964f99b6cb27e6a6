import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import type { Store } from '../../src/app/ports';
import { LOCAL_TENANT } from '../../src/config';
import { planDelivery } from '../../src/domain/delivery/plan-delivery';
import { HOME_LETTERS } from '../../src/domain/digest/interest';
import { withInterest } from '../../src/domain/digest/subscription';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store';
import { click, message } from './activities';
import { startFaultConnector, type FaultConnector } from './deliveries/fault-connector';
import { sha256 } from './remedies';
import { startUpheld, temporaryFolder } from './run-upheld';
import { postJson } from './test-bot';

const QUESTION = 'What was our uphold rate this year?';
/** So many people write in turn, each in a chat of their own. */
const PEOPLE = 40;

export interface LoadedServer {
  readonly child: ChildProcess;
  readonly store: Store;
  readonly connector: FaultConnector;
  /** Everything that the process wrote to standard error. */
  readonly complaints: () => string;
  /** One message to each channel, of an occasion that there was not before. */
  readonly plan: (occasion: string) => Promise<void>;
  /** Somebody asks a question, by words or by a button; gives the status of the answer. */
  readonly ask: (n: number) => Promise<number>;
  readonly stop: () => Promise<void>;
}

export interface Load {
  readonly channels: number;
  /** How long Teams takes for a message. */
  readonly latencyMs: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Channels that get a weekly overview, whose card is made from what is held. */
async function subscribe(store: Store, serviceUrl: string, count: number) {
  const ids = Array.from({ length: count }, (_, n) => `19:load/channel-${String(n)}`);
  for (const id of ids) {
    const conversation = { id, isGroup: true, conversationType: 'channel', name: '' };
    const bot = { id: '28:bot', name: 'Upheld' };
    const reference = { bot, channelId: 'msteams', serviceUrl, conversation };
    const known = { tenant: LOCAL_TENANT, id, scope: 'channel', person: null } as const;
    await store.channels.remember({ ...known, reference });
    const asked = { ...HOME_LETTERS, topics: ['weekly'], by: 'a test' } as const;
    const since = new Date().toISOString();
    const place = { tenant: LOCAL_TENANT, conversation: id };
    await store.subscriptions.add(withInterest(place, undefined, { ...asked, since }));
  }
  return ids;
}

/** The built product as a process of its own, with people who write to it and channels that it writes to. */
export async function startLoadedServer({ channels, latencyMs, env }: Load): Promise<LoadedServer> {
  const data = temporaryFolder();
  const connector = await startFaultConnector({ seed: 1, perThousand: 0, slowMs: 0, latencyMs });
  const store = await openEmbeddedStore(data);
  const ids = await subscribe(store, connector.serviceUrl, channels);
  const how = ['--insecure-local', '--port', '0', '--home', 'coventry', '--data', data];
  const child = startUpheld(['serve', ...how], env);
  let said = '';
  let complaints = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  while (!said.includes('/api/messages')) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${complaints}`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
  const url = /http:\S+\/api\/messages/.exec(said)?.[0] ?? '';
  const { serviceUrl } = connector;
  return {
    child,
    store,
    connector,
    complaints: () => complaints,
    async plan(occasion) {
      const day = new Date().toISOString().slice(0, 10);
      const at = new Date().toISOString();
      for (const conversation of ids) {
        const address = { kind: 'conversation', conversation } as const;
        const about = { kind: 'weekly', subject: day, occasion, why: 'a test' } as const;
        const errand = { tenant: LOCAL_TENANT, address, ...about };
        await store.deliveries.add(planDelivery(errand, at, sha256));
      }
    },
    async ask(n) {
      const person = `person-${String(n % PEOPLE)}`;
      const from = { id: `29:${person}`, name: person, aadObjectId: person };
      const where = { serviceUrl, conversation: `a:${person}`, from };
      const activity =
        n % 3 === 0 ? click('ask', { q: QUESTION }, where) : message(QUESTION, where);
      return (await postJson(url, JSON.stringify(activity))).status;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }
      await store.close();
      await connector.stop();
    },
  };
}
