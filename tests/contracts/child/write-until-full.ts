import { createInterface } from 'node:readline';
import { Fault } from '../../../src/app/fault';
import { openEmbeddedStore } from '../../../src/store/embedded/open-embedded-store';
import { remedy } from '../store-samples';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Adds remedies until the disk takes no more, says so, and goes on when it is told that there is room. */
async function writeUntilFull(dir: string): Promise<void> {
  const store = await openEmbeddedStore(dir);
  const add = async (id: string): Promise<void> => {
    try {
      await store.remedies.add(remedy('t1', id, { text: 'x'.repeat(2_000) }));
      say(`kept ${id}`);
    } catch (error) {
      say(`refused ${id}`);
      say(`fault ${error instanceof Fault ? `${error.code} ${error.message}` : String(error)}`);
      throw error;
    }
  };
  const until = (n: number): boolean => n < 10_000;
  for (let n = 1; until(n); n++) {
    try {
      await add(`before-${String(n)}`);
    } catch {
      break;
    }
  }
  const ready = (): Promise<string> =>
    store.check().then(
      () => 'ready',
      () => 'not ready',
    );
  say(`state ${await ready()}`);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'room') break;
  }
  say(`state ${await ready()}`);
  for (let n = 1; n <= 5; n++) await add(`after-${String(n)}`);
  await store.close();
}

void writeUntilFull(process.argv[2] ?? '');
