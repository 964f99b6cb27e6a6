import type { Log } from '../app/ports';
import type { Interpreter } from '../app/ports/questions';
import type { ModelEndpoint } from '../config-model';
import type { askChatModel } from './ask-chat-model';
import { createTransport, type Failure, type Send } from './create-transport';
import { jsonIn } from './json-in';
import { writePrompt } from './write-prompt';

/**
 * What one question may take, loading and all. Teams shows nothing meanwhile, and the answer must be there after five
 * seconds whatever becomes of the model.
 */
const LIMIT_MS = 4_500;

/** More questions at a time than this are left to the rules alone. */
const MOST_AT_ONCE = 8;

export interface InterpreterParts {
  readonly log: Log;
  readonly limitMs?: number;
  readonly send?: Send;
}

/**
 * An interpreter over a chat model. It sends the words and the typed query before them, nothing else. A model that is down,
 * slow, huge or silly gives undefined within the limit, with one log line that holds neither words nor keys.
 */
export function createInterpreter(
  settings: ModelEndpoint,
  { log, limitMs = LIMIT_MS, send = fetch }: InterpreterParts,
): Interpreter {
  let running = 0;
  const report = ({ reason, status }: Failure): void => {
    log.error('model not used', { reason, ...(status === undefined ? {} : { status }) });
  };
  return {
    async warm() {
      await loadChat();
    },
    async interpret(question, previous) {
      if (running >= MOST_AT_ONCE) {
        report({ reason: 'busy' });
        return undefined;
      }
      running += 1;
      try {
        const signal = AbortSignal.timeout(limitMs);
        const failures: Failure[] = [];
        const fetch = createTransport(send, signal, (failure) => failures.push(failure));
        const asked = askChat(settings, writePrompt(question, previous), fetch);
        const content = await Promise.race([asked, whenAborted(signal)]);
        const found = content === undefined ? undefined : jsonIn(content);
        const [failure = found === undefined ? NOT_JSON : undefined] = failures;
        if (failure) report(signal.aborted ? SLOW : failure);
        return failure ? undefined : found;
      } catch {
        report({ reason: 'failed' });
        return undefined;
      } finally {
        running -= 1;
      }
    },
  };
}

const NOT_JSON: Failure = { reason: 'not-json' };
const SLOW: Failure = { reason: 'too-slow' };

/** The library takes a second to load, and most installations have no model. */
function loadChat(): Promise<{ readonly askChatModel: typeof askChatModel }> {
  return import('./ask-chat-model.js');
}

async function askChat(...args: Parameters<typeof askChatModel>): Promise<string | undefined> {
  const chat = await loadChat();
  return chat.askChatModel(...args);
}

function whenAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(undefined);
    });
  });
}
