import { importFile } from '../../src/app/letters/import-documents';
import { letterFile } from '../../src/cli/letter-files';
import { message } from '../support/activities';
import { eventually } from '../support/run-upheld';
import { startTestBot, type TestBot } from '../support/test-bot';
import { COVENTRY_2021, letterText, SANDWELL_2021 } from '../support/test-letters';

const CHANNEL = '19:letters@thread.tacv2';

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
  await bot.send(
    message('<at>Upheld</at> subscribe all', {
      serviceUrl: bot.connector.serviceUrl,
      conversation: `${CHANNEL};messageid=17`,
      type: 'channel',
    }),
  );
  bot.connector.requests.length = 0;
});
afterEach(() => bot.stop());

/** A letter arrives at a time of day, and so long after that nothing waits for another. */
async function importLetter(
  text: string,
  { at, correction = false }: { readonly at: string; readonly correction?: boolean },
): Promise<void> {
  bot.clock.now = `2026-11-23T${at}:00.000Z`;
  const file = letterFile('letter.txt', new TextEncoder().encode(text));
  await importFile(bot.ports, file, { by: 'test', sample: false, correction });
  bot.clock.now = `2026-11-23T${at}:30.000Z`;
}

/** The requests that carried a message, decoded, once there are as many as that. */
const requests = (count: number) =>
  eventually(`${String(count)} messages`, () => {
    const sent = bot.connector.requests.filter(({ body }) => body?.attachments?.length === 1);
    return Promise.resolve(sent.length >= count ? sent : undefined);
  });

describe('the letters of one hour', () => {
  it('are one message, which is replaced when more arrive', async () => {
    await importLetter(letterText(COVENTRY_2021), { at: '10:00' });
    const [first] = await requests(1);
    expect(first).toMatchObject({ method: 'POST' });
    expect(first?.body.summary).toContain('Coventry City Council');

    await importLetter(letterText(SANDWELL_2021), { at: '10:10' });
    const [, second, ...others] = await requests(2);
    expect(second).toMatchObject({ method: 'PUT' });
    expect(decodeURIComponent(second?.path ?? '')).toContain(
      `/conversations/${CHANNEL}/activities/`,
    );
    expect(second?.body.summary).toContain('2 letters');
    expect(others).toEqual([]);
    expect(bot.connector.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('are two messages when more than an hour lies between them', async () => {
    await importLetter(letterText(COVENTRY_2021), { at: '10:00' });
    await requests(1);
    await importLetter(letterText(SANDWELL_2021), { at: '11:01' });
    const sent = await requests(2);
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
  });

  it('are replaced again when it is not certain that they were', async () => {
    await importLetter(letterText(COVENTRY_2021), { at: '10:00' });
    await requests(1);
    bot.connector.mishaps.push('post-then-500');
    await importLetter(letterText(SANDWELL_2021), { at: '10:10' });
    await eventually('the failed update to wait', async () =>
      (await bot.ports.store.deliveries.list()).find(
        ({ state, attempts }) => state === 'pending' && attempts === 1,
      ),
    );
    bot.clock.now = '2026-11-23T10:20:00.000Z';
    const sent = await requests(3);
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT']);
    await eventually('everything to be sent', async () =>
      (await bot.ports.store.deliveries.list()).every(({ state }) => state === 'sent')
        ? true
        : undefined,
    );
  });
});

describe('a corrected letter', () => {
  it('takes its place in the message, and is told of in the thread', async () => {
    await importLetter(letterText(COVENTRY_2021), { at: '10:00' });
    const [first] = await requests(1);
    const { statistics } = COVENTRY_2021;
    const corrected = letterText({
      ...COVENTRY_2021,
      ...(statistics && { statistics: { ...statistics, outcomes: 8 } }),
    });
    await importLetter(corrected, { at: '12:00', correction: true });
    const [, ...later] = await requests(3);
    const update = later.find(({ method }) => method === 'PUT');
    const note = later.find(({ method }) => method === 'POST');
    expect(JSON.stringify(update?.body)).toContain('8 compliance outcomes');
    expect(decodeURIComponent(note?.path ?? '')).toContain(`/conversations/${CHANNEL};messageid=`);
    expect(note?.body.summary).toContain('was corrected');
    expect(first?.path).not.toEqual(note?.path);
  });
});
