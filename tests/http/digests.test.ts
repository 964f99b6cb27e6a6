import { importFile } from '../../src/app/letters/import-documents';
import { settleHeldFigure } from '../../src/app/letters/settle-figure';
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

describe('a figure that was kept back', () => {
  /** A letter whose counts contradict its rate, told of in the channel. */
  async function tellOfHeld() {
    await importLetter(letterText(COVENTRY_2021, { investigations: 12 }), { at: '10:00' });
    const [first] = await requests(1);
    const [record] = await bot.ports.store.figures.figuresOf(['coventry']);
    const figure = record?.held.find(({ from }) => from === undefined);
    if (!record || !figure) throw new Error('Nothing is held.');
    return { first, record, figure };
  }

  it('is on the card once somebody settled it, and its thread says so', async () => {
    const { first, record, figure } = await tellOfHeld();
    expect(JSON.stringify(first?.body)).not.toContain('A Person');
    bot.clock.now = '2026-11-23T12:00:00.000Z';
    const reason = 'the letter says so elsewhere';
    const settled = await settleHeldFigure(bot.ports, {
      ...{ record: record.id, figure: figure.id, by: 'A Person' },
      decision: { kind: 'reject', reason },
    });
    expect(settled.kind).toBe('settled');
    bot.clock.now = '2026-11-23T12:01:00.000Z';
    const [, ...later] = await requests(3);
    const update = later.find(({ method }) => method === 'PUT');
    const note = later.find(({ method }) => method === 'POST');
    expect(update?.body.summary).toContain('Coventry City Council');
    expect(decodeURIComponent(note?.path ?? '')).toContain(`/conversations/${CHANNEL};messageid=`);
    expect(note?.body.summary).toContain('rejected by A Person on 23 November 2026');
    expect(note?.body.summary).toContain(reason);
    bot.clock.now = '2026-11-23T12:10:00.000Z';
    await eventually('everything to be told', async () =>
      (await bot.ports.store.figures.toTellDecided('9999-12-31T23:59:59.999Z', 1)).length === 0
        ? true
        : undefined,
    );
    expect(await requests(3)).toHaveLength(3);
  });

  it('is told to nobody who asked after the letter had been told', async () => {
    const { record, figure } = await tellOfHeld();
    await bot.send(
      message('<at>Upheld</at> subscribe all', {
        serviceUrl: bot.connector.serviceUrl,
        conversation: '19:later@thread.tacv2;messageid=18',
        type: 'channel',
      }),
    );
    await settleHeldFigure(bot.ports, {
      ...{ record: record.id, figure: figure.id, by: 'A Person' },
      decision: { kind: 'reject', reason: 'a reason' },
    });
    bot.clock.now = '2026-11-23T10:30:00.000Z';
    await requests(3);
    const paths = (await requests(3)).map(({ path }) => decodeURIComponent(path));
    expect(paths.filter((path) => path.includes('19:later'))).toEqual([]);
  });
});
