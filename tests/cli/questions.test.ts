import { composePorts } from '../../src/compose';
import { readConfig } from '../../src/config';
import { startChatServer } from '../support/chat-server';
import { runHere, runHereWith } from '../support/run-here';
import { temporaryFolder } from '../support/run-upheld';
import { tenantNamed } from '../support/tenant';

const KEEP = { UPHELD_KEEP_UNANSWERED: 'true' };

describe('questions unanswered', () => {
  it('lists what was not understood, without whom and how, and forgets it', async () => {
    const data = ['--data', temporaryFolder(), '--home', 'coventry'];
    await runHereWith(KEEP, 'ask', 'gimme the rate of Mrs Placeholder', ...data);
    await runHereWith(KEEP, 'ask', 'Gimme the rate of Mrs Another?', ...data);
    await runHereWith(KEEP, 'ask', 'wibble our uphold rate', ...data);
    await runHereWith(KEEP, 'ask', 'what was our uphold rate?', ...data);
    await runHereWith(KEEP, 'ask', 'will Ofsted wibble our uphold rate?', ...data);
    const listed = await runHereWith(KEEP, 'questions', 'unanswered', '--json', ...data);
    const rows = listed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ wording }) => wording)).toContain('wibble our uphold rate');
    expect(rows[0]).toEqual({
      wording: expect.stringContaining('[name]'),
      count: expect.any(Number),
      first: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      last: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(listed.out).not.toMatch(/Placeholder|placeholder|another|Ofsted|ofsted|command line/);
    expect(listed.out).not.toContain('what was our uphold rate');
    const other = ['--tenant', 'another'];
    expect((await runHere('questions', 'unanswered', ...data, ...other)).out).toMatch(
      /No wordings/,
    );
    const plain = await runHere('questions', 'unanswered', ...data);
    expect(plain.out).toMatch(/ 1 {2}wibble our uphold rate {2}\(\d{4}/);
    expect((await runHere('questions', 'unanswered', '--clear', ...data)).out).toMatch(/forgotten/);
    expect((await runHere('questions', 'unanswered', ...data)).out).toMatch(
      /No wordings are held. None are kept unless UPHELD_KEEP_UNANSWERED is true/,
    );
  });

  it('keeps nothing unless that was asked for', async () => {
    const data = ['--data', temporaryFolder()];
    await runHere('ask', 'wibble our uphold rate', ...data);
    expect((await runHere('questions', 'unanswered', '--json', ...data)).out).toBe('');
  });

  it.each([[['questions']], [['questions', 'answered']], [['questions', 'unanswered', 'x']]])(
    '%j is called wrongly',
    async (args) => {
      expect((await runHere(...args, '--data', temporaryFolder())).code).toBe(2);
    },
  );
});

it('questions feedback counts thumbs by reading, and forgets them', async () => {
  const folder = temporaryFolder();
  const data = ['--data', folder];
  const config = readConfig({ data: folder }, {});
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  const { store } = await composePorts(config.value);
  const query = { op: 'value', metric: 'uphold_rate', who: ['luton'], year: '2023-24' } as const;
  const reading = { query, outcome: 'answered' } as const;
  const at = '2026-11-20T09:30:00.000Z';
  const { tenant } = config.value;
  await store.feedback.keep(tenant, { id: 'a', reaction: 'like', at, reading: null });
  await store.feedback.keep(tenant, { id: 'b', reaction: 'dislike', at, reading, words: 'why?' });
  await store.feedback.keep(tenant, { id: 'c', reaction: 'dislike', at, reading });
  await store.feedback.keep(tenantNamed('another'), { id: 'd', reaction: 'like', at, reading });
  await store.close();
  const question = 'What was the uphold rate for Luton Borough Council in 2023-24?';
  const days = { first: '2026-11-20', last: '2026-11-20' };
  const listed = await runHere('questions', 'feedback', '--json', ...data);
  const rows = listed.out.trim().split('\n');
  expect(rows.map((line) => JSON.parse(line))).toEqual([
    { question, query, outcome: 'answered', likes: 0, dislikes: 2, ...days, words: ['why?'] },
    { question: null, query: null, outcome: null, likes: 1, dislikes: 0, ...days, words: [] },
  ]);
  expect((await runHere('questions', 'feedback', ...data)).out).toMatch(
    /2 down {4}0 up {2}What was the uphold rate for Luton/,
  );
  expect((await runHere('questions', 'feedback', '--clear', ...data)).out).toMatch(/3 thumbs/);
  expect((await runHere('questions', 'feedback', ...data)).out).toMatch(/No feedback is held/);
});

it('ask --json says when a model read the question, and when not', async () => {
  const chat = await startChatServer();
  chat.reply = () => ({
    content: { op: 'value', metric: 'uphold_rate', who: ['luton'], year: '2023-24' },
  });
  const env = {
    UPHELD_MODEL_ENDPOINT: chat.endpoint,
    UPHELD_MODEL_NAME: 'a-model',
    UPHELD_MODEL_KEY: 'key',
  };
  const data = ['--json', '--data', temporaryFolder(), '--home', 'coventry'];
  const ask = async (question: string) =>
    JSON.parse((await runHereWith(env, 'ask', question, ...data)).out);
  expect(await ask('gimme the uphold rate for Luton 2023-24')).toMatchObject({
    status: 'no-data',
    interpretedBy: 'model',
  });
  expect(await ask('gimme our uphold rate 2023-24')).toMatchObject({
    status: 'not-understood',
    interpretedBy: 'model',
    suggestions: [{ query: { who: ['luton'] } }, expect.anything(), expect.anything()],
  });
  expect(await ask('uphold rate for Luton 2023-24')).not.toHaveProperty('interpretedBy');
  expect(chat.requests).toHaveLength(2);
  await chat.stop();
});
