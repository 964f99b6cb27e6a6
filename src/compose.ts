import { randomUUID } from 'node:crypto';
import { createCardFor, type CardSettings } from './app/deliveries/card-for';
import type { CardFor } from './app/deliveries/deliver';
import type { Log, Ports } from './app/ports';
import type { Config } from './config';
import { createDrawPng } from './drawing/create-draw-png';
import { createInterpreter } from './model/create-interpreter';
import { markedCard } from './present/delivery-mark';
import { correctionCard } from './present/digests/correction-card';
import { periodCard } from './present/digests/period-card';
import { rollupCard } from './present/digests/rollup-card';
import { settledCard } from './present/digests/settled-card';
import { digestCard } from './present/letters/digest-card';
import { roundCard } from './present/remedies/round-card';
import { welcomeCard } from './present/setup/welcome-card';
import { readLetter } from './reading/read-letter';
import { openStore } from './open-store';
import { auditCrew } from './threads/audit-crew';
import { sha256 } from './store/sha256';

/** The ports behind every use case, with the real clock and the store that is configured. */
export async function composePorts(config: Config): Promise<Ports> {
  return {
    ...(await openStore(config, consoleLog)),
    readLetter,
    now: () => new Date().toISOString(),
    newId: randomUUID,
    sha256,
    notary: { sha256, newSalt: randomUUID },
    draw: createDrawPng(),
    keepUnanswered: config.keepUnanswered,
    keepFeedbackWords: config.keepFeedbackWords,
    ...(config.store.kind === 'embedded' && { auditCrew: () => auditCrew(config.data) }),
    ...(config.model.kind !== 'none' && {
      interpreter: createInterpreter(config.model, { log: consoleLog }),
    }),
  };
}

/** Cards of everything that leaves unasked, each marked with the delivery whose message it is. */
export function composeCards(ports: Ports, settings: CardSettings): CardFor {
  const makers = {
    digest: digestCard,
    rollup: rollupCard,
    correction: correctionCard,
    settled: settledCard,
    period: periodCard,
    nudge: roundCard,
    welcome: welcomeCard,
  };
  const cardFor = createCardFor(ports, makers, settings);
  return async (delivery) => {
    const card = await cardFor(delivery);
    const { follows, id } = delivery;
    return card && markedCard(card, follows?.how === 'replace' ? follows.delivery : id);
  };
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
