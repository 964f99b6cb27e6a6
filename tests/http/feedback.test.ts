import { countFeedback } from '../../src/app/feedback/count-feedback';
import { LOCAL_TENANT } from '../../src/config';
import { message, type Where } from '../support/activities';
import { startTestBot, type TestBot } from '../support/test-bot';
import { loadSampleLetters } from '../support/load-sample-letters';
import { tenantNamed } from '../support/tenant';

const ROBIN = { id: '29:robin', name: 'Robin', aadObjectId: 'robin-oid' };
const WORDS = 'Mrs Placeholder says that the table should be shorter';

let bot: TestBot;
let keeping: TestBot;
beforeAll(async () => {
  [bot, keeping] = await Promise.all([
    startTestBot(),
    startTestBot('coventry', { UPHELD_KEEP_FEEDBACK_WORDS: 'true' }),
  ]);
  await loadSampleLetters(bot.ports);
});
afterAll(() => Promise.all([bot.stop(), keeping.stop()]));
beforeEach(() => bot.ports.store.feedback.clear(LOCAL_TENANT));

const at = (where: Partial<Where> = {}, on = bot): Where => ({
  serviceUrl: on.connector.serviceUrl,
  ...where,
});

/** Asks, and gives the id that the connector gave the answer. */
async function answerTo(text: string, where: Partial<Where> = {}): Promise<string> {
  const incoming = message(text, at(where));
  await bot.send(incoming);
  const index = bot.connector.posted.findIndex(({ body }) => body.replyToId === incoming['id']);
  expect(index).toBeGreaterThanOrEqual(0);
  return `activity-${String(index + 1)}`;
}

/** A thumb, as Teams sends it. */
function thumb(
  replyToId: string | undefined,
  reaction: unknown = 'like',
  where: Partial<Where> = {},
  on = bot,
): Record<string, unknown> {
  return {
    ...message('', at(where, on)),
    type: 'invoke',
    name: 'message/submitAction',
    replyToId,
    value: {
      actionName: 'feedback',
      actionValue: { reaction, feedback: JSON.stringify({ feedbackText: WORDS }) },
    },
  };
}

const counts = (on = bot) => countFeedback(on.ports, LOCAL_TENANT);

it('is answered with an empty object and kept with the reading of the answer, without words', async () => {
  const answer = await answerTo('uphold rate for Luton 2023-24');
  const { status, body } = await bot.send(thumb(answer, 'dislike'));
  expect([status, body]).toEqual([200, {}]);
  expect(await counts()).toEqual([
    {
      question: 'What was the uphold rate for Luton Borough Council in 2023-24?',
      reading: {
        query: { op: 'value', metric: 'uphold_rate', who: ['luton'], year: '2023-24' },
        outcome: expect.stringMatching(/^(answered|no-data)$/),
      },
      likes: 0,
      dislikes: 1,
      first: '2026-11-23',
      last: '2026-11-23',
      words: [],
    },
  ]);
  const [held] = await bot.ports.store.feedback.list(LOCAL_TENANT);
  expect(JSON.stringify(held)).not.toMatch(/alex|Placeholder|shorter|a:personal/i);
});

it('of a question that was not understood tells that', async () => {
  await bot.send(thumb(await answerTo('wibble our uphold rate'), 'dislike'));
  expect(await counts()).toMatchObject([
    { question: null, reading: { query: null, outcome: 'not-understood' }, dislikes: 1 },
  ]);
});

it('is one for each person and message, the last one', async () => {
  const answer = await answerTo('what was our uphold rate this year?');
  await bot.send(thumb(answer, 'like'));
  await bot.send(thumb(answer, 'dislike'));
  await Promise.all(Array.from({ length: 5 }, () => bot.send(thumb(answer, 'dislike'))));
  await bot.send(thumb(answer, 'like', { from: ROBIN }));
  expect(await counts()).toMatchObject([{ likes: 1, dislikes: 1 }]);
  const other = await answerTo('what was our uphold rate this year?');
  await bot.send(thumb(other, 'like'));
  expect(await counts()).toMatchObject([{ likes: 2, dislikes: 1 }]);
});

it('without a message, or for one that nobody knows, is kept without a reading', async () => {
  const unknown = thumb(undefined, 'like');
  await bot.send(unknown);
  await bot.send(unknown);
  await bot.send(thumb('activity-of-somebody', 'like'));
  expect(await counts()).toMatchObject([{ question: null, reading: null, likes: 2 }]);
});

it('finds the answer in its own conversation only, and not for ever', async () => {
  const answer = await answerTo('what was our uphold rate this year?', { conversation: 'a:one' });
  await bot.send(thumb(answer, 'like', { conversation: 'a:two' }));
  const { now } = bot.clock;
  bot.clock.now = '2026-12-24T10:00:00.000Z';
  await bot.send(thumb(answer, 'like', { conversation: 'a:one' }));
  bot.clock.now = now;
  expect(await counts()).toMatchObject([{ reading: null, likes: 2 }]);
});

it('in a channel finds the answer of its thread', async () => {
  const channel = { conversation: '19:c@thread.tacv2;messageid=1', type: 'channel' } as const;
  const mentioned = { id: '28:bot', name: 'Upheld' };
  const text = '<at>Upheld</at> what was our uphold rate this year?';
  const entities = [{ type: 'mention', text: '<at>Upheld</at>', mentioned }];
  const asked = { ...message(text, at(channel)), entities } as Record<string, unknown>;
  await bot.send(asked);
  const index = bot.connector.posted.findIndex(({ body }) => body.replyToId === asked['id']);
  await bot.send(thumb(`activity-${String(index + 1)}`, 'like', channel));
  expect(await counts()).toMatchObject([{ question: expect.stringContaining('uphold rate') }]);
});

it('of another tenant is not there', async () => {
  await bot.send(thumb('x', 'like', { tenant: 'another', conversation: 'a:other' }));
  expect(await counts()).toEqual([]);
  expect(await countFeedback(bot.ports, tenantNamed('another'))).toMatchObject([{ likes: 1 }]);
});

it.each([
  ['a reaction that is none', (body: any) => (body.value.actionValue.reaction = 'love')],
  ['another action', (body: any) => (body.value.actionName = 'delete')],
  ['nothing in it', (body: any) => (body.value = null)],
  ['words that are no JSON', (body: any) => (body.value.actionValue.feedback = '{')],
  ['words without end', (body: any) => (body.value.actionValue.feedback = '"'.repeat(99_999))],
])('with %s is answered all the same', async (_what, damage) => {
  const body = thumb('x');
  damage(body);
  expect(await bot.send(body)).toEqual({ status: 200, body: {} });
});

it('keeps words only where somebody asked for it, without what looks personal', async () => {
  await keeping.send(thumb('x', 'dislike', {}, keeping));
  const [count] = await counts(keeping);
  expect(count?.words).toEqual([expect.stringContaining('shorter')]);
  expect(JSON.stringify(count)).not.toMatch(/Placeholder/i);
});
