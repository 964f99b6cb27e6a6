import { composePorts } from '../../src/compose';
import { readConfig } from '../../src/config';
import type { Ports } from '../../src/app/ports';
import { startBot } from '../../src/launch/start-bot';
import type { Patience } from '../../src/teams/answers/create-answering';
import type { RunningTelemetry } from '../../src/telemetry/create-telemetry';
import { startConnector, type RecordingConnector } from './recording-connector';
import { temporaryFolder } from './run-upheld';

export interface TestBot {
  readonly url: string;
  readonly ports: Ports;
  readonly connector: RecordingConnector;
  /** The moment that the bot takes for now; a test may move it. */
  readonly clock: { now: string };
  /** What every reading of a file waits for first; a test may hold it up. */
  readonly reading: { after: Promise<void> };
  /** Sends an activity as Teams would, and gives the answer to the request. */
  readonly send: (activity: unknown) => Promise<{ readonly status: number; readonly body: any }>;
  readonly stop: () => Promise<void>;
}

/** A test sees every answer in the turn that it belongs to, however busy its machine is. */
const UNHURRIED: Patience = { clickMs: 20_000, messageMs: 20_000 };

/** The whole product in this process: real HTTP on both sides, the real store in a folder of its own. */
export async function startTestBot(
  home = 'coventry',
  env: Readonly<Record<string, string>> = {},
  patience: Patience = UNHURRIED,
  telemetry?: RunningTelemetry,
): Promise<TestBot> {
  const flags = { data: temporaryFolder(), home, port: '0', insecureLocal: true };
  const config = readConfig(flags, env);
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  const clock = { now: '2026-11-23T10:00:00.000Z' };
  const reading = { after: Promise.resolve() };
  const composed = await composePorts(config.value);
  const ports: Ports = {
    ...composed,
    now: () => clock.now,
    readLetter: (file) => reading.after.then(() => composed.readLetter(file)),
  };
  const connector = await startConnector();
  const bot = await startBot(ports, config.value, {
    bot: { kind: 'insecure-local' },
    tickMs: 50,
    patience,
    ...(telemetry && { telemetry }),
  });
  const url = `http://127.0.0.1:${String(bot.port)}`;
  return {
    url,
    ports,
    connector,
    clock,
    reading,
    send: (activity) => postJson(`${url}/api/messages`, JSON.stringify(activity)),
    stop: async () => {
      await bot.stop();
      await ports.store.close();
      await connector.stop();
    },
  };
}

export async function postJson(url: string, body: string): Promise<{ status: number; body: any }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}
