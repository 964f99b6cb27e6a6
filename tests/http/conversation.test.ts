import { ALEX, click, installation, message, TENANT } from '../support/activities';
import { LOCAL_TENANT } from '../../src/config';
import { sampleRemedies } from '../../src/sample/sample-remedies';
import { eventually } from '../support/run-upheld';
import { startTestBot, type TestBot } from '../support/test-bot';
import { loadSampleLetters } from '../support/load-sample-letters';

/** The owner of the overdue sample remedy. */
const OWNER = { ...ALEX, aadObjectId: '00000000-0000-0000-0000-000000000020' };

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await loadSampleLetters(bot.ports, { remedies: sampleRemedies });
});
afterAll(() => bot.stop());

const at = (where = {}) => ({ serviceUrl: bot.connector.serviceUrl, ...where });

/** Says something, and gives what came back to it (nudges may come in between). */
async function say(text: string, where = {}): Promise<any> {
  const incoming = message(text, at(where));
  expect((await bot.send(incoming)).status).toBe(200);
  return repliesTo(incoming)[0]?.body;
}

const repliesTo = ({ id }: Record<string, unknown>) =>
  bot.connector.posted.filter(({ body }) => body.replyToId === id);

describe('an answer on the wire', () => {
  it('carries its citations whole', async () => {
    const { text, entities } = await say('what was our uphold rate this year?');
    expect(text).toContain('38%');
    const [{ citation, ...root }] = entities;
    expect(root).toMatchObject({ type: 'https://schema.org/Message', '@type': 'Message' });
    expect(citation[0]).toMatchObject({
      '@type': 'Claim',
      position: 1,
      appearance: { '@type': 'DigitalDocument', abstract: expect.stringContaining('38%') },
    });
  });

  it('says that a model wrote it only if one did', async () => {
    expect(JSON.stringify(await say('what was our uphold rate this year?'))).not.toContain(
      'AIGenerated',
    );
  });

  it('is one message, whether words or card', async () => {
    for (const text of [
      'how do we compare with Newcastle?',
      'what was our uphold rate this year?',
    ]) {
      const incoming = message(text, at());
      await bot.send(incoming);
      const [reply, ...more] = repliesTo(incoming);
      expect(more).toEqual([]);
      expect((reply?.body.text === undefined) !== (reply?.body.attachments === undefined)).toBe(
        true,
      );
    }
  });

  it('follows up for each person and conversation alone', async () => {
    const robin = { id: '29:robin', name: 'Robin', aadObjectId: 'robin-oid' };
    await say('uphold rate for Luton 2023-24', { conversation: 'a:1' });
    await say('compliance rate for Redditch 2023-24', { conversation: 'a:2', from: robin });
    expect((await say('and in 2019/20?', { conversation: 'a:1' })).text).toContain('Luton');
    expect((await say('what about Luton?', { conversation: 'a:2', from: robin })).text).toMatch(
      /[Cc]ompliance/,
    );
  });

  it('forgets what was asked long ago', async () => {
    await say('uphold rate for Luton 2023-24', { conversation: 'a:3' });
    const now = bot.clock.now;
    bot.clock.now = '2026-11-23T14:00:00.000Z';
    const later = await say('and last year?', { conversation: 'a:3' });
    bot.clock.now = now;
    expect(later.text ?? '').not.toContain('Luton');
  });

  it('answers a message without words', async () => {
    expect(JSON.stringify(await say(''))).toMatch(/help/i);
  });
});

describe('remedies in conversation', () => {
  it('are told with texts and owners in personal chat only', async () => {
    const personal = await say('list overdue remedies', { from: OWNER });
    expect(personal.text).toContain('transport appeals');
    const channel = await say('<at>Upheld</at> list overdue remedies', {
      conversation: '19:c@thread.tacv2;messageid=1',
      type: 'channel',
    });
    expect(channel.text).not.toContain('transport appeals');
    expect(channel.text).not.toContain('Wilber');
  });

  it('of another tenant are not there', async () => {
    await say('help');
    const other = await say('how many remedies are overdue?', {
      tenant: 'another-tenant',
      conversation: 'a:other',
    });
    expect(other.text).toMatch(/: 0\./);
    const data = { v: 1, remedyId: 'sample-due-soon', revision: 1, deliveryId: 'x' };
    const clicked = await bot.send(
      click('acknowledge', data, at({ from: OWNER, tenant: 'another-tenant' })),
    );
    expect(JSON.stringify(clicked.body)).toMatch(/not held/);
  });
});

describe('a nudge', () => {
  it('reaches its owner, and is acknowledged once by 100 clicks at the same moment', async () => {
    await bot.send(installation(at({ conversation: 'a:owner', from: OWNER })));
    const posted = await eventually('the nudge', () =>
      bot.connector.posted.find(({ body }) =>
        JSON.stringify(body.attachments ?? '').includes('"sample-overdue"'),
      ),
    );
    const deliveryId = /"deliveryId":"([^"]+)"/.exec(JSON.stringify(posted.body))?.[1];
    const data = { v: 1, remedyId: 'sample-overdue', revision: 1, deliveryId };
    const where = at({ conversation: 'a:owner', from: OWNER });
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => bot.send(click('acknowledge', data, where))),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body.type).toBe('application/vnd.microsoft.card.adaptive');
    }
    const found = await bot.ports.store.remedies.find(LOCAL_TENANT, 'sample-overdue');
    expect(found?.value.history.filter(({ verb }) => verb === 'acknowledge')).toHaveLength(1);
    expect(answers.filter(({ body }) => /[Aa]lready/.test(JSON.stringify(body)))).toHaveLength(99);
  });

  it.each([
    ['somebody else', { id: '29:x', name: 'X', aadObjectId: 'x-oid' }],
    ['a guest without an id', { id: '29:guest', name: 'Guest' }],
  ])('is not acknowledged by %s, whatever the card says', async (_who, from) => {
    const data = {
      v: 1,
      remedyId: 'sample-due-soon',
      revision: 1,
      deliveryId: 'x',
      owner: 'x-oid',
    };
    const { status, body } = await bot.send(click('acknowledge', data, at({ from })));
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toMatch(/owner/i);
    const found = await bot.ports.store.remedies.find(LOCAL_TENANT, 'sample-due-soon');
    expect(found?.value.acknowledgedAt).toBeNull();
    expect(found?.value.history.at(-1)?.outcome).toBe('refused');
  });

  it.each([
    ['an unknown verb', 'destroy', {}],
    ['no verb', undefined, {}],
    ['a card without an id', 'acknowledge', { revision: 1 }],
    ['data that is no object', 'acknowledge', 'x'],
  ])('survives %s, with an answer that is not empty', async (_what, verb, data) => {
    const { status, body } = await bot.send(click(verb, data, at()));
    expect(status).toBe(200);
    expect(body.value).toBeTruthy();
  });

  it('is not sent twice, however often the timer runs', async () => {
    const nudges = (await bot.ports.store.deliveries.list()).filter(({ kind }) => kind === 'nudge');
    expect(new Set(nudges.map(({ subject }) => subject)).size).toBe(nudges.length);
  });
});

it('takes the first tenant that writes for its own', async () => {
  expect(await bot.ports.store.settings.get('local-tenant')).toBe(TENANT);
});
