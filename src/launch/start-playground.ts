import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { LOCAL_TENANT } from '../config';
import { failed, ok, type Result } from '../domain/shared/result';

export interface Playground {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Resolves when it ends although nobody stopped it. */
  readonly ended: Promise<'ended'>;
}

export interface PlaygroundOptions {
  readonly botPort: number;
  readonly dataDir: string;
  readonly port?: number;
}

const PORT = 56150;
const READY_MS = 20_000;

/** Starts Microsoft's Agents Playground as the Teams client of the bot on a port, and waits until it answers. */
export async function startPlayground(
  options: PlaygroundOptions,
): Promise<Result<Playground, string>> {
  const script = findScript();
  if (!script) return failed('the Agents Playground is not installed; run "npm ci" first.');
  const folder = resolve(options.dataDir, 'playground');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.yml'), playgroundConfig());
  const child = spawn(
    process.execPath,
    [
      ...[script, 'start', '-e', `http://127.0.0.1:${String(options.botPort)}/api/messages`],
      ...['-c', 'msteams', '-p', String(options.port ?? PORT), '--disable-telemetry'],
    ],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        PATH: '',
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(folder, 'config.yml'),
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
      },
    },
  );
  const ended = new Promise<'ended'>((done) => child.once('exit', () => done('ended')));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  const port = await listeningPort(child);
  if (port !== undefined && (await answers(port))) {
    return ok({ url: `http://localhost:${String(port)}`, stop, ended });
  }
  await stop();
  return failed(
    `the Agents Playground did not start; its log is ${join(folder, 'playground.log')}.`,
  );
}

function findScript(): string | undefined {
  try {
    return createRequire(__filename).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    return undefined;
  }
}

/** The port that it really took: another than asked for, when that one is in use. */
function listeningPort(child: ChildProcess): Promise<number | undefined> {
  return new Promise((done) => {
    const timer = setTimeout(() => done(undefined), READY_MS);
    let output = '';
    child.once('exit', () => done(undefined));
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const match = /Listening on (\d+)/.exec(output);
      if (!match) return;
      clearTimeout(timer);
      done(Number(match[1]));
    });
  });
}

/** It says that it listens before it does, and before it has read its configuration. */
async function answers(port: number): Promise<boolean> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    const response = await fetch(`http://127.0.0.1:${String(port)}/_debug/ping`).catch(
      () => undefined,
    );
    if (response?.ok) return true;
    await new Promise((retry) => setTimeout(retry, 100));
  }
  return false;
}

interface Invented {
  readonly n: number;
  readonly given: string;
  readonly family: string;
}

/** The client wants exactly five people besides the one at the keyboard. All are invented. */
const PEOPLE: readonly Invented[] = [
  { n: 0, given: 'Alex', family: 'Wilber' },
  { n: 1, given: 'Megan', family: 'Bowen' },
  { n: 2, given: 'Robin', family: 'Field' },
  { n: 3, given: 'Sam', family: 'Marsh' },
  { n: 4, given: 'Jo', family: 'Heath' },
  { n: 5, given: 'Chris', family: 'Lane' },
];

function playgroundConfig(): string {
  const [current, ...others] = PEOPLE.map(personOf);
  const config = {
    version: '0.1.1',
    tenantId: LOCAL_TENANT,
    bot: { id: '28:00000000-0000-0000-0000-000000000011', name: 'Upheld' },
    currentUser: current,
    users: others,
    personalChat: { id: 'a:personal-0' },
    groupChat: { id: '19:group-0@thread.v2', name: 'Governance' },
    team: {
      id: '19:general@thread.tacv2',
      name: 'Complaints',
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [{ id: '19:letters@thread.tacv2', name: 'Letters' }],
    },
  };
  // JSON is YAML.
  return JSON.stringify(config, null, 2);
}

function personOf({ n, given, family }: Invented): object {
  const address = `${given.toLowerCase()}@example.com`;
  return {
    id: `29:user-id-${String(n)}`,
    name: `${given} ${family}`,
    userPrincipleName: address,
    aadObjectId: `00000000-0000-0000-0000-00000000002${String(n)}`,
    givenName: given,
    surname: family,
    email: address,
  };
}
