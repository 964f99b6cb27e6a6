import { createHash, randomUUID } from 'node:crypto';
import { createCardFor } from './app/deliveries/card-for';
import type { CardFor } from './app/deliveries/deliver';
import type { Log, Ports } from './app/ports';
import type { Config } from './config';
import { digestCard } from './present/letters/digest-card';
import { remedyNudgeCard } from './present/remedies/remedy-views';
import { readLetter } from './reading/read-letter';
import { openEmbeddedStore } from './store/embedded/open-embedded-store';

/** The ports behind every use case, with the real clock and the embedded store. */
export async function composePorts(config: Config): Promise<Ports> {
  return {
    store: await openEmbeddedStore(config.data),
    readLetter,
    now: () => new Date().toISOString(),
    newId: randomUUID,
    sha256,
    notary: { sha256, newSalt: randomUUID },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Cards of everything that leaves unasked. */
export function composeCards(ports: Ports): CardFor {
  return createCardFor(ports, { digest: digestCard, nudge: remedyNudgeCard });
}

/** One line of JSON for each event, on standard error; never texts or names. */
export const consoleLog: Log = {
  info: (event, fields) => writeLine('info', event, fields),
  error: (event, fields) => writeLine('error', event, fields),
};

function writeLine(level: string, event: string, fields: object = {}): void {
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`,
  );
}
