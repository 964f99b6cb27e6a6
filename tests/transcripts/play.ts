import { parseCommand } from '../../src/app/parse-command';
import type { Follow, KnownConversation } from '../../src/app/ports';
import type { Actor, Request } from '../../src/app/request';
import type { Mention } from '../../src/app/request/setup';
import { runDue } from '../../src/app/run-due';
import { composeCards } from '../../src/compose-cards';
import { LOCAL_TENANT } from '../../src/config';
import { OFFICE_HOURS } from '../../src/domain/remedy/nudge-policies';
import { presentOutcome } from '../../src/present/present-outcome';
import { withoutMarkdown } from '../../src/present/plain';
import { decodeCardAction } from '../../src/teams/decode-card-action';
import { besideWords, cardButtons, cardLines, type Button } from './card-words';
import { typed } from './stage/command-line';
import { documentsIn } from './stage/documents';
import { arrive, NO_HOME, NO_SAMPLE, setStage, type Stage } from './stage/stage';

/** People of the sample data, and one who owns nothing. */
const PEOPLE: Readonly<Record<string, string>> = {
  Alex: '00000000-0000-0000-0000-000000000020',
  Megan: '00000000-0000-0000-0000-000000000021',
  Robin: '00000000-0000-0000-0000-000000000022',
  Sam: '00000000-0000-0000-0000-000000000023',
  Lena: '00000000-0000-0000-0000-000000000024',
  Mona: '00000000-0000-0000-0000-000000000025',
};

/** Plays a conversation through the real application with the sample data, and gives it with what the bot says now. */
export async function play(script: string): Promise<string> {
  const lines = script.split('\n').filter((text) => !text.startsWith('->'));
  const stage = await setStage(lines);
  for (const [name, id] of Object.entries(PEOPLE)) stage.records.set(name, id);
  for (const [name, path] of documentsIn(script)) stage.records.set(name, path);
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
    /^(\w+) in (\w+) clicks "(.+)"$/,
    (stage, who = '', channel = '', title = '') =>
      reply(stage, clicked(stage, title), actorOf(who, channel)),
  ],
  [/^(\w+) clicks "([^"]+)" giving (.+)$/, fillIn],
  [
    /^(\w+) clicks (?:the (\d)\w\w )?"([^"]+)" on (\w+)'s card$/,
    (stage, who = '', nth = '1', title = '', whose = '') =>
      reply(stage, clicked(stage, title, { on: whose, nth: Number(nth) }), actorOf(who)),
  ],
  [
    /^(\w+) clicks the (\d)\w\w "([^"]+)"$/,
    (stage, who = '', nth = '1', title = '') =>
      reply(stage, clicked(stage, title, { on: who, nth: Number(nth) }), actorOf(who)),
  ],
  [/^((?:\w+, )*\w+ and \w+) have the app$/, install],
  [
    /^(\w+) clicks "(.+)"$/,
    (stage, who = '', title = '') => reply(stage, clicked(stage, title, { on: who }), actorOf(who)),
  ],
  [/^The letter (.+) is imported$/, (stage, letter = '') => arrive(stage, letter)],
  [/^The corrected letter (.+) is imported$/, (stage, letter = '') => arrive(stage, letter, true)],
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

interface Click {
  /** On whose last card; the last card of anybody where theirs has no such button. */
  readonly on?: string;
  readonly nth?: number;
  /** What was typed into the card. */
  readonly inputs?: Readonly<Record<string, string>>;
}

function clicked(
  stage: Stage,
  title: string,
  { on = '', nth = 1, inputs }: Click = {},
): Request | undefined {
  const named = (buttons: readonly Button[]) => buttons.filter((one) => one.title === title);
  const own = named(stage.cards.get(on) ?? []);
  const button = (own.length > 0 ? own : named(stage.buttons))[nth - 1];
  if (!button) return undefined;
  stage.clicks.count += 1;
  const action = { ...button, data: { ...button.data, ...inputs } };
  const activity = { id: `click-${String(stage.clicks.count)}`, value: { action } };
  return decodeCardAction(activity as unknown as Parameters<typeof decodeCardAction>[0]);
}

