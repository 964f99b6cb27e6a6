import { parseCommand } from '../../src/app/parse-command';
import type { KnownConversation } from '../../src/app/ports';
import type { Actor, Request } from '../../src/app/request';
import { runDue } from '../../src/app/run-due';
import { composeCards } from '../../src/compose';
import { LOCAL_TENANT } from '../../src/config';
import { OFFICE_HOURS } from '../../src/domain/remedy/nudge-policies';
import { presentOutcome } from '../../src/present/present-outcome';
import { withoutMarkdown } from '../../src/present/plain';
import { decodeCardAction } from '../../src/teams/decode-card-action';
import { cardButtons, cardLines } from './card-words';
import { typed } from './stage/command-line';
import { arrive, NO_HOME, NO_SAMPLE, setStage, type Stage } from './stage/stage';

/** People of the sample data, and one who owns nothing. */
const PEOPLE: Readonly<Record<string, string>> = {
  Alex: '00000000-0000-0000-0000-000000000020',
  Megan: '00000000-0000-0000-0000-000000000021',
  Robin: '00000000-0000-0000-0000-000000000022',
  Sam: '00000000-0000-0000-0000-000000000023',
};

/** Plays a conversation through the real application with the sample data, and gives it with what the bot says now. */
export async function play(script: string): Promise<string> {
  const lines = script.split('\n').filter((text) => !text.startsWith('->'));
  const stage = await setStage(lines);
  const played: string[] = [];
  for (const line of lines) {
    const answer = SILENT.test(line) ? [] : await act(stage, line);
    played.push(line, ...answer.map((words) => `-> ${words}`.trimEnd()));
  }
  await stage.ports.store.close();
  return played.join('\n');
}

/** Empty lines, remarks, and what the stage was set by. */
const SILENT = new RegExp(`^(?:#.*|${NO_HOME}|${NO_SAMPLE})?$`);

type Lines = readonly string[];

/** Every kind of line that makes something happen; the first that fits is it. */
const KINDS: readonly (readonly [
  pattern: RegExp,
  act: (stage: Stage, ...words: readonly string[]) => Lines | Promise<Lines>,
])[] = [
  [/^== (\d{4}-\d\d-\d\d) (\d\d:\d\d)$/, setClock],
  [/^\$ upheld (.+)$/, (stage, words = '') => typed(stage, words)],
  [
    /^(\w+) clicks "(.+)"$/,
    (stage, who = '', title = '') => reply(stage, clicked(stage, title), actorOf(who)),
  ],
  [/^The letter (.+) is imported$/, (stage, letter = '') => arrive(stage, letter)],
  [/^The timer runs$/, tick],
  [
    /^(\w+) in (\w+): (.*)$/,
    (stage, who = '', channel = '', words = '') => hear(stage, words, actorOf(who, channel)),
  ],
  [/^(\w+): (.*)$/, (stage, who = '', words = '') => hear(stage, words, actorOf(who))],
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

/** `\n` is a new line within a message; `(900 times "very ")` is a text too long to be written down. */
function hear(stage: Stage, words: string, actor: Actor): Promise<Lines> {
  const text = words
    .replace(/\((\d+) times "([^"]+)"\)/g, (_, times: string, part: string) =>
      part.repeat(Number(times)),
    )
    .replaceAll('\\n', '\n');
  return reply(stage, parseCommand(text), actor);
}

async function reply(stage: Stage, request: Request, actor: Actor): Promise<Lines> {
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

function show(stage: Stage, card: object): Lines {
  stage.buttons = cardButtons(card);
  return cardLines(card);
}

/** Everything that leaves unasked at this moment, with where it goes. */
async function tick(stage: Stage): Promise<Lines> {
  const lines: string[] = [];
  const post = (conversation: KnownConversation, card: object) => {
    lines.push(`(to ${conversation.id})`, ...show(stage, card));
    return Promise.resolve({ kind: 'sent', activityId: 'a' } as const);
  };
  const schedule = {
    home: 'coventry',
    policy: OFFICE_HOURS,
    settleMs: 0,
    outbound: { post, cardFor: composeCards(stage.ports, { home: 'coventry' }) },
  };
  const log = { info: () => undefined, error: (event: string) => lines.push(`(${event})`) };
  await runDue(stage.ports, schedule, log);
  return lines.length > 0 ? lines : ['(nothing is sent)'];
}
