import { loadSample } from '../../src/app/letters/load-sample';
import { createHandleRequest } from '../../src/app/handle-request';
import { importFile } from '../../src/app/letters/import-documents';
import { parseCommand } from '../../src/app/parse-command';
import type { KnownConversation, Ports } from '../../src/app/ports';
import type { Actor, Request } from '../../src/app/request';
import { runDue } from '../../src/app/run-due';
import { letterFile } from '../../src/cli/letter-files';
import { composeCards, composePorts } from '../../src/compose';
import { LOCAL_TENANT, readConfig } from '../../src/config';
import { OFFICE_HOURS } from '../../src/domain/remedy/nudge-policies';
import { presentOutcome } from '../../src/present/present-outcome';
import { withoutMarkdown } from '../../src/present/plain';
import { sampleDocuments } from '../../src/sample/sample-documents';
import { sampleRemedies } from '../../src/sample/sample-remedies';
import { decodeCardAction } from '../../src/teams/decode-card-action';
import { temporaryFolder } from '../support/run-upheld';
import { COVENTRY_2021, letterText, SANDWELL_2021 } from '../support/test-letters';
import { cardButtons, cardLines, type Button } from './card-words';

/** People of the sample data, and one who owns nothing. */
const PEOPLE: Readonly<Record<string, string>> = {
  Alex: '00000000-0000-0000-0000-000000000020',
  Megan: '00000000-0000-0000-0000-000000000021',
  Robin: '00000000-0000-0000-0000-000000000022',
  Sam: '00000000-0000-0000-0000-000000000023',
};

const LETTERS = { 'Coventry 2021-22': COVENTRY_2021, 'Sandwell 2021-22': SANDWELL_2021 } as const;

interface Stage {
  readonly ports: Ports;
  readonly handle: ReturnType<typeof createHandleRequest>;
  readonly clock: { now: string };
  /** The buttons of the last card that anybody was shown. */
  buttons: readonly Button[];
}

/** Plays a conversation through the real application with the sample data, and gives it with what the bot says now. */
export async function play(script: string): Promise<string> {
  const stage = await setStage();
  const played: string[] = [];
  for (const line of script.split('\n').filter((text) => !text.startsWith('->'))) {
    const answer = line === '' || line.startsWith('#') ? [] : await act(stage, line);
    played.push(line, ...answer.map((words) => `-> ${words}`.trimEnd()));
  }
  await stage.ports.store.close();
  return played.join('\n');
}

async function setStage(): Promise<Stage> {
  const config = readConfig({ data: temporaryFolder() }, {});
  if (!config.ok) throw new Error('The configuration of the stage is wrong.');
  const clock = { now: '2026-11-23T10:00:00.000Z' };
  const ports = { ...(await composePorts(config.value)), now: () => clock.now };
  const encoder = new TextEncoder();
  await loadSample(ports, {
    tenant: LOCAL_TENANT,
    files: sampleDocuments().map(({ name, text }) => letterFile(name, encoder.encode(text))),
    remedies: sampleRemedies,
  });
  return { ports, handle: createHandleRequest(ports, 'coventry'), clock, buttons: [] };
}

type Lines = readonly string[];

/** Every kind of line that makes something happen; the first that fits is it. */
const KINDS: readonly (readonly [
  pattern: RegExp,
  act: (stage: Stage, ...words: readonly string[]) => Lines | Promise<Lines>,
])[] = [
  [/^== (\d{4}-\d\d-\d\d) (\d\d:\d\d)$/, setClock],
  [
    /^(\w+) clicks "(.+)"$/,
    (stage, who = '', title = '') => reply(stage, clicked(stage, title), actorOf(who)),
  ],
  [/^The letter (.+) is imported$/, (stage, letter = '') => arrive(stage, letter)],
  [/^The timer runs$/, tick],
  [
    /^(\w+) in (\w+): (.*)$/,
    (stage, who = '', channel = '', words = '') =>
      reply(stage, parseCommand(words), actorOf(who, channel)),
  ],
  [
    /^(\w+): (.*)$/,
    (stage, who = '', words = '') => reply(stage, parseCommand(words), actorOf(who)),
  ],
];

async function act(stage: Stage, line: string): Promise<Lines> {
  for (const [pattern, run] of KINDS) {
    const match = pattern.exec(line);
    if (match) return run(stage, ...match.slice(1));
  }
  throw new Error(`The conversation has a line that means nothing: ${line}`);
}

function setClock({ clock }: Stage, day = '', time = ''): Lines {
  clock.now = `${day}T${time}:00.000Z`;
  return [];
}

function actorOf(name: string, channel?: string): Actor {
  const place = channel
    ? ({ conversation: `#${channel}`, scope: 'channel' } as const)
    : ({ conversation: `chat with ${name}`, scope: 'personal' } as const);
  return { tenant: LOCAL_TENANT, person: PEOPLE[name] ?? null, name, place };
}

function clicked({ buttons }: Stage, title: string): Request {
  const button = buttons.find((one) => one.title === title);
  if (!button) throw new Error(`There is no button "${title}" on the last card.`);
  return decodeCardAction({ value: { action: button } } as Parameters<typeof decodeCardAction>[0]);
}

async function reply(stage: Stage, request: Request, actor: Actor): Promise<readonly string[]> {
  const known: KnownConversation = {
    tenant: actor.tenant,
    id: actor.place.conversation,
    scope: actor.place.scope,
    person: actor.place.scope === 'personal' ? actor.person : null,
    reference: actor.place.conversation,
  };
  await stage.ports.store.channels.remember(known);
  const said = presentOutcome(await stage.handle(request, actor), actor);
  if (said.kind === 'text') return withoutMarkdown(said.text).split('\n');
  return show(stage, said.card);
}

function show(stage: Stage, card: object): readonly string[] {
  stage.buttons = cardButtons(card);
  return cardLines(card);
}

async function arrive({ ports }: Stage, letter: string): Promise<readonly string[]> {
  const figures = LETTERS[letter as keyof typeof LETTERS];
  const file = letterFile(`${letter}.txt`, new TextEncoder().encode(letterText(figures)));
  const [outcome] = await importFile(ports, file, { by: 'test', sample: false });
  return [`(${outcome?.kind ?? 'nothing'})`];
}

/** Everything that leaves unasked at this moment, with where it goes. */
async function tick(stage: Stage): Promise<readonly string[]> {
  const lines: string[] = [];
  const post = (conversation: KnownConversation, card: object) => {
    lines.push(`(to ${conversation.id})`, ...show(stage, card));
    return Promise.resolve({ kind: 'sent', activityId: 'a' } as const);
  };
  const schedule = {
    home: 'coventry',
    policy: OFFICE_HOURS,
    outbound: { post, cardFor: composeCards(stage.ports) },
  };
  const log = { info: () => undefined, error: (event: string) => lines.push(`(${event})`) };
  await runDue(stage.ports, schedule, log);
  return lines.length > 0 ? lines : ['(nothing is sent)'];
}
