import { randomUUID } from 'node:crypto';
import type { Ports } from './app/ports';
import type { Interpreter } from './app/ports/questions';
import type { Config } from './config';
import type { ModelEndpoint } from './config-model';
import { createDrawPng } from './drawing/create-draw-png';
import { consoleLog } from './log/console-log';
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
    writeWord: async (document) => (await import('./word/write-word.js')).writeWord(document),
    keepUnanswered: config.keepUnanswered,
    keepFeedbackWords: config.keepFeedbackWords,
    ...(config.store.kind === 'embedded' && { auditCrew: () => auditCrew(config.data) }),
    ...(config.model.kind !== 'none' && { interpreter: await interpreterFor(config.model) }),
  };
}

/** Its prompt holds the whole vocabulary: loaded only where a model is configured. */
async function interpreterFor(model: ModelEndpoint): Promise<Interpreter> {
  const { createInterpreter } = await import('./model/create-interpreter.js');
  return createInterpreter(model, { log: consoleLog });
}