/** `evidence "DOC-77", due "2026-12-24"`; a person's name stands for their id. */
function fillIn(stage: Stage, who = '', title = '', words = ''): Promise<Lines> {
  const given = [...words.matchAll(/(\w+) "([^"]*)"/g)].map(([, field = '', value = '']) => [
    field,
    PEOPLE[value] ?? value,
  ]);
  const inputs = Object.fromEntries(given) as Readonly<Record<string, string>>;
  return reply(stage, clicked(stage, title, { on: who, inputs }), actorOf(who));
}

/** People who can be written to, since the app is installed for them. */
async function install(stage: Stage, names = ''): Promise<Lines> {
  for (const name of names.split(/, | and /))
    await stage.ports.store.channels.remember(chatOf(actorOf(name)));
  return [];
}

function chatOf({ tenant, place, person, name }: Actor): KnownConversation {
  const isPersonal = place.scope === 'personal';
  return {
    tenant,
    id: place.conversation,
    scope: place.scope,
    person: isPersonal ? person : null,
    ...(isPersonal && { name }),
    reference: place.conversation,
  };
}

/** `\n` is a new line within a message; `(900 times "very ")` is a text too long to be written down. */
function hear(stage: Stage, words: string, actor: Actor): Promise<Lines> {
  const text = words
    .replace(/\((\d+) times "([^"]+)"\)/g, (_, times: string, part: string) =>
      part.repeat(Number(times)),
    )
    .replaceAll('\\n', '\n');
  return reply(stage, spoken(text), actor);
}

/** `@Megan` is a mention of her; a name that nobody on the stage has is one of somebody without an account. */
function spoken(text: string): Request {
  const mentions: Mention[] = [];
  const numbered = text.replace(/@([A-Z]\w+)/g, (whole, name: string) => {
    if (name === 'Upheld') return whole;
    mentions.push({ member: `29:${name}`, name, person: PEOPLE[name] ?? null });
    return `@${String(mentions.length - 1)}`;
  });
  return parseCommand(numbered, mentions);
}

async function reply(stage: Stage, request: Request | undefined, actor: Actor): Promise<Lines> {
  if (request === undefined) return ['(there is no such button)'];
  await stage.ports.store.channels.remember(chatOf(actor));
  const said = presentOutcome(await stage.handle(request, actor));
  if (said.kind === 'card') return show(stage, said.card, actor.name);
  const drawn = said.picture ? ['', `(a picture: ${said.picture.name}.png)`] : [];
  if (said.card) show(stage, said.card, actor.name);
  const beside = said.card ? ['', besideWords(said.card)] : [];
  return [...withoutMarkdown(said.text).split('\n'), ...drawn, ...beside];
}

function show(stage: Stage, card: object, whose: string): Lines {
  stage.buttons = cardButtons(card);
  stage.cards.set(whose, stage.buttons);
  return cardLines(card);
}

const FOLLOWS = {
  replace: 'in the place of the last message in',
  reply: 'in the thread in',
} as const;

/** Everything that leaves unasked at this moment, by where it goes: several leave at once, in whatever order. */
async function tick(stage: Stage): Promise<Lines> {
  const posted: { readonly to: string; readonly card: object; readonly lines: Lines }[] = [];
  const problems: string[] = [];
  const post = (conversation: KnownConversation, card: object, follow?: Follow) => {
    const head = `(${follow ? FOLLOWS[follow.how] : 'to'} ${conversation.id})`;
    const lines = [head, ...show(stage, card, conversation.name ?? '')];
    posted.push({ to: conversation.id, card, lines });
    return Promise.resolve({ kind: 'sent', activityId: follow?.activityId ?? 'a' } as const);
  };
  const schedule = {
    home: 'coventry',
    policy: OFFICE_HOURS,
    settleMs: 0,
    outbound: { post, cardFor: composeCards(stage.ports, { home: 'coventry' }) },
  };
  const log = { info: () => undefined, error: (event: string) => problems.push(`(${event})`) };
  await runDue(stage.ports, schedule, log);
  const inOrder = posted.sort((a, b) => (a.to < b.to ? -1 : Number(a.to > b.to)));
  const last = inOrder.at(-1);
  if (last) stage.buttons = cardButtons(last.card);
  const lines = [...problems, ...inOrder.flatMap((one) => one.lines)];
  return lines.length > 0 ? lines : ['(nothing is sent)'];
}
