import { createHandleRequest } from '../../src/app/handle-request';
import type { Actor } from '../../src/app/request';
import { withoutPersonalData } from '../../src/domain/shared/personal-data';
import { sampleRemedies } from '../../src/sample/sample-remedies';
import { click, message } from '../support/activities';
import { startChatServer, type ChatServer } from '../support/chat-server';
import { INJECTIONS } from '../support/injections';
import { startTestBot, type TestBot } from '../support/test-bot';
import { loadSampleLetters } from '../support/load-sample-letters';
import { tenantNamed } from '../support/tenant';

const RATE = { op: 'value', metric: 'uphold_rate', who: ['me'], year: '2023-24' };
const LABEL = 'AIGeneratedContent';

let chat: ChatServer;
let bot: TestBot;
let printed: string[];
beforeAll(async () => {
  chat = await startChatServer();
  bot = await startTestBot('coventry', {
    UPHELD_MODEL_ENDPOINT: chat.endpoint,
    UPHELD_MODEL_NAME: 'a-model',
    UPHELD_MODEL_KEY: 'a-secret-key',
  });
  await loadSampleLetters(bot.ports, { remedies: sampleRemedies });
});
afterAll(async () => {
  await bot.stop();
  await chat.stop();
});
beforeEach(() => {
  chat.requests.length = 0;
  chat.reply = () => ({ content: RATE });
  printed = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
});
afterEach(() => jest.restoreAllMocks());

const ATTACKER: Actor = {
  tenant: tenantNamed('another'),
  person: 'mallory',
  name: 'Mallory',
  place: { conversation: 'a:mallory', scope: 'personal' },
};

function inBatches<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const starts = items.map((_, at) => at).filter((at) => at % size === 0);
  return starts.map((at) => items.slice(at, at + size));
}

let conversations = 0;

/** Says something in a chat of its own, and gives the one reply. */
async function say(
  text: string,
  conversation = `a:model-${String(conversations++)}`,
): Promise<any> {
  const incoming = message(text, { serviceUrl: bot.connector.serviceUrl, conversation });
  expect((await bot.send(incoming)).status).toBe(200);
  const replies = bot.connector.posted.filter(({ body }) => body.replyToId === incoming['id']);
  expect(replies).toHaveLength(1);
  return replies[0]?.body;
}

describe('a question that only the model reads', () => {
  it('is answered from the letter, says who read it, and carries the label in its one root', async () => {
    const { text, entities } = await say('gimme our uphold rate 2023-24');
    expect(text).toContain('**38%**');
    expect(text).toMatch(/language model interpreted the question, since I do not know “gimme”/);
    const roots = entities.filter((one: any) => one.type === 'https://schema.org/Message');
    expect(roots).toHaveLength(1);
    expect(roots[0].additionalType).toEqual([LABEL]);
    expect(roots[0].citation.length).toBeGreaterThan(0);
  });

  it('is not shown a figure, nor are the ones after it', async () => {
    await say('gimme our uphold rate 2023-24', 'a:figures');
    await say('gimme our uphold rate and that of Luton', 'a:figures');
    const shown = chat.requests.map(({ body }) => body.messages.at(-1).content);
    expect(shown).toHaveLength(2);
    expect(shown.join()).not.toMatch(/38|%/);
    const [first, second] = chat.requests.map(({ body }) => body.messages[0].content);
    expect(first).toBe(second);
  });

  it('about remedies says so too', async () => {
    chat.reply = () => ({
      content: { op: 'count', entity: 'remedies', filter: { status: 'overdue' } },
    });
    const { text, entities } = await say('gimme how many remedies are overdue');
    expect(text).toMatch(/language model/);
    expect(entities[0].additionalType).toEqual([LABEL]);
  });

  it('leaves a context to follow', async () => {
    await say('gimme our uphold rate 2023-24', 'a:follow');
    const { text, entities } = await say('and in 2019/20?', 'a:follow');
    expect(text).toContain('31 March 2020');
    expect(JSON.stringify(entities)).not.toContain(LABEL);
    expect(chat.requests).toHaveLength(1);
  });
});

describe('a reading that was not said', () => {
  it('is a button at most, with the label', async () => {
    chat.reply = () => ({ content: { ...RATE, who: ['luton'] } });
    const body = await say('gimme our uphold rate 2023-24');
    const card = JSON.stringify(body.attachments);
    expect(card).toContain('Luton');
    expect(card).toMatch(/A language model suggested the first/);
    expect(card).not.toMatch(/\d+%/);
    expect(body.entities[0].additionalType).toEqual([LABEL]);
  });

  it('is answered by a click without the label: the rules read the button', async () => {
    chat.reply = () => ({ content: { ...RATE, who: ['luton'] } });
    const body = await say('gimme our uphold rate 2023-24');
    const q = body.attachments[0].content.actions[0].data.q;
    chat.requests.length = 0;
    const before = bot.connector.posted.length;
    await bot.send(click('ask', { v: 1, q }, { serviceUrl: bot.connector.serviceUrl }));
    expect(JSON.stringify(bot.connector.posted.slice(before))).not.toContain(LABEL);
    expect(chat.requests).toEqual([]);
  });

  it('of 500 attackers is not answered, however the model obeys them', async () => {
    const claims = new Map(
      INJECTIONS.map(({ words, claim }) => [withoutPersonalData(words), claim] as const),
    );
    chat.reply = ({ question }) => ({ content: claims.get(question) });
    const handle = createHandleRequest(bot.ports, 'coventry');
    const answered: string[] = [];
    // As many at a time as the model is asked at most.
    for (const batch of inBatches(INJECTIONS, 8)) {
      const outcomes = await Promise.all(
        batch.map(({ words }) => handle({ kind: 'ask', text: words, whole: true }, ATTACKER)),
      );
      for (const [index, { kind }] of outcomes.entries())
        if (kind !== 'not-answered') answered.push(batch[index]?.words ?? '');
    }
    expect(answered).toEqual([]);
    expect(chat.requests.length).toBeGreaterThan(400);
    expect(chat.requests.every(({ question }) => claims.has(question))).toBe(true);
  });
});

describe('the model is not asked', () => {
  it.each([
    'what was our uphold rate this year?',
    'what was our uphold rate at Ofsted?',
    'what will our uphold rate be next year?',
    'who is to blame for our uphold rate?',
    'our complaints excluding housing',
    'what is the uphold rate for Newcastle?',
    'help',
    `${'gimme '.repeat(100)}our uphold rate`,
    '?!',
  ])('%s', async (text) => {
    const body = await say(text);
    expect(chat.requests).toEqual([]);
    expect(JSON.stringify(body.entities ?? [])).not.toContain(LABEL);
  });
});

describe('when the model fails, the rules stand', () => {
  it('with the same reply as without it, and one line', async () => {
    chat.reply = () => (response) => {
      response.writeHead(500);
      response.end('gimme our uphold rate');
    };
    const failed = await say('gimme our uphold rate 2023-24');
    chat.reply = () => ({ content: { op: 'none' } });
    const silent = await say('gimme our uphold rate 2023-24');
    expect(failed.attachments).toEqual(silent.attachments);
    expect(failed.entities ?? []).toEqual([]);
    const lines = printed.filter((line) => line.includes('model not used'));
    expect(lines).toHaveLength(1);
    expect(printed.join()).not.toMatch(/gimme|secret/);
  });
});

it('says in help that a model is on', async () => {
  const body = await say('help');
  expect(JSON.stringify(body.attachments)).toMatch(/A language model is switched on/);
});
