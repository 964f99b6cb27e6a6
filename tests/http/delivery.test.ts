import { importFile } from '../../src/app/letters/import-documents';
import { letterFile } from '../../src/cli/letter-files';
import type { Delivery } from '../../src/domain/delivery/delivery';
import type { Mishap } from '../support/recording-connector';
import { message } from '../support/activities';
import { eventually } from '../support/run-upheld';
import { startTestBot, type TestBot } from '../support/test-bot';
import { COVENTRY_2021, letterText, SANDWELL_2021 } from '../support/test-letters';

const CHANNEL = '19:letters@thread.tacv2';

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
  await inChannel('<at>Upheld</at> subscribe');
  bot.connector.posted.length = 0;
  bot.connector.requests.length = 0;
});
afterEach(() => bot.stop());

function inChannel(text: string, conversation = `${CHANNEL};messageid=17`) {
  return bot.send(
    message(text, { serviceUrl: bot.connector.serviceUrl, conversation, type: 'channel' }),
  );
}

/** A letter arrives, and so much time goes by that nothing waits for another one to be told with it. */
async function importLetter(figures = COVENTRY_2021, change = {}) {
  const bytes = new TextEncoder().encode(letterText(figures, change));
  const file = letterFile('letter.txt', bytes);
  const outcome = await importFile(bot.ports, file, { by: 'test', sample: false });
  bot.clock.now = '2026-11-23T10:05:00.000Z';
  return outcome;
}

const settled = (state: Delivery['state']): Promise<Delivery> =>
  eventually(`a delivery that is ${state}`, async () =>
    (await bot.ports.store.deliveries.list()).find((delivery) => delivery.state === state),
  );

const cards = () => bot.connector.posted.filter(({ body }) => body.attachments?.length === 1);

describe('digests', () => {
  it('go to the channel as a new post, not into the thread that subscribed', async () => {
    await importLetter();
    await settled('sent');
    expect(cards()).toHaveLength(1);
    expect(decodeURIComponent(cards()[0]?.path ?? '')).toContain(`/conversations/${CHANNEL}/`);
    expect(cards()[0]?.body.summary).toContain('Coventry');
  });

  it('carry the name of their delivery, so that they can be found', async () => {
    await importLetter();
    const { id } = await settled('sent');
    expect(JSON.stringify(cards()[0]?.body.attachments[0].content.body)).toContain(
      `delivery-${id}`,
    );
  });

  it('are of the home council only, unless all were asked for', async () => {
    await importLetter(SANDWELL_2021);
    await eventually('the letter to be announced', async () =>
      (await bot.ports.store.figures.toAnnounce('9999-12-31T23:59:59.999Z', 1)).length === 0
        ? true
        : undefined,
    );
    expect(await bot.ports.store.deliveries.list()).toHaveLength(0);
  });

  it('come once for a letter that is imported twice', async () => {
    await importLetter();
    await settled('sent');
    expect((await importLetter())[0]).toMatchObject({ kind: 'already-held' });
    expect(await bot.ports.store.deliveries.list()).toHaveLength(1);
  });

  it('do not come after unsubscribe', async () => {
    await inChannel('<at>Upheld</at> unsubscribe');
    await importLetter();
    await eventually('the letter to be announced', async () =>
      (await bot.ports.store.figures.toAnnounce('9999-12-31T23:59:59.999Z', 1)).length === 0
        ? true
        : undefined,
    );
    expect(await bot.ports.store.deliveries.list()).toHaveLength(0);
  });

  it.each<[string, Mishap]>([
    ['the connector takes it and answers 500', 'post-then-500'],
    ['the connector answers 502', { status: 502 }],
    ['the connection is reset', 'reset'],
  ])('are unsure, and posted by one request only, when %s', async (_what, mishap) => {
    bot.connector.mishaps.push(mishap);
    await importLetter();
    const delivery = await settled('unsure');
    expect(delivery.attempts).toBe(1);
    expect(bot.connector.requests).toHaveLength(1);
  });

  it.each([403, 404, 413])(
    'are rejected for good when the connector answers %i',
    async (status) => {
      bot.connector.mishaps.push({ status });
      await importLetter();
      expect((await settled('rejected')).reason).toContain(String(status));
      expect(bot.connector.requests).toHaveLength(1);
    },
  );

  it('wait as long as the connector asks for, then arrive', async () => {
    bot.connector.mishaps.push({ status: 429, retryAfter: 30 });
    await importLetter();
    const waiting = await eventually('a throttled delivery', async () =>
      (await bot.ports.store.deliveries.list()).find(({ reason }) => reason === 'throttled'),
    );
    expect(waiting.notBefore).toBe('2026-11-23T10:05:30.000Z');
    bot.clock.now = '2026-11-23T10:05:31.000Z';
    await settled('sent');
    expect(cards()).toHaveLength(1);
  });
});
