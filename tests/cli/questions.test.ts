import { startChatServer } from '../support/chat-server';
import { runHere, runHereWith } from '../support/run-here';
import { temporaryFolder } from '../support/run-upheld';

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
    suggestions: [{ query: { who: ['luton'] } }, expect.anything()],
  });
  expect(await ask('uphold rate for Luton 2023-24')).not.toHaveProperty('interpretedBy');
  expect(chat.requests).toHaveLength(2);
  await chat.stop();
});
