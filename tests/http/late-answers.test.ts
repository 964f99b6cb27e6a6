import type { ServerResponse } from 'node:http';
import { click, message, type Where } from '../support/activities';
import { startChatServer, type ChatServer } from '../support/chat-server';
import { bytes, startFileServer } from '../support/file-server';
import { headingOf } from '../support/heading-of';
import { eventually } from '../support/run-upheld';
import { LETTER } from '../support/sample-letter';
import { startTestBot, type TestBot } from '../support/test-bot';

let bot: TestBot;
let chat: ChatServer;
let held: ServerResponse[];
beforeAll(async () => {
  chat = await startChatServer();
  // The model says nothing until the test lets it; a turn waits for next to nothing.
  chat.reply = () => (response) => held.push(response);
  bot = await startTestBot(
    'coventry',
    {
      UPHELD_MODEL_ENDPOINT: chat.endpoint,
      UPHELD_MODEL_NAME: 'a-model',
      UPHELD_MODEL_KEY: 'key',
    },
    { clickMs: 5, messageMs: 30 },
  );
});
beforeEach(() => {
  held = [];
});
afterAll(async () => {
  await bot.stop();
  await chat.stop();
});

const at = (where: Partial<Where> = {}): Where => ({
  serviceUrl: bot.connector.serviceUrl,
  ...where,
});

async function letGo(): Promise<void> {
  const response = await eventually('the question to the model', () => held[0]);
  response.writeHead(500);
  response.end('{}');
}

const repliesTo = ({ id }: Record<string, unknown>) =>
  bot.connector.posted.filter(({ body }) => body.replyToId === id);

describe('slow work', () => {
  it.each([
    ['a chat', {}],
    ['a group', { conversation: '19:g@thread.v2', type: 'groupChat' }],
  ] as const)('on a message in %s: the turn ends, the answer follows', async (_where, where) => {
    const asked = { ...message('gimme the wibble', at(where)), ...MENTION };
    expect((await bot.send(asked)).status).toBe(200);
    expect(repliesTo(asked).map(({ body }) => body.type)).toEqual(['typing']);
    await letGo();
    const answer = await eventually('the answer', () => repliesTo(asked)[1]);
    expect(answer.body.attachments[0].content.type).toBe('AdaptiveCard');
    expect(answer.body.channelData).toEqual({ feedbackLoop: { type: 'default' } });
  });

  it('in a channel is finished in the same thread', async () => {
    const where = { conversation: '19:c@thread.tacv2;messageid=7', type: 'channel' } as const;
    const asked = { ...message('<at>Upheld</at> gimme the wibble', at(where)), ...MENTION };
    expect((await bot.send(asked)).status).toBe(200);
    expect(repliesTo(asked)).toEqual([]);
    await letGo();
    const answer = await eventually('the answer', () => repliesTo(asked)[0]);
    expect(answer.path).toContain(encodeURIComponent(where.conversation));
    expect(repliesTo(asked)).toHaveLength(1);
  });

  it('of a button is answered at once, never with nothing, and finished below the card', async () => {
    const asked = click('ask', { v: 1, q: 'gimme the wibble' }, at());
    const { status, body } = await bot.send(asked);
    expect(status).toBe(200);
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(body.value).toBe('The answer comes below.');
    expect(repliesTo(asked)).toEqual([]);
    await letGo();
    await eventually('the answer', () => repliesTo(asked)[0]);
  });

  it('that fails says so in the conversation', async () => {
    const asked = message('gimme the wibble', at({ conversation: 'a:failing' }));
    await bot.send(asked);
    bot.connector.mishaps.push({ status: 502 });
    await letGo();
    const apology = await eventually('the apology', () =>
      repliesTo(asked).find(({ body }) => String(body.text).includes('went wrong')),
    );
    expect(apology.body.text).toMatch(/reference \w{8}/);
  });
});

describe('an import that takes long', () => {
  it('is answered at once, and changes the card when it is done', async () => {
    const storage = await startFileServer();
    storage.files.set('/letter', bytes(LETTER));
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const content = { downloadUrl: `${storage.origin}/letter`, fileType: 'txt' };
    const where = at({ conversation: 'a:import' });
    await bot.send({
      ...message('', where),
      attachments: [{ contentType, name: 'letter.txt', content }],
    });
    const isPut = ({ method, path }: { method: string; path: string }): boolean =>
      method === 'PUT' && path.includes(encodeURIComponent('a:import'));
    const read = await eventually('the reading', () => bot.connector.posted.find(isPut));
    const uploadId = /"uploadId":"([^"]+)"/.exec(JSON.stringify(read.body))?.[1];
    const replyToId = decodeURIComponent(read.path.split('/').at(-1) ?? '');
    const data = { v: 1, uploadId, correction: false };
    let goOn: () => void = () => undefined;
    bot.reading.after = new Promise<void>((resolve) => (goOn = resolve));
    const clicked = await bot.send({ ...click('upload-import', data, where), replyToId });
    expect(clicked.body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringMatching(/takes a moment/),
    });
    goOn();
    const [, imported] = await eventually('the card', () => {
      const put = bot.connector.posted.filter(isPut);
      return put.length > 1 ? put : undefined;
    });
    expect(imported?.path).toBe(read.path);
    expect(headingOf(imported?.body.attachments[0].content)).toMatch(/^Imported: Coventry/);
    await storage.stop();
  });
});

const MENTION = {
  entities: [
    { type: 'mention', text: '<at>Upheld</at>', mentioned: { id: '28:bot', name: 'Upheld' } },
  ],
};

it('stops only when what it began has ended', async () => {
  const asked = message('gimme the wibble', at({ conversation: 'a:stopping' }));
  const other = await startTestBot(
    'coventry',
    {
      UPHELD_MODEL_ENDPOINT: chat.endpoint,
      UPHELD_MODEL_NAME: 'a-model',
      UPHELD_MODEL_KEY: 'key',
    },
    { clickMs: 30, messageMs: 30 },
  );
  await other.send({ ...asked, serviceUrl: other.connector.serviceUrl });
  await eventually('the question to the model', () => held[0]);
  const stopped = other.stop();
  await letGo();
  await stopped;
  const replies = other.connector.posted.filter(({ body }) => body.replyToId === asked['id']);
  expect(replies.map(({ body }) => body.type)).toEqual(['typing', 'message']);
});
